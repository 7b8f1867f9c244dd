package id.selaras.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AsyncApiTest {

  private static final Path FILE = Path.of("src/main/resources/asyncapi.json");

  private final JsonNode document = JsonMapper.builder().build().readTree(AsyncApi.document());

  @Test
  void theDocumentIsWhatTopicsAndSchemasSay() throws IOException {
    if (Boolean.getBoolean("asyncapi.write")) {
      Files.writeString(FILE, AsyncApi.document());
    }
    assertThat(Files.readString(FILE))
        .as("write it anew: ./mvnw -pl event-contracts test -Dtest=AsyncApiTest -Dasyncapi.write")
        .isEqualTo(AsyncApi.document());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = new ArrayList<>();
    document.findValuesAsString("$ref").forEach(references::add);
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void everyTopicHasItsSenderAndItsReaders() {
    for (TopicCatalogue.Entry topic : TopicCatalogue.load().topics()) {
      if (topic.schema() != null) {
        String name = topic.schema();
        assertThat(document.at("/channels/" + name + "/address").asString())
            .isEqualTo(topic.name());
        assertThat(document.path("operations").has(topic.owner() + ".send." + name)).isTrue();
        assertThat(topic.consumers())
            .allSatisfy(
                reader ->
                    assertThat(document.path("operations").has(reader + ".receive." + name))
                        .isTrue());
      }
    }
    assertThat(document.at("/channels/survey.inbox/address").asString())
        .isEqualTo("selaras.survey.inbox.{source}.v1");
  }

  @Test
  void everyMessageListsTheTypesOfItsEvents() {
    assertThat(document.at("/components/messages/indicator.campaign/headers/properties/ce_type"))
        .hasToString("{\"enum\":[\"campaign.announced\",\"campaign.closed\"]}");
  }
}
