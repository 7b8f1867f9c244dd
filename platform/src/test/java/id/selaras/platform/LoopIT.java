package id.selaras.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a write to another's copy, and what happens on the way when something fails. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"spring.application.name=loop-service", "selaras.query.unindexed=refuse"})
@DirtiesContext
class LoopIT {

  private static final String DEAD_LETTERS = "selaras.loop.dead-letter.v1";
  private static final Topic<Post.Told> OTHERS =
      new Topic<>("selaras.loop.other.v1", Post.Told.class);
  private static final Topic<Post.Told> TOPIC =
      new Topic<>("selaras.loop.post.v1", Post.Told.class);

  private static final MemoryBackend DATA = new LastingBackend();
  private static MongoServer server = new MongoServer(DATA);
  private static final InetSocketAddress ADDRESS = server.bind();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    Broker.topics(TOPIC.name(), OTHERS.name(), DEAD_LETTERS);
    registry.add("spring.mongodb.uri", () -> "mongodb://localhost:" + ADDRESS.getPort());
    registry.add("spring.kafka.bootstrap-servers", Broker::address);
  }

  @AfterAll
  static void stop() {
    server.shutdownNow();
  }

  @Autowired private AggregateStore<Post> posts;
  @Autowired private ReadCopy<Post.Told> heard;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private MeterRegistry meters;
  @Autowired private PostListener listener;
  @Autowired private DeadLetterStore letters;
  @Autowired private Replay replay;

  @Autowired
  @Qualifier("relayHealthIndicator")
  private HealthIndicator relayHealth;

  @Test
  void aWriteArrivesAtTheCopyAndIsCounted() {
    double before = events("applied");
    posts.create("w", Post.of("w"), "PostCreated").block();
    posts.change("w", 1, post -> post.titled("second"), "PostRenamed").block();

    awaitTitle("w", "second");
    Awaitility.await().until(() -> events("applied") >= before + 2);
    assertThat(listener.traces).isNotEmpty();
  }

  @Test
  void aCopySubscribesItselfKeepsOnlyWhatItWantsAndHasItsIndex() {
    send(OTHERS.record("a", 1, "PostCreated", "outside", new Post.Told("a", "c", "not for us")));
    send(new ProducerRecord<>(OTHERS.name(), "a", "{}".getBytes(StandardCharsets.UTF_8)));
    send(OTHERS.record("b", 1, "PostCreated", "outside", new Post.Told("b", "c", "for us")));

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        heard.findAll(Criteria.where("value.code").is("c")).collectList().block())
                    .containsExactly(new Post.Told("b", "c", "for us")));
    DeadLetter letter =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> letter("a"), java.util.Objects::nonNull);
    assertThat(letter.listener()).isEqualTo("loop-service.copy-heard");
    assertThatThrownBy(() -> heard.findAll(Criteria.where("value.title").is("for us")).blockLast())
        .hasMessageContaining("no index of heard serves");
  }

  @Test
  void anOlderEventIsCountedAsIgnored() {
    double before = events("ignored");
    send(TOPIC.record("o", 5, "PostRenamed", "outside", new Post.Told("o", "o", "five")));
    send(TOPIC.record("o", 4, "PostRenamed", "outside", new Post.Told("o", "o", "four")));

    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> events("ignored") == before + 1);
    awaitTitle("o", "five");
  }

  @Test
  void whatCanNeverSucceedGoesToTheDeadLettersWithItsReasonAndTheNextIsApplied() {
    double before = events("dead_lettered");
    send(new ProducerRecord<>(TOPIC.name(), "no-envelope", "{}".getBytes(StandardCharsets.UTF_8)));
    ProducerRecord<String, byte[]> garbled =
        TOPIC.record("garbled", 1, "PostCreated", "outside", new Post.Told("a", "b", "c"));
    send(
        new ProducerRecord<>(
            TOPIC.name(),
            null,
            "garbled",
            "{".getBytes(StandardCharsets.UTF_8),
            garbled.headers()));
    send(TOPIC.record("rule", 1, "PostCreated", "outside", new Post.Told("r", "r", "forbidden")));
    send(TOPIC.record("after", 1, "PostCreated", "outside", new Post.Told("n", "n", "after")));

    awaitTitle("after", "after");
    assertThat(events("dead_lettered")).isEqualTo(before + 3);
    assertThat(listener.refused).isEqualTo(3);
    List<ConsumerRecord<String, byte[]>> letters = Broker.everything(DEAD_LETTERS);
    assertThat(letters).extracting(ConsumerRecord::key).contains("no-envelope", "garbled", "rule");
    ConsumerRecord<String, byte[]> letter =
        letters.stream().filter(l -> l.key().equals("garbled")).findFirst().orElseThrow();
    assertThat(letter.value()).isEqualTo("{".getBytes(StandardCharsets.UTF_8));
    assertThat(header(letter, "selaras-reason")).contains("UnreadableEventException");
    assertThat(header(letter, "selaras-origin")).startsWith(TOPIC.name() + "/");
    assertThat(header(letter, "ce_type")).isEqualTo("PostCreated");
  }

  @Test
  void aDeadLetterIsReplayedIntoTheListenerThatRefusedItAndNotIntoItsTopic() {
    send(TOPIC.record("mended", 3, "PostRenamed", "outside", new Post.Told("m", "m", "refused")));
    DeadLetter letter =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> letter("mended"), java.util.Objects::nonNull);
    assertThat(letter.listener()).isEqualTo("loop-service.posts");
    assertThat(letter.topic()).isEqualTo(TOPIC.name());
    assertThat(letter.reason()).contains("refused-title");
    long records = Broker.everything(TOPIC.name()).size();

    DeadLetter still = replay.replay(letter.id()).block();
    assertThat(still.status()).isEqualTo(DeadLetter.Status.OPEN);
    assertThat(still.tries()).isEqualTo(2);

    listener.mended = true;
    assertThat(replay.replay(letter.id()).block().status()).isEqualTo(DeadLetter.Status.REPLAYED);
    listener.mended = false;
    awaitTitle("mended", "refused");
    assertThat(Broker.everything(TOPIC.name())).hasSize((int) records);
    assertThat(letter("mended")).isNull();
    assertThatThrownBy(() -> replay.replay(letter.id()).block())
        .hasMessageContaining("dead-letter-replayed");
  }

  @Test
  void aLetterReadAgainChangesNothingAndOneRefusedAnewIsOpenAnew() {
    ConsumerRecord<String, byte[]> first = refused(7);
    letters.keep(first).block();
    letters.keep(first).block();
    DeadLetter kept = letters.get(DeadLetter.of(first).id()).block();
    assertThat(kept.tries()).isEqualTo(1);
    letters.replayed(kept).block();
    letters.keep(first).block();
    assertThat(letters.get(kept.id()).block().status()).isEqualTo(DeadLetter.Status.REPLAYED);
    letters.keep(refused(8)).block();
    assertThat(letters.get(kept.id()).block().status()).isEqualTo(DeadLetter.Status.OPEN);
    assertThatThrownBy(() -> replay.replay(kept.id()).block())
        .hasMessageContaining("dead-letter-without-listener");
  }

  /** As Kafka Streams writes them: no listener of ours has refused it. */
  private static ConsumerRecord<String, byte[]> refused(long offset) {
    var record = new ConsumerRecord<>(DEAD_LETTERS, 0, offset, "streamed", new byte[] {1});
    record.headers().add("__streams.errors.topic", "selaras.other.v1".getBytes(UTF_8));
    record.headers().add("__streams.errors.partition", "2".getBytes(UTF_8));
    record.headers().add("__streams.errors.offset", "30".getBytes(UTF_8));
    record.headers().add("__streams.errors.exception", "Unreadable".getBytes(UTF_8));
    return record;
  }

  private @Nullable DeadLetter letter(String key) {
    return letters.page(DeadLetter.Status.OPEN, null, 100).block().items().stream()
        .filter(letter -> key.equals(letter.key()))
        .findFirst()
        .orElse(null);
  }

  @Test
  void aDatabaseThatIsAwayIsWaitedForAndNothingIsDeadLettered() {
    int before = Broker.everything(DEAD_LETTERS).size();
    int attempts = listener.attempts;
    server.shutdownNow();
    for (int i = 0; i < 5; i++) {
      send(TOPIC.record("d" + i, 1, "PostCreated", "outside", new Post.Told("d", "d", "away")));
    }
    // Longer than the few tries that something hopeless gets.
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> listener.attempts >= attempts + 5);

    server = new MongoServer(DATA);
    server.bind(new InetSocketAddress("localhost", ADDRESS.getPort()));

    for (int i = 0; i < 5; i++) {
      awaitTitle("d" + i, "away");
    }
    assertThat(Broker.everything(DEAD_LETTERS)).hasSize(before);
    // And its own writes go out again.
    posts.create("back", Post.of("back"), "PostCreated").block();
    awaitTitle("back", "Post back");
  }

  @Test
  void aRecordTooLargeForALetterIsReplayedFromItsTopic() {
    String code = "x".repeat(1_030_000);
    send(TOPIC.record("large", 1, "PostCreated", "outside", new Post.Told("l", code, "refused")));
    DeadLetter letter =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> letter("large"), java.util.Objects::nonNull);
    assertThat(letter.value()).isNull();
    assertThat(letter.isIncomplete()).isTrue();
    assertThat(DeadLetter.text(letter.headers(), "ce_type")).contains("PostCreated");

    listener.mended = true;
    assertThat(replay.replay(letter.id()).block().status()).isEqualTo(DeadLetter.Status.REPLAYED);
    listener.mended = false;
    assertThat(listener.copies.find("large").map(Post.Told::code).block()).isEqualTo(code);
  }

  @Test
  void aReasonThatQuotesTheWholeRecordIsCutAndAnOriginalThatIsGoneIsSaid() {
    String title = "quoted " + "y".repeat(600_000);
    send(TOPIC.record("quoted", 1, "PostCreated", "outside", new Post.Told("q", "q", title)));
    DeadLetter letter =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> letter("quoted"), java.util.Objects::nonNull);
    assertThat(letter.reason().getBytes(UTF_8)).hasSizeBetween(1_900, 2_000);
    assertThat(letter.isIncomplete()).isFalse();

    var headers = letter.headers();
    headers.add(DeadLetters.LEFT_OUT, "value".getBytes(UTF_8));
    headers.remove(DeadLetters.ORIGIN);
    headers.add(DeadLetters.ORIGIN, (TOPIC.name() + "/0/9999999").getBytes(UTF_8));
    var gone = new ConsumerRecord<String, byte[]>(DEAD_LETTERS, 0, 9999999, "gone", null);
    headers.forEach(gone.headers()::add);
    letters.keep(gone).block();
    String id = DeadLetter.of(gone).id();
    assertThatThrownBy(() -> replay.replay(id).block())
        .hasMessageContaining("dead-letter-original-gone");
    assertThat(letters.get(id).block().status()).isEqualTo(DeadLetter.Status.OPEN);
  }

  @Test
  void theRelayTellsOfItsHealth() {
    assertThat(relayHealth.health().getStatus()).isEqualTo(Status.UP);
    assertThat(relayHealth.health().getDetails())
        .containsKeys("pending", "setAside")
        .containsEntry("olderDatabase", false);
    for (String gauge : List.of("selaras.outbox.set.aside", "selaras.outbox.held")) {
      assertThat(meters.get(gauge).gauge().value()).isZero();
    }
  }

  private void awaitTitle(String key, String title) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(listener.copies.find(key).map(Post.Told::title).blockOptional())
                    .contains(title));
  }

  private double events(String result) {
    var counter =
        meters.find("selaras.events").tags("result", result, "topic", TOPIC.name()).counter();
    return counter == null ? 0 : counter.count();
  }

  private void send(ProducerRecord<String, byte[]> record) {
    kafka.send(record).join();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** Still there when the server is started again. */
  private static final class LastingBackend extends MemoryBackend {

    @Override
    public void close() {}
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Example {

    @Bean
    AggregateStore<Post> posts(ReactiveMongoTemplate mongo) {
      return AggregateStore.of(mongo, "posts", Post.class, TOPIC, Post::told);
    }

    @Bean
    ReadCopy<Post.Told> heard(ReactiveMongoTemplate mongo) {
      return new ReadCopy<>(mongo, "heard", OTHERS)
          .only(told -> !told.title().equals("not for us"))
          .index("code");
    }

    @Bean
    PostListener listener(ReactiveMongoTemplate mongo, Tracer tracer) {
      return new PostListener(new ReadCopy<>(mongo, "copies", TOPIC), tracer);
    }
  }

  static class PostListener {

    final ReadCopy<Post.Told> copies;
    private final Tracer tracer;
    final List<@Nullable String> traces = new CopyOnWriteArrayList<>();
    volatile int refused;
    volatile boolean mended;
    volatile int attempts;

    PostListener(ReadCopy<Post.Told> copies, Tracer tracer) {
      this.copies = copies;
      this.tracer = tracer;
    }

    @KafkaListener(id = "posts", topics = "selaras.loop.post.v1")
    void on(ConsumerRecord<String, byte[]> record) {
      Received<Post.Told> event = TOPIC.read(record);
      attempts++;
      if (tracer.currentSpan() != null) {
        traces.add(tracer.currentSpan().context().traceId());
      }
      if (event.body().title().equals("forbidden")) {
        refused++;
        throw Problem.rule("forbidden-title");
      }
      if (event.body().title().startsWith("quoted")) {
        throw Problem.rule("quoted-title", event.body().title());
      }
      if (event.body().title().equals("refused") && !mended) {
        throw Problem.rule("refused-title");
      }
      copies.apply(event).block();
    }
  }
}
