package id.selaras.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicCatalogueTest {

  private final TopicCatalogue catalogue = TopicCatalogue.load();

  @Test
  void everyTopicIsNamedOnceAndHasAnOwner() {
    assertThat(catalogue.topics()).extracting(TopicCatalogue.Entry::name).doesNotHaveDuplicates();
    assertThat(catalogue.topics()).allSatisfy(topic -> assertThat(topic.owner()).isNotBlank());
  }

  @Test
  void everyTopicOfAnEventHasASchemaOfItsOwnName() {
    assertThat(catalogue.topics())
        .filteredOn(topic -> !topic.internal() && !topic.pattern())
        .filteredOn(topic -> !topic.name().contains("dead-letter"))
        .allSatisfy(
            topic -> {
              assertThat(topic.name()).isEqualTo("selaras." + topic.schema() + ".v1");
              assertThat(EventSchemas.schemaOf(topic.name()).path("title").asString())
                  .isEqualTo(topic.schema());
            });
  }

  @Test
  void everyEventIsNamedForItsAggregateAndForWhatHappened() {
    assertThat(catalogue.topics())
        .filteredOn(topic -> topic.schema() != null)
        .allSatisfy(
            topic -> {
              String aggregate = topic.name().split("\\.")[2];
              assertThat(topic.types())
                  .isNotEmpty()
                  .doesNotHaveDuplicates()
                  .allMatch(type -> type.matches(aggregate + "\\.[a-z]+(-[a-z]+)*"));
            });
  }

  @Test
  void everyConsumerOfEventsHasADeadLetterTopicKeptForAMonth() {
    for (String service : Set.of("indicator", "appraisal", "feedback", "evaluation")) {
      TopicCatalogue.Entry topic = catalogue.topic("selaras." + service + ".dead-letter.v1");
      assertThat(topic.retentionDays()).isEqualTo(30);
      assertThat(topic.cleanup()).isEqualTo("delete");
    }
  }

  @Test
  void theInboxOfEachSourceIsKnownByItsFormAndCreatedByNobodyBeforehand() {
    TopicCatalogue.Entry inbox = catalogue.topic("selaras.survey.inbox.disdukcapil-1.v1");
    assertThat(inbox.pattern()).isTrue();
    assertThat(inbox.retentionDays()).isEqualTo(7);
    assertThat(EventSchemas.validate("selaras.survey.inbox.disdukcapil-1.v1", new byte[0]))
        .isEmpty();
    assertThat(catalogue.find("selaras.survey.inbox.v1")).isEmpty();
    assertThat(catalogue.newTopics(3))
        .noneSatisfy(topic -> assertThat(topic.name()).contains("inbox"));
  }

  @Test
  void topicsOfAggregatesAreCompactedSoThatAnyCopyCanBeRebuilt() {
    assertThat(catalogue.topic("selaras.appraisal.appraisal.v1").cleanup()).isEqualTo("compact");
  }

  @Test
  void topicsThatStreamsMakesItselfAreNotCreatedFromTheList() {
    assertThat(catalogue.newTopics(3))
        .extracting(org.apache.kafka.clients.admin.NewTopic::name)
        .allSatisfy(name -> assertThat(catalogue.topic(name).internal()).isFalse());
    assertThat(catalogue.newTopics(3)).allSatisfy(t -> assertThat(t.numPartitions()).isEqualTo(3));
  }

  @Test
  void namesAndNipTravelInTheEmployeeTopicOnly() {
    assertThat(catalogue.topics())
        .filteredOn(topic -> topic.schema() != null)
        .filteredOn(topic -> EventSchemas.schemaOf(topic.name()).path("properties").has("nip"))
        .extracting(TopicCatalogue.Entry::name)
        .containsExactly("selaras.appraisal.employee.v1");
  }
}
