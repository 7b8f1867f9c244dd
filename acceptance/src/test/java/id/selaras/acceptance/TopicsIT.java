package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.EventSchemas;
import id.selaras.contracts.TopicCatalogue;
import id.selaras.contracts.testing.Outside;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the broker holds after the run, read by a consumer from outside. */
@Order(7)
class TopicsIT {

  private static final String WITHOUT_ENVELOPE = "without-envelope";

  private final Broker broker = new Broker(SharedSystem.get().local.running().kafka());

  @Test
  @Order(1)
  void everyTopicIsInTheCatalogueNoneIsEmptyAndEveryRecordValidates() {
    TopicCatalogue catalogue = TopicCatalogue.load();
    Set<String> topics = broker.topics();
    assertThat(topics).allSatisfy(topic -> assertThat(catalogue.find(topic)).as(topic).isPresent());

    poisonEveryConsumer();
    Set<String> written = new TreeSet<>();
    List<String> faults = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              written.clear();
              faults.clear();
              broker.readAll(
                  topics,
                  record -> {
                    String topic = record.topic();
                    written.add(topic);
                    boolean own =
                        !catalogue.topic(topic).internal() && !topic.contains("dead-letter");
                    if (own && !WITHOUT_ENVELOPE.equals(record.key())) {
                      EventSchemas.validate(record)
                          .forEach(fault -> faults.add(topic + " " + record.key() + ": " + fault));
                    }
                  });
              Set<String> empty = new TreeSet<>(topics);
              empty.removeAll(written);
              empty.removeIf(topic -> catalogue.topic(topic).internal());
              assertThat(empty).as("empty topics").isEmpty();
            });
    assertThat(faults).isEmpty();
  }

  /**
   * A body that its schema allows in an envelope that lacks the version: no consumer can ever apply
   * it.
   */
  private void poisonEveryConsumer() {
    Map<String, byte[]> bodies = new HashMap<>();
    Set<String> sources =
        Set.of(
            "selaras.appraisal.unit.v1",
            "selaras.appraisal.appraisal.v1",
            "selaras.indicator.indicator-version.v1",
            "selaras.evaluation.survey-rejection.v1");
    broker.readAll(sources, record -> bodies.put(record.topic(), record.value()));
    assertThat(bodies.keySet()).isEqualTo(sources);
    Outside outside = new Outside(broker.address());
    bodies.forEach(
        (topic, body) -> outside.send(new ProducerRecord<>(topic, WITHOUT_ENVELOPE, body)));
  }

  @Test
  @Order(2)
  void noCitizensNumberIsFoundInAnyTopic() {
    List<String> found = new ArrayList<>();
    broker.readAll(
        broker.topics(),
        record -> {
          if (record.value() != null
              && new String(record.value(), StandardCharsets.UTF_8).contains(SurveyFile.CITIZEN)) {
            found.add(record.topic() + " " + record.offset());
          }
        });
    assertThat(found).isEmpty();
  }
}
