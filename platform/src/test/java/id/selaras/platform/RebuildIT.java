package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/** A copy that has gone wrong is filled again from its topic while events go on coming. */
class RebuildIT {

  private static final int POSTS = 300;
  private static final Topic<Post.Told> TOPIC =
      new Topic<>("selaras.test.rebuilt.v1", Post.Told.class);

  private final Database database = new Database();
  private final ReactiveMongoTemplate mongo =
      Database.template(System.getProperty("selaras.test.mongodb", database.uri()));
  private final ReadCopy<Post.Told> copy = new ReadCopy<>(mongo, "rebuilt", TOPIC);
  private final Map<String, Integer> newest = new HashMap<>();
  private volatile boolean listening = true;
  private volatile int applied;

  @AfterEach
  void stop() {
    listening = false;
    mongo.dropCollection("rebuilt").block();
    database.close();
  }

  @Test
  void whatIsMissingWrongOrTooMuchIsRightAgainAndNothingNewerIsLost() throws Exception {
    Broker.topics(TOPIC.name(), 3);
    Thread listener = Thread.ofPlatform().daemon(true).start(this::listen);
    try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(producing())) {
      for (int version = 1; version <= 2; version++) {
        for (int i = 0; i < POSTS; i++) {
          tell(producer, "p" + i, version);
        }
      }
      producer.send(new ProducerRecord<>(TOPIC.name(), "unreadable", new byte[] {'{'}));
      producer.flush();
      awaitNewest();
      spoil();

      CountDownLatch rebuilt = new CountDownLatch(1);
      Probe progress = new Probe();
      Thread.ofPlatform()
          .start(
              () -> {
                new Rebuild(mongo, Map.of("rebuilt", copy.rebuilt()), consuming())
                    .run("rebuilt", progress);
                rebuilt.countDown();
              });
      // Events of all keys come before, during and after the swap.
      for (int version = 3; rebuilt.getCount() > 0; version++) {
        for (int i = 0; i < POSTS; i += 7) {
          tell(producer, "p" + i, version);
        }
        tell(producer, "new" + version, 1);
        producer.flush();
        awaitListenerNear(version);
      }
      assertThat(rebuilt.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(progress.done).isPositive().isEqualTo(progress.total);
      assertThat(progress.skipped).isEqualTo(1);
      assertThat(progress.confirmed).isTrue();
    }

    awaitNewest();
    assertThat(copy.find("ghost").blockOptional()).isEmpty();
    assertThat(mongo.getCollectionNames().collectList().block())
        .noneMatch(name -> name.startsWith("rebuilt-rebuild-"));
    listening = false;
    listener.join(Duration.ofSeconds(10));
  }

  /** Missing, from the future by mistake, and told by nobody. */
  private void spoil() {
    mongo
        .remove(
            new org.springframework.data.mongodb.core.query.Query(
                Criteria.where("_id").in("p1", "p2")),
            "rebuilt")
        .block();
    Document wrong = mongo.findById("p3", Document.class, "rebuilt").block();
    wrong.put("version", 99_000L);
    wrong.get("value", Document.class).put("title", "spoilt");
    mongo.save(wrong, "rebuilt").block();
    mongo.save(new Document(wrong).append("_id", "ghost"), "rebuilt").block();
  }

  /** As fast as the listener can follow: what it has yet to apply must not grow without an end. */
  private void awaitListenerNear(int version) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> applied >= version - 1);
  }

  private void awaitNewest() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              Map<String, String> titles = new HashMap<>();
              List<Post.Told> all = copy.findAll(new Criteria()).collectList().block();
              all.forEach(post -> titles.put(post.id(), post.title()));
              Map<String, String> expected = new HashMap<>();
              newest.forEach((id, version) -> expected.put(id, "v" + version));
              assertThat(titles).isEqualTo(expected);
            });
  }

  private void tell(KafkaProducer<String, byte[]> producer, String id, int version) {
    newest.put(id, version);
    producer.send(
        TOPIC.record(id, version, "Told", "outside", new Post.Told(id, "c", "v" + version)));
  }

  /** As a listener does: one after the other, each applied before the next. */
  private void listen() {
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(consuming())) {
      consumer.subscribe(List.of(TOPIC.name()));
      while (listening) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(
                record -> {
                  try {
                    Received<Post.Told> event = TOPIC.read(record);
                    copy.apply(event).block();
                    if (event.key().equals("p0")) {
                      applied = (int) event.version();
                    }
                  } catch (UnreadableEventException e) {
                    // Goes to the dead letters.
                  }
                });
      }
    }
  }

  private static final class Probe implements Jobs.Progress {

    private long done;
    private long total;
    private long skipped;
    private boolean confirmed;

    @Override
    public void report(long done, long total) {
      assertThat(done).isBetween(0L, total);
      this.done = done;
      this.total = total;
    }

    @Override
    public void skip() {
      skipped++;
    }

    @Override
    public void confirm() {
      confirmed = true;
    }
  }

  private static Map<String, Object> consuming() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Broker.address(),
        ConsumerConfig.GROUP_ID_CONFIG, "rebuild-it",
        ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "rebuild-it-1",
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
  }

  private static Map<String, Object> producing() {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Broker.address(),
        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
  }
}
