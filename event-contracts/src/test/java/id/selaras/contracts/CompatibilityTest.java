package id.selaras.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class CompatibilityTest {

  private static final String OLDER =
      """
      {"type": "object", "required": ["id", "status"], "properties": {
        "id": {"type": "string"}, "status": {"type": "string", "enum": ["OPEN", "CLOSED"]},
        "items": {"type": "array", "items": {"type": "object", "properties": {
          "weight": {"type": "number"}}}}}}
      """;

  static Stream<String> released() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/schemas/released/1"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("released")
  void everySchemaStillReadsWhatWasReleased(String schema) {
    ContractCheck.compatible(schema, 1);
  }

  @Test
  void everySchemaOfATopicIsReleased() throws IOException {
    assertThat(released().toList())
        .containsAll(
            TopicCatalogue.load().topics().stream()
                .map(TopicCatalogue.Entry::schema)
                .filter(Objects::nonNull)
                .toList());
  }

  @Test
  void aNewOptionalFieldAndANewValueAreCompatible() {
    assertThat(
            breaks(
                OLDER
                    .replace("\"CLOSED\"", "\"CLOSED\", \"ARCHIVED\"")
                    .replace("\"id\": {", "\"note\": {\"type\": \"string\"}, \"id\": {")))
        .isEmpty();
  }

  @Test
  void aFieldThatVanishesBreaks() {
    assertThat(breaks(OLDER.replace("\"weight\"", "\"share\"")))
        .containsExactly("/items/*/weight is gone");
  }

  @Test
  void anotherTypeBreaks() {
    assertThat(breaks(OLDER.replace("\"number\"", "\"integer\"")))
        .singleElement()
        .asString()
        .contains("/items/*/weight changed its type");
  }

  @Test
  void aNewRequiredFieldBreaks() {
    assertThat(breaks(OLDER.replace("[\"id\", \"status\"]", "[\"id\", \"status\", \"items\"]")))
        .containsExactly("/items is newly required");
  }

  @Test
  void aFieldThatBecomesOptionalBreaks() {
    assertThat(breaks(OLDER.replace("[\"id\", \"status\"]", "[\"id\"]")))
        .containsExactly("/status is no longer required");
  }

  @Test
  void aValueThatVanishesBreaks() {
    assertThat(breaks(OLDER.replace("\"OPEN\", ", "")))
        .containsExactly("/status lost the values [OPEN]");
  }

  private static List<String> breaks(String newer) {
    JsonMapper json = JsonMapper.builder().build();
    return Compatibility.breaks(json.readTree(OLDER), json.readTree(newer));
  }
}
