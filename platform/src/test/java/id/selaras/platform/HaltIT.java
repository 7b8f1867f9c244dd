package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * A process is halted at the three points where something could get lost or be done twice, another
 * starts, and somebody outside reads the topic.
 */
class HaltIT {

  private static final int EVENTS = 5;

  private final Database database = new Database();
  private final ReactiveMongoTemplate mongo =
      new ReactiveMongoTemplate(
          com.mongodb.reactivestreams.client.MongoClients.create(database.uri()), "halted");
  private final List<Process> started = new ArrayList<>();
  private String in = "";
  private String out = "";

  @AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
    database.close();
  }

  @Test
  void haltedBetweenWriteAndSendNothingIsMissing() throws Exception {
    haltedAt("between-write-and-send");
    assertThat(Broker.everything(out)).isEmpty();
    assertThat(drafts()).isNotEmpty().anySatisfy(draft -> assertThat(waiting(draft)).isEqualTo(1));

    afterTheNextStartEverythingIsThereOnce();
    assertThat(Broker.everything(out)).hasSize(EVENTS);
  }

  @Test
  void haltedBetweenCommitAndRemovalNothingHasAnEffectTwice() throws Exception {
    haltedAt("between-commit-and-removal");
    assertThat(Broker.everything(out)).isNotEmpty();
    assertThat(drafts()).anySatisfy(draft -> assertThat(waiting(draft)).isEqualTo(1));

    afterTheNextStartEverythingIsThereOnce();
  }

  @Test
  void haltedBetweenReactionAndCopyTheReactionIsNeitherLostNorRepeated() throws Exception {
    haltedAt("between-reaction-and-copy");
    assertThat(drafts()).hasSize(1);
    assertThat(copies()).isEmpty();

    afterTheNextStartEverythingIsThereOnce();
    assertThat(Broker.everything(out)).hasSize(EVENTS);
  }

  private void haltedAt(String point) throws Exception {
    in = "selaras.test." + point + ".in.v1";
    out = "selaras.test." + point + ".out.v1";
    Broker.topics(in, out);
    Topic<Post.Told> topic = new Topic<>(in, Post.Told.class);
    try (Producer<String, byte[]> producer = Broker.senders(Broker.address(), point).get()) {
      producer.initTransactions();
      producer.beginTransaction();
      for (int i = 0; i < EVENTS; i++) {
        Post.Told told = new Post.Told("p" + i, "c" + i, "t");
        producer.send(topic.record("p" + i, 1, "PostCreated", "outside", told));
      }
      producer.commitTransaction();
    }
    Process child = start(point);
    assertThat(child.waitFor(90, TimeUnit.SECONDS)).as("halted in time").isTrue();
    assertThat(child.exitValue()).isEqualTo(HaltedService.HALTED);
  }

  private void afterTheNextStartEverythingIsThereOnce() throws Exception {
    Process child = start("never");
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                copies().size() == EVENTS
                    && drafts().size() == EVENTS
                    && drafts().stream().allMatch(draft -> waiting(draft) == 0));
    child.destroy();
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();

    assertThat(drafts()).allSatisfy(draft -> assertThat(draft.getLong("version")).isEqualTo(1));
    List<ConsumerRecord<String, byte[]>> told = Broker.everything(out);
    assertThat(told.stream().map(ConsumerRecord::key).distinct())
        .containsExactlyInAnyOrderElementsOf(
            drafts().stream().map(draft -> draft.getString("_id")).toList());
    // An event sent again is the same event: who reads by id and version sees each once.
    assertThat(told.stream().map(HaltIT::id).distinct()).hasSize(EVENTS);
  }

  private Process start(String point) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx160m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dhalt.at=" + point,
                "-Dtopic.in=" + in,
                "-Dtopic.out=" + out,
                "-Dspring.application.name=halted-service",
                "-cp",
                System.getProperty("java.class.path"),
                HaltedService.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(new File("target", "halted-" + point + "-" + started.size() + ".log"));
    command
        .environment()
        .putAll(Map.of("MONGODB_URI", database.uri(), "KAFKA_BOOTSTRAP_SERVERS", Broker.address()));
    Process child = command.start();
    started.add(child);
    return child;
  }

  private List<Document> drafts() {
    return all("drafts");
  }

  private List<Document> copies() {
    return all("copies");
  }

  private List<Document> all(String collection) {
    return mongo.findAll(Document.class, collection).collectList().block();
  }

  private static int waiting(Document draft) {
    return draft.getList("outbox", Document.class, List.of()).size();
  }

  private static String id(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_id").value());
  }
}
