package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AggregateStoreTest {

  private static final Database DATABASE = new Database();

  private final ReactiveMongoTemplate mongo = DATABASE.template();
  private String collection = "";
  private AggregateStore<Post> posts =
      AggregateStore.of(mongo, "posts", Post.class, Post.TOPIC, Post::told);

  @BeforeEach
  void aCollectionOfItsOwn(TestInfo test) {
    collection = test.getTestMethod().orElseThrow().getName();
    posts = AggregateStore.of(mongo, collection, Post.class, Post.TOPIC, Post::told).unique("code");
  }

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  @Test
  void aNewAggregateAndItsEventAreOneDocument() {
    Post post = new Post("A", "First", new BigDecimal("0.10"), LocalDate.of(2026, 1, 31));

    Versioned<Post> created = block(posts.create("1", post, "PostCreated"));

    assertThat(created).isEqualTo(new Versioned<>("1", 1, post));
    assertThat(created.etag()).isEqualTo("\"1\"");
    assertThat(block(posts.get("1"))).isEqualTo(created);
    Document stored = stored("1");
    assertThat(stored.getList("outbox", Document.class)).hasSize(1);
    assertThat(stored.getList("outbox", Document.class).getFirst())
        .containsEntry("type", "PostCreated")
        .containsEntry("body", "{\"id\":\"1\",\"code\":\"A\",\"title\":\"First\"}");
    assertThat(stored.getLong("pending")).isPositive();
  }

  @Test
  void requestsWithOneKeyThatArriveTogetherMakeOneAggregateOfTheUniqueCode() {
    NewId id = NewId.of("ani", "POST /posts", "k", "hash").suffixed(":1");

    List<Versioned<Post>> made =
        block(
            Flux.range(0, 8)
                .flatMap(i -> posts.create(id, Post.of("A"), "PostCreated"))
                .collectList());

    assertThat(made).hasSize(8).containsOnly(new Versioned<>(id.value(), 1, Post.of("A")));
    assertThat(block(posts.made(id)).id()).isEqualTo(id.value()).endsWith(":1");
    assertThat(posts.made(NewId.fresh()).blockOptional()).isEmpty();
    NewId again = NewId.of("ani", "POST /posts", "k2", "hash");
    assertProblem(posts.create(again, Post.of("A"), "PostCreated"), 409, "already-exists");
    NewId other = NewId.of("ani", "POST /posts", "k", "another").suffixed(":1");
    assertProblem(posts.made(other), 422, "idempotency-key-reused");
    block(posts.create(again.as("B"), Post.of("B"), "PostCreated"));
    assertThat(block(posts.create(again.as("B"), Post.of("B"), "PostCreated")).id()).isEqualTo("B");
    assertProblem(posts.create(id.as("B"), Post.of("B"), "PostCreated"), 409, "already-exists");
  }

  @Test
  void aChangeRaisesTheVersionAndQueuesItsEventBehindTheOthers() {
    block(posts.create("1", Post.of("A"), "PostCreated"));

    Versioned<Post> changed =
        block(posts.change("1", 1, post -> post.titled("Second"), "PostRenamed"));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(block(posts.get("1")).state().title()).isEqualTo("Second");
    assertThat(stored("1").getList("outbox", Document.class))
        .extracting(entry -> entry.getLong("version") + " " + entry.getString("type"))
        .containsExactly("1 PostCreated", "2 PostRenamed");
  }

  @Test
  void aChangeOfAnOldVersionIsStale() {
    block(posts.create("1", Post.of("A"), "PostCreated"));
    block(posts.change("1", 1, post -> post.titled("Second"), "PostRenamed"));

    assertProblem(posts.change("1", 1, post -> post.titled("Third"), "PostRenamed"), 412, "stale");
    assertThat(block(posts.get("1")).state().title()).isEqualTo("Second");
  }

  @Test
  void aChangeOfWhatDoesNotExistIsNotFound() {
    assertProblem(posts.change("nobody", 1, post -> post, "PostRenamed"), 404, "not-found");
    assertProblem(posts.get("nobody"), 404, "not-found");
    assertThat(posts.find("nobody").blockOptional()).isEmpty();
  }

  @Test
  void anIdOrAUniqueFieldInUseIsRefused() {
    block(posts.create("1", Post.of("A"), "PostCreated"));

    assertProblem(posts.create("1", Post.of("B"), "PostCreated"), 409, "already-exists");
    assertProblem(posts.create("2", Post.of("A"), "PostCreated"), 409, "already-exists");
    assertThat(block(posts.createIfAbsent("1", Post.of("C"), "PostCreated")).state().code())
        .isEqualTo("A");
  }

  @Test
  void anUpdateOfManyAtOnceLosesNone() {
    block(posts.create("1", Post.of("A"), "PostCreated"));

    Flux.range(0, 40)
        .flatMap(
            i -> posts.update("1", post -> post.titled(post.title() + "|" + i), "PostRenamed"), 40)
        .blockLast();

    assertThat(block(posts.get("1")).version()).isEqualTo(41);
    assertThat(block(posts.get("1")).state().title().split("\\|"))
        .hasSize(41)
        .doesNotHaveDuplicates();
    assertThat(stored("1").getList("outbox", Document.class)).hasSize(41);
  }

  @Test
  void anUpdateThatLeavesTheStateAsItIsWritesNothing() {
    Versioned<Post> created = block(posts.create("1", Post.of("A"), "PostCreated"));

    assertThat(block(posts.update("1", post -> post.titled(post.title()), "PostRenamed")))
        .isEqualTo(created);
    assertThat(stored("1").getList("outbox", Document.class)).hasSize(1);
    assertProblem(posts.update("nobody", post -> post, "PostRenamed"), 404, "not-found");
  }

  @Test
  void whoHasNoRightIsToldSoBeforeTheVersionIsLookedAt() {
    block(posts.create("1", Post.of("A"), "PostCreated"));
    Consumer<Post> nobody =
        post -> {
          throw Problem.forbidden("not-yours");
        };

    for (long version : new long[] {1, 7}) {
      assertProblem(
          posts.change("1", version, nobody, post -> post.titled("Mine"), "PostRenamed"),
          403,
          "not-yours");
    }
    assertProblem(
        posts.change("1", 7, post -> {}, post -> post.titled("Mine"), "PostRenamed"), 412, "stale");
    assertThat(block(posts.get("1")).version()).isEqualTo(1);
  }

  @Test
  void aChangeThatAsksOthersFirstMayComeToNothing() {
    Versioned<Post> created = block(posts.create("1", Post.of("A"), "PostCreated"));

    assertThat(block(posts.changeAsync("1", 1, post -> {}, post -> Mono.empty(), "PostRenamed")))
        .isEqualTo(created);
    assertThat(
            block(
                    posts.changeAsync(
                        "1", 1, post -> {}, post -> Mono.just(post.titled("B")), "PostRenamed"))
                .state()
                .title())
        .isEqualTo("B");
  }

  @Test
  void aSilentStateIsKeptAndNotTold() {
    AggregateStore<Post> drafts =
        AggregateStore.of(
            mongo,
            collection,
            Post.class,
            Post.TOPIC,
            post -> post.state().title().equals("Draft") ? null : Post.told(post));
    block(drafts.create("1", Post.of("A").titled("Draft"), "PostDrafted"));
    assertThat(stored("1")).doesNotContainKeys("outbox", "pending");
    block(drafts.change("1", 1, post -> post.titled("Ready"), "PostPublished"));

    assertThat(stored("1").getList("outbox", Document.class))
        .extracting(entry -> entry.getLong("version") + " " + entry.getString("type"))
        .containsExactly("2 PostPublished");
    assertThat(stored("1").getLong("pending")).isPositive();
  }

  @Test
  void aFilterFindsWhatItsConditionsSayTogether() {
    LocalDate end = LocalDate.of(2026, 6, 30);
    block(posts.create("1", new Post("A", "x", BigDecimal.ONE, end), "PostCreated"));
    block(posts.create("2", new Post("B", "x", BigDecimal.TEN, null), "PostCreated"));
    block(posts.create("3", new Post("C", "y", BigDecimal.TEN, null), "PostCreated"));

    assertThat(codes(Filter.all())).containsExactly("A", "B", "C");
    assertThat(codes(Filter.where("title", "x"))).containsExactly("A", "B");
    assertThat(codes(Filter.where("title", "x").is("until", null))).containsExactly("B");
    assertThat(codes(Filter.all().isNot("title", "x"))).containsExactly("C");
    assertThat(codes(Filter.all().below("until", end.plusDays(1)))).containsExactly("A");
    assertThat(codes(Filter.among("code", List.of()))).isEmpty();
    assertThat(codes(Filter.all().wanted("code", List.of()).wanted("title", (Object) null)))
        .hasSize(3);
    assertThat(codes(Filter.all().wanted("code", List.of("C", "Z")))).containsExactly("C");
    assertThat(
            codes(
                Filter.either(Filter.where("code", "A"), Filter.where("title", "y"))
                    .and(Filter.all().isNot("code", "C"))))
        .containsExactly("A");
    assertThat(posts.findAll(List.of("3", "4")).map(Versioned::id).collectList().block())
        .containsExactly("3");
    assertThat(block(posts.page(Filter.where("title", "x"), "-code", null, 1)).items())
        .extracting(post -> post.state().code())
        .containsExactly("B");
  }

  private List<String> codes(Filter filter) {
    return block(posts.findAll(filter).map(post -> post.state().code()).sort().collectList());
  }

  @Test
  void aQueryThatNoIndexServesIsRefusedAndEachOtherIsAnswered() {
    posts.index("title", "until");
    posts.watchedBy(QueryWatch.REFUSING);
    block(posts.create("1", Post.of("A"), "PostCreated"));
    Criteria title = Criteria.where("state.title").in("x", "Post A");
    Criteria code = Criteria.where("state.code").is("A");
    Criteria other = Criteria.where("state.until").is(null);
    List<Criteria> served =
        List.of(
            new Criteria(),
            title,
            code,
            Criteria.where("_id").is("1"),
            Criteria.where("state.until").is(null).and("state.code").is("A"),
            new Criteria().orOperator(title, code),
            new Criteria().andOperator(other, new Criteria().orOperator(title, code)));
    List<Criteria> refused =
        List.of(
            other,
            new Criteria().orOperator(title, other),
            new Criteria().andOperator(other, Criteria.where("state.title").exists(true)));
    Criteria nearlyAll = Criteria.where("state.title").ne("x");

    for (Criteria filter : served) {
      assertThat(posts.findAll(filter).collectList().block()).hasSize(1);
      assertThat(block(posts.page(filter, "state.title", null, 10)).items()).hasSize(1);
    }
    for (Criteria filter : refused) {
      assertThatThrownBy(() -> posts.findAll(filter).blockLast())
          .hasMessageContaining("no index of " + collection + " serves");
      assertThatThrownBy(() -> posts.page(filter, "state.title", null, 10).block())
          .hasMessageContaining("no index of");
    }
    assertThat(block(posts.page(nearlyAll, "state.title", null, 10)).items()).hasSize(1);
    assertThatThrownBy(() -> posts.findAll(nearlyAll).blockLast())
        .hasMessageContaining("no index of");
    assertThatThrownBy(() -> posts.page(new Criteria(), "state.until", null, 10).block())
        .hasMessageContaining("sorted by state.until");
    assertThat(DATABASE.indexes())
        .contains(
            collection + " title until", collection + " unique code", collection + " pending");
  }

  @Test
  void aChangeWhoseEventNoBrokerWouldTakeIsRefusedBeforeAnythingIsStored() {
    String most = "x".repeat(RecordSize.MOST_OF_EVENT - 1_000);
    block(posts.create("1", Post.of("A"), "PostCreated"));
    block(posts.change("1", 1, post -> post.titled(most), "PostRenamed"));

    String more = "\u00e9".repeat(RecordSize.MOST_OF_EVENT / 2);
    assertProblem(
        posts.change("1", 2, post -> post.titled(more), "PostRenamed"), 422, "event-too-large");
    assertProblem(
        posts.create("2", Post.of("B").titled(more), "PostCreated"), 422, "event-too-large");

    assertThat(stored("1").getLong("version")).isEqualTo(2);
    assertThat(stored("1").getList("outbox", Document.class)).hasSize(2);
    assertThat(posts.find("2").blockOptional()).isEmpty();
  }

  @Test
  void aRefusedChangeWritesNothing() {
    block(posts.create("1", Post.of("A"), "PostCreated"));

    assertProblem(
        posts.change(
            "1",
            1,
            post -> {
              throw Problem.rule("not-now");
            },
            "PostRenamed"),
        422,
        "not-now");
    assertThat(stored("1").getLong("version")).isEqualTo(1);
    assertThat(stored("1").getList("outbox", Document.class)).hasSize(1);
  }

  @Test
  void ofManyWhoChangeTheSameVersionExactlyOneSucceeds() {
    block(posts.create("1", Post.of("A"), "PostCreated"));

    List<Boolean> results =
        block(
            Flux.range(0, 20)
                .flatMap(
                    i ->
                        posts
                            .change("1", 1, post -> post.titled("By " + i), "PostRenamed")
                            .map(done -> true)
                            .onErrorResume(Problem.class, e -> Mono.just(false)))
                .collectList());

    assertThat(results).hasSize(20).containsOnlyOnce(true);
    assertThat(stored("1").getList("outbox", Document.class)).hasSize(2);
  }

  @Test
  void pagesGoThroughEverythingOnceInBothDirections() {
    for (int i = 0; i < 25; i++) {
      LocalDate until = i % 5 == 0 ? null : LocalDate.of(2026, 1, 1 + i / 3);
      Post post = new Post("c" + i, "t", BigDecimal.ONE, until);
      block(posts.create("id" + (i < 10 ? "0" : "") + i, post, "PostCreated"));
    }

    for (String sort : List.of("state.until", "-state.until", "state.code", "-state.code")) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        Page<Versioned<Post>> page = block(posts.page(new Criteria(), sort, cursor, 4));
        page.items().forEach(post -> seen.add(post.id()));
        cursor = page.next();
      } while (cursor != null);
      assertThat(seen).as(sort).hasSize(25).doesNotHaveDuplicates();
    }
  }

  @Test
  void aCursorOfAnotherListOrAnUnreasonableLimitIsRefused() {
    block(posts.create("1", Post.of("A"), "PostCreated"));
    block(posts.create("2", Post.of("B"), "PostCreated"));
    String cursor = block(posts.page(new Criteria(), "state.code", null, 1)).next();

    assertProblem(
        posts.page(Criteria.where("state.title").is("x"), "state.code", cursor, 1),
        400,
        "cursor-invalid");
    assertProblem(posts.page(new Criteria(), "-state.code", cursor, 1), 400, "cursor-invalid");
    assertProblem(posts.page(new Criteria(), "state.code", null, 201), 400, "limit-invalid");
    assertProblem(posts.page(new Criteria(), "state.code", null, 0), 400, "limit-invalid");
  }

  private Document stored(String id) {
    return block(mongo.findById(id, Document.class, collection));
  }

  static <T> T block(Mono<T> mono) {
    return mono.blockOptional().orElseThrow();
  }

  static void assertProblem(Mono<?> mono, int status, String slug) {
    assertThatThrownBy(mono::block)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(status);
              assertThat(problem.slug()).isEqualTo(slug);
            });
  }
}
