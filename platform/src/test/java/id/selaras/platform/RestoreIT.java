package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** An older database takes the place of the one whose events others know. */
class RestoreIT {

  private static final long MILLION = 1_000_000;
  private static final List<String> COLLECTIONS = List.of("posts", Lease.COLLECTION);

  private final Database database = new Database();
  private final ReactiveMongoTemplate mongo = database.template();
  private String topic = "";
  private AggregateStore<Post> posts =
      AggregateStore.of(mongo, "posts", Post.class, Post.TOPIC, Post::told);

  @BeforeEach
  void aTopicOfItsOwn(TestInfo test) {
    topic = "selaras.test." + test.getTestMethod().orElseThrow().getName() + ".v1";
    Broker.topics(topic);
    posts = store();
  }

  private AggregateStore<Post> store() {
    return AggregateStore.of(
        mongo, "posts", Post.class, new Topic<>(topic, Post.Told.class), Post::told);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void anOlderDatabaseIsNoticedAndSaysNothingUntilEverythingIsToldAgainAboveWhatWasTold() {
    create("a");
    rename("a", 1, "two");
    create("never changed");
    Instance first = new Instance();
    first.sendAll();
    Map<String, List<Document>> backup = backup();
    rename("a", 2, "lost");
    create("lost");
    first.sendAll();
    first.stop();

    restore(backup);
    Instance second = new Instance();
    rename("a", 2, "three");
    assertThat(second.relay.sendBatch()).isFalse();
    assertThat(second.relay.sendBatch()).isFalse();
    create("new");

    int told = Broker.everything(topic).size();
    assertThat(told).isEqualTo(5);
    BacklogMeter meter = second.sending.meter();
    meter.look();
    assertThat(meter.held()).isEqualTo(1);
    assertThat(meter.events()).isEqualTo(2);
    assertThat(meter.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(posts.get("new").block().version()).isEqualTo(MILLION + 1);

    second.republish();
    second.sendAll();
    second.stop();

    meter.look();
    assertThat(meter.held()).isZero();
    assertThat(meter.health().getStatus()).isEqualTo(Status.UP);
    assertThat(heard())
        .containsEntry("a", MILLION + 3 + " three")
        .containsEntry("never changed", MILLION + 1 + " Post never changed")
        .containsEntry("new", MILLION + 1 + " Post new")
        .containsEntry("lost", "1 Post lost");
    // Versions go on from there, and nobody is held up again.
    rename("a", MILLION + 3, "four");
    Instance third = new Instance();
    third.sendAll();
    third.stop();
    assertThat(heard()).containsEntry("a", MILLION + 4 + " four");
  }

  @Test
  void aDatabaseThatIsReplacedUnderARunningRelayIsNoticedByTheCount() {
    create("a");
    Instance running = new Instance();
    running.sendAll();
    Map<String, List<Document>> backup = backup();
    rename("a", 1, "lost");
    running.sendAll();

    restore(backup);
    rename("a", 1, "two");
    running.sendAll();

    assertThat(heard()).containsEntry("a", "2 lost");
    assertThat(running.sending.batches.look().lost()).isNotNull();
    running.republish();
    running.sendAll();
    running.stop();
    assertThat(heard()).containsEntry("a", MILLION + 2 + " two");
  }

  @Test
  void anEmptyDatabaseUnderTheTopicsOfALostOneIsNoticedToo() {
    create("a");
    rename("a", 1, "two");
    Instance first = new Instance();
    first.sendAll();
    first.stop();

    restore(Map.of());
    Instance second = new Instance();
    create("a");
    assertThat(second.relay.sendBatch()).isFalse();
    second.republish();
    second.sendAll();
    second.stop();

    assertThat(heard()).containsEntry("a", MILLION + 1 + " Post a");
  }

  @Test
  void aSecondRestoreGoesAboveTheFirstEvenFromABackupOlderThanBoth() {
    create("a");
    Instance first = new Instance();
    first.sendAll();
    first.stop();
    Map<String, List<Document>> oldest = backup();
    rename("a", 1, "lost");
    Instance second = new Instance();
    second.sendAll();
    second.stop();
    for (int restored = 1; restored <= 2; restored++) {
      restore(oldest);
      Instance next = new Instance();
      next.republish();
      next.sendAll();
      // Not noticed yet: a republication before the relay has looked changes no version.
      next.republish();
      next.sendAll();
      next.stop();
      assertThat(heard()).containsEntry("a", restored * MILLION + 1 + " Post a");
    }
  }

  @Test
  void aRepublicationThatIsKilledAndBegunAgainRaisesEachVersionOnce() {
    for (int i = 0; i < 5; i++) {
      create("a" + i);
    }
    Instance first = new Instance();
    first.sendAll();
    Map<String, List<Document>> backup = backup();
    create("lost");
    first.sendAll();
    first.stop();
    restore(backup);
    Instance second = new Instance();
    assertThat(second.relay.sendBatch()).isFalse();

    assertThatThrownBy(
            () ->
                second
                    .sending
                    .republication()
                    .run(
                        Republication.ALL,
                        new Probe() {
                          @Override
                          public void confirm() {
                            throw new IllegalStateException("killed");
                          }
                        }))
        .hasMessage("killed");
    assertThat(second.relay.sendBatch()).isFalse();
    assertThat(second.sending.batches.look().lost()).isNotNull();
    rename("a1", MILLION + 1, "changed meanwhile");
    second.republish();
    second.sendAll();
    second.stop();

    assertThat(heard())
        .containsEntry("a0", MILLION + 1 + " Post a0")
        .containsEntry("a1", MILLION + 2 + " changed meanwhile");
  }

  @Test
  void aNewInstallationAndACrashInItsFirstBatchAreNoRestore() {
    Instance first = new Instance();
    assertThat(first.relay.sendBatch()).isFalse();
    create("a");
    // Counted, and never sent.
    first.sending.batches.begin();
    first.stop();

    Instance second = new Instance();
    second.sendAll();
    second.stop();
    assertThat(heard()).containsEntry("a", "1 Post a");
  }

  @Test
  void aBrokerThatHasForgottenWhatItWasToldIsNotTrustedEither() {
    create("a");
    Instance first = new Instance();
    first.sendAll();
    first.stop();
    Broker.forget(topic + "-relay");

    Instance second = new Instance();
    rename("a", 1, "two");
    assertThat(second.relay.sendBatch()).isFalse();
    second.republish();
    second.sendAll();
    second.stop();
    Instance third = new Instance();
    third.sendAll();
    assertThat(third.sending.batches.look().lost()).isNull();
    third.stop();
    assertThat(heard()).containsEntry("a", MILLION + 2 + " two");
  }

  @Test
  void whatAnInstanceWroteThatKnewOfNoRestoreIsRaisedBeforeItIsSent() {
    create("a");
    Instance first = new Instance();
    first.sendAll();
    first.stop();
    restore(Map.of());
    Instance second = new Instance();
    assertThat(second.relay.sendBatch()).isFalse();
    second.republish();

    store().create("late", Post.of("late"), "PostCreated").block();
    second.sendAll();
    second.stop();

    assertThat(heard()).containsEntry("late", MILLION + 1 + " Post late");
    assertThat(posts.get("late").block().version()).isEqualTo(MILLION + 1);
  }

  @Test
  void anIdleRelayRemindsTheBrokerBeforeItForgets() {
    create("a");
    Instance running = new Instance();
    running.sendAll();
    BatchMark before = running.sending.mark().read();
    running.sendAll();
    assertThat(running.sending.mark().read()).isEqualTo(before);

    running.clock.now = running.clock.now.plus(Duration.ofHours(2));
    assertThat(running.relay.sendBatch()).isFalse();
    assertThat(running.sending.mark().read().number()).isEqualTo(before.number() + 1);
    running.stop();
    assertThat(Broker.everything(topic)).hasSize(1);
  }

  @Test
  void aRepublicationWithoutARestoreSendsTheSameEventsAgainAndLeavesWhatWaits() {
    create("a");
    rename("a", 1, "two");
    Instance running = new Instance();
    running.sendAll();
    create("waits");
    Probe progress = running.republish();
    assertThat(progress.done).isEqualTo(2);
    assertThat(progress.total).isEqualTo(2);
    running.sendAll();
    running.stop();

    List<ConsumerRecord<String, byte[]>> all = Broker.everything(topic);
    assertThat(all)
        .extracting(record -> record.key() + " " + RelayIT.version(record))
        .containsExactlyInAnyOrder("a 1", "a 2", "a 2", "waits 1");
    List<ConsumerRecord<String, byte[]>> same =
        all.stream().filter(record -> RelayIT.version(record).equals("2")).toList();
    for (String header : List.of("ce_id", "ce_type", "ce_time")) {
      assertThat(same.getFirst().headers().lastHeader(header).value())
          .isEqualTo(same.getLast().headers().lastHeader(header).value());
    }
    assertThat(same.getFirst().value()).isEqualTo(same.getLast().value());
    assertThat(same.getLast().headers().lastHeader("ce_type").value())
        .isEqualTo("PostRenamed".getBytes());
  }

  @Test
  void aDocumentThatRemembersNoTypeIsToldAgainAllTheSame() {
    create("a");
    Instance running = new Instance();
    running.sendAll();
    Document old = mongo.findById("a", Document.class, "posts").block();
    old.remove("told");
    mongo.save(old, "posts").block();
    running.republish();
    running.sendAll();
    running.stop();
    assertThat(Broker.everything(topic).getLast().headers().lastHeader("ce_type").value())
        .isEqualTo("Republished".getBytes());
  }

  /** As a reader takes them: an older one changes nothing. */
  private Map<String, String> heard() {
    String collection = "heard" + Ids.next().substring(0, 8);
    Topic<Post.Told> told = new Topic<>(topic, Post.Told.class);
    ReadCopy<Post.Told> copy = new ReadCopy<>(mongo, collection, told);
    Broker.everything(topic).forEach(record -> copy.apply(told.read(record)).block());
    Map<String, String> heard = new HashMap<>();
    for (Document document : all(collection)) {
      heard.put(
          document.getString("_id"),
          document.get("version") + " " + document.get("value", Document.class).getString("title"));
    }
    mongo.dropCollection(collection).block();
    return heard;
  }

  private void create(String id) {
    posts.create(id, Post.of(id), "PostCreated").block();
  }

  private void rename(String id, long version, String title) {
    posts.change(id, version, post -> post.titled(title), "PostRenamed").block();
  }

  private Map<String, List<Document>> backup() {
    Map<String, List<Document>> backup = new HashMap<>();
    COLLECTIONS.forEach(name -> backup.put(name, all(name)));
    return backup;
  }

  private void restore(Map<String, List<Document>> backup) {
    COLLECTIONS.forEach(name -> mongo.dropCollection(name).block());
    backup.forEach((name, documents) -> mongo.insert(documents, name).blockLast());
  }

  private List<Document> all(String collection) {
    return mongo.findAll(Document.class, collection).collectList().block();
  }

  /** One start of the service. */
  private final class Instance {

    final MovableClock clock = new MovableClock();
    final TestRelay sending;
    final Relay relay;

    Instance() {
      posts = store();
      sending = new TestRelay(mongo, posts, topic);
      sending.clock = clock;
      posts.observe(() -> {}, () -> null, sending.batches.floor());
      relay = sending.relay();
    }

    void sendAll() {
      int batches = 0;
      while (relay.sendBatch()) {
        assertThat(batches++).as("batches").isLessThan(20);
      }
    }

    Probe republish() {
      Probe progress = new Probe();
      sending.republication().run(Republication.ALL, progress);
      assertThat(progress.done).isEqualTo(progress.total);
      return progress;
    }

    void stop() {
      relay.closeProducer();
    }
  }

  private static class Probe implements Jobs.Progress {

    long done;
    long total;

    @Override
    public void report(long done, long total) {
      this.done = done;
      this.total = total;
    }

    @Override
    public void skip() {
      throw new AssertionError("nothing is left out");
    }

    @Override
    public void confirm() {}
  }

  private static final class MovableClock extends Clock {

    private Instant now = Instant.now();

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
