package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.query.Criteria;
import reactor.core.publisher.Flux;

class ReadCopyTest {

  private static final Database DATABASE = new Database();

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  private final ReadCopy<Post.Told> copies =
      new ReadCopy<>(DATABASE.template(), "copies", Post.TOPIC);

  @Test
  void anOlderEventChangesNothingAndTheSameOneMayComeAgain() {
    assertThat(apply("a", 2, "second")).isTrue();
    assertThat(apply("a", 1, "first")).isFalse();
    assertThat(apply("a", 2, "second")).isTrue();
    assertThat(title("a")).isEqualTo("second");
    assertThat(apply("a", 3, "third")).isTrue();
    assertThat(title("a")).isEqualTo("third");
    assertThat(copies.findAll(Criteria.where("value.title").is("third")).collectList().block())
        .hasSize(1);
  }

  @Test
  void itsIndexesAreMadeBeforeTheFirstWriteAndInARebuiltCollectionToo() {
    ReadCopy<Post.Told> indexed =
        new ReadCopy<>(DATABASE.template(), "indexed", Post.TOPIC).index("code", "title");
    indexed.watchedBy(QueryWatch.REFUSING);

    AggregateStoreTest.block(indexed.apply(event("a", 1, "first")));
    indexed.rebuilt().filling().prepare("beside");

    assertThat(DATABASE.indexes()).contains("indexed code title", "beside code title");
    assertThat(indexed.findAll(Criteria.where("value.code").is("code")).collectList().block())
        .hasSize(1);
    assertThatThrownBy(() -> indexed.findAll(Criteria.where("value.title").is("first")).blockLast())
        .hasMessageContaining("no index of indexed serves");
  }

  @Test
  void whatWasNeverToldIsAbsent() {
    assertThat(copies.find("nobody").blockOptional()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverTheOrderAndHoweverManyAtOnceTheNewestStays(long seed) {
    Random random = new Random(seed);
    List<Integer> versions =
        new java.util.ArrayList<>(IntStream.rangeClosed(1, 30).boxed().toList());
    versions.addAll(versions.subList(10, 20));
    Collections.shuffle(versions, random);

    Flux.fromIterable(versions)
        .flatMap(version -> copies.apply(event("r" + seed, version, "v" + version)), 8)
        .blockLast();

    assertThat(title("r" + seed)).isEqualTo("v30");
  }

  private boolean apply(String key, long version, String title) {
    return AggregateStoreTest.block(copies.apply(event(key, version, title)));
  }

  private String title(String key) {
    return AggregateStoreTest.block(copies.find(key)).title();
  }

  private static Received<Post.Told> event(String key, long version, String title) {
    return new Received<>(
        "e", key, version, "Told", Instant.EPOCH, new Post.Told(key, "code", title));
  }
}
