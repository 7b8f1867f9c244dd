package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import reactor.core.publisher.Flux;

class RelayIT {

  private final Database database = new Database();
  private final ReactiveMongoTemplate mongo = database.template();
  private String topic = "";
  private AggregateStore<Post> posts =
      AggregateStore.of(mongo, "posts", Post.class, Post.TOPIC, Post::told);

  @BeforeEach
  void aTopicOfItsOwn(TestInfo test) {
    topic = "selaras.test." + test.getTestMethod().orElseThrow().getName() + ".v1";
    Broker.topics(topic);
    posts =
        AggregateStore.of(
            mongo, "posts", Post.class, new Topic<>(topic, Post.Told.class), Post::told);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void everyVersionIsSentOnceInOrderAndThenRemovedWithoutTouchingTheVersion() {
    for (int i = 0; i < 20; i++) {
      write("a" + i);
    }
    Relay relay = relay("one", new RelayWatch() {});

    assertThat(relay.sendBatch()).isTrue();
    assertThat(relay.sendBatch()).isFalse();
    relay.closeProducer();

    assertThat(versions("a7")).containsExactly("1", "2", "3");
    assertThat(Broker.everything(topic)).hasSize(60);
    Document stored = mongo.findById("a7", Document.class, "posts").block();
    assertThat(stored.getLong("version")).isEqualTo(3);
    assertThat(stored.getList("outbox", Document.class)).isEmpty();
    assertThat(stored).doesNotContainKey("pending");
  }

  @Test
  void anEventWrittenWhileABatchIsSentStaysForTheNext() {
    write("a");
    Relay relay =
        relay(
            "one",
            new RelayWatch() {
              private boolean done;

              @Override
              public void committed() {
                if (!done) {
                  done = true;
                  posts.change("a", 3, post -> post.titled("v4"), "PostRenamed").block();
                }
              }
            });

    assertThat(relay.sendBatch()).isTrue();
    assertThat(relay.sendBatch()).isTrue();
    assertThat(relay.sendBatch()).isFalse();
    relay.closeProducer();

    assertThat(versions("a")).containsExactly("1", "2", "3", "4");
  }

  @Test
  void aSenderThatWasOvertakenIsFencedSoThatTheNewestVersionIsTheLast() throws Exception {
    write("a");
    CountDownLatch hasRead = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Relay older =
        relay(
            "older",
            new RelayWatch() {
              @Override
              public void read() {
                hasRead.countDown();
                try {
                  goOn.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            });
    // The older one has read versions 1 to 3 and is paused before it sends them ...
    CompletableFuture<Boolean> overtaken = CompletableFuture.supplyAsync(older::sendBatch);
    assertThat(hasRead.await(30, TimeUnit.SECONDS)).isTrue();
    // ... another takes over, sends these and a newer one ...
    Relay newer = relay("newer", new RelayWatch() {});
    assertThat(newer.sendBatch()).isTrue();
    posts.change("a", 3, post -> post.titled("v4"), "PostRenamed").block();
    assertThat(newer.sendBatch()).isTrue();
    // ... and the older one wakes up.
    goOn.countDown();

    assertThatThrownBy(overtaken::get)
        .rootCause()
        .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
    assertThat(versions("a")).containsExactly("1", "2", "3", "4");
    newer.closeProducer();
    older.closeProducer();
  }

  @Test
  void twoThatCompeteAllTheTimeNeverPutAnOldVersionBehindANewerOne() {
    List<Relay> relays =
        List.of(
            // Leases so short that they change hands while a batch is under way.
            relay("one", Duration.ofMillis(30), new RelayWatch() {}),
            relay("two", Duration.ofMillis(30), new RelayWatch() {}));
    relays.forEach(Relay::start);
    for (int round = 0; round < 15; round++) {
      String id = "r" + round;
      write(id);
      relays.forEach(Relay::wake);
    }

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> sending().pending().backlog().events() == 0);
    relays.forEach(Relay::stop);

    for (int round = 0; round < 15; round++) {
      List<String> sent = versions("r" + round);
      assertThat(sent).contains("1", "2", "3");
      assertThat(sent.getLast()).as("tail of r" + round).isEqualTo("3");
    }
  }

  @Test
  void anOnlyHolderSendsAndAnotherTakesOverWhenTheLeaseHasRunOut() {
    Lease first = new Lease(mongo, "first", Duration.ofMillis(300), Clock.systemUTC());
    Lease second = new Lease(mongo, "second", Duration.ofMillis(300), Clock.systemUTC());
    assertThat(first.hold()).isTrue();
    assertThat(second.hold()).isFalse();
    Awaitility.await().atMost(Duration.ofSeconds(5)).until(second::hold);
    first.doubt();
    assertThat(first.hold()).isFalse();
    second.release();
    assertThat(first.hold()).isTrue();
  }

  @Test
  void whatWaitsIsCountedWithItsAge() {
    write("a");
    write("b");
    BacklogMeter meter = sending().meter();
    meter.look();
    assertThat(meter.events()).isEqualTo(6);
    Awaitility.await().until(() -> meter.age() > 0);
    Relay relay = relay("one", new RelayWatch() {});
    relay.sendBatch();
    relay.closeProducer();
    meter.look();
    assertThat(meter.events()).isZero();
    assertThat(meter.age()).isZero();
  }

  @Test
  void anEventThatTheBrokerWillNeverTakeIsSetAsideAndTheOthersAndLaterOnesGoOn() {
    Broker.topics(topic + "-small", 1, Map.of("max.message.bytes", "20000"));
    topic = topic + "-small";
    posts =
        AggregateStore.of(
            mongo, "posts", Post.class, new Topic<>(topic, Post.Told.class), Post::told);
    write("a");
    posts.create("big", Post.of("big"), "PostCreated").block();
    String large = "x".repeat(30_000);
    posts.change("big", 1, post -> post.titled(large), "PostRenamed").block();
    posts.change("big", 2, post -> post.titled("short"), "PostRenamed").block();
    write("b");
    TestRelay sending = sending();
    Relay relay = sending.relay();

    sendAll(relay);

    assertThat(versions("a")).containsExactly("1", "2", "3");
    assertThat(versions("b")).containsExactly("1", "2", "3");
    assertThat(versions("big")).containsExactly("1", "3");
    DeadLetter letter = onlyLetter(sending);
    assertThat(letter.origin()).isEqualTo("outbox/posts/big/2");
    assertThat(letter.topic()).isEqualTo(topic);
    assertThat(letter.partition()).isNull();
    assertThat(letter.reason()).startsWith("RecordTooLargeException");
    assertThat(new String(letter.value())).contains(large);
    BacklogMeter meter = sending.meter();
    meter.look();
    assertThat(meter.events()).isZero();
    assertThat(meter.aside()).isEqualTo(1);
    assertThat(meter.health().getStatus()).isEqualTo(Status.UP);
    assertThat(meter.health().getDetails()).containsEntry("setAside", 1L);

    Replay replay = new Replay(sending.letters, NOBODY, NOTHING, sending.republication());
    assertThat(replay.replay(letter.id()).block().status()).isEqualTo(DeadLetter.Status.REPLAYED);
    sendAll(relay);
    relay.closeProducer();
    assertThat(versions("big")).containsExactly("1", "3", "3");
    meter.look();
    assertThat(meter.aside()).isZero();
  }

  @Test
  void whatTheProducerItselfRefusesIsSetAsideToo() {
    write("a");
    posts.change("a", 3, post -> post.titled("x".repeat(30_000)), "PostRenamed").block();
    TestRelay sending = sending();
    sending.senders = Broker.senders(Broker.address(), topic, Map.of("max.request.size", "20000"));
    Relay relay = sending.relay();
    sendAll(relay);
    relay.closeProducer();

    assertThat(versions("a")).containsExactly("1", "2", "3");
    assertThat(onlyLetter(sending).origin()).isEqualTo("outbox/posts/a/4");
  }

  @Test
  void aCrashBetweenTheLetterAndTheOutboxMakesNoSecondLetterAndARefusalAnewOpensItAgain() {
    posts.create("a", Post.of("x".repeat(30_000)), "PostCreated").block();
    TestRelay sending = sending();
    sending.senders = Broker.senders(Broker.address(), topic, Map.of("max.request.size", "20000"));
    Document waiting = mongo.findById("a", Document.class, "posts").block();
    Relay relay = sending.relay();
    sendAll(relay);
    DeadLetter letter = onlyLetter(sending);

    // As if the process had stopped before the event was taken out.
    mongo.save(waiting, "posts").block();
    sendAll(relay);
    assertThat(onlyLetter(sending).id()).isEqualTo(letter.id());

    Replay replay = new Replay(sending.letters, NOBODY, NOTHING, sending.republication());
    replay.replay(letter.id()).block();
    assertThat(sending.letters.get(letter.id()).block().status())
        .isEqualTo(DeadLetter.Status.REPLAYED);
    sendAll(relay);
    relay.closeProducer();
    assertThat(onlyLetter(sending).status()).isEqualTo(DeadLetter.Status.OPEN);
    assertThat(onlyLetter(sending).tries()).isEqualTo(4);

    mongo.dropCollection("posts").block();
    assertThatThrownBy(() -> replay.replay(letter.id()).block())
        .hasMessageContaining("dead-letter-without-aggregate");
  }

  private static final KafkaListenerEndpointRegistry NOBODY = new KafkaListenerEndpointRegistry();
  private static final OriginalRecords NOTHING = new OriginalRecords(Map.of());

  private static DeadLetter onlyLetter(TestRelay sending) {
    List<DeadLetter> letters = sending.letters.page(null, null, 10).block().items();
    assertThat(letters).hasSize(1);
    return letters.getFirst();
  }

  private static void sendAll(Relay relay) {
    int batches = 0;
    while (relay.sendBatch()) {
      assertThat(batches++).as("batches").isLessThan(20);
    }
  }

  /** Three versions of one aggregate. */
  private void write(String id) {
    posts
        .create(id, Post.of(id), "PostCreated")
        .thenMany(
            Flux.range(1, 2)
                .concatMap(
                    version ->
                        posts.change(
                            id, version, post -> post.titled("v" + version), "PostRenamed")))
        .blockLast();
  }

  private TestRelay sending() {
    return new TestRelay(mongo, posts, topic);
  }

  private Relay relay(String holder, RelayWatch watch) {
    return relay(holder, Duration.ofSeconds(10), watch);
  }

  private Relay relay(String holder, Duration lease, RelayWatch watch) {
    TestRelay sending = sending();
    sending.holder = holder;
    sending.lease = lease;
    sending.watch = watch;
    return sending.relay();
  }

  private List<String> versions(String key) {
    return Broker.everything(topic).stream()
        .filter(record -> record.key().equals(key))
        .map(RelayIT::version)
        .toList();
  }

  static String version(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_aggregateversion").value());
  }
}
