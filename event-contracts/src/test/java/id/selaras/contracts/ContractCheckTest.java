package id.selaras.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractCheckTest {

  private static final String UNIT = "selaras.appraisal.unit.v1";
  private static final String APPRAISAL = "selaras.appraisal.appraisal.v1";
  private static final String RESPONSE = "selaras.evaluation.survey-response.v1";

  enum Kind {
    CITY,
    AGENCY,
    DISTRICT,
    WARD
  }

  enum TooFewKinds {
    CITY,
    AGENCY
  }

  enum Element {
    REQUIREMENTS,
    PROCEDURE,
    TIME,
    COST,
    PRODUCT,
    OFFICER_COMPETENCE,
    OFFICER_BEHAVIOUR,
    COMPLAINTS,
    FACILITIES
  }

  record Unit(String unitId, Kind kind, @Nullable String parentId, LocalDate validFrom) {}

  record UnitWithAnInventedField(String unitId, String mayor) {}

  record UnitWithAWrongType(int code) {}

  record UnitThatKnowsTooFewKinds(TooFewKinds kind) {}

  record Result(String indicatorId, int indicatorVersion, @Nullable Double achievement) {}

  record Scheme(String code, int version) {}

  record Appraisal(String appraisalId, Scheme scheme, List<Result> results) {}

  record InventedResult(int indicatorId) {}

  record AppraisalWithAWrongResult(List<InventedResult> results) {}

  record AppraisalThatInventsAScore(double workResultScore) {}

  record Response(String source, Map<Element, Integer> answers) {}

  record ResponseWithTextAnswers(Map<Element, String> answers) {}

  @Test
  void aBodyAsTheProducerWritesItIsAccepted() {
    assertThatCode(() -> ContractCheck.producer(UNIT, unit("2021-01-01")))
        .doesNotThrowAnyException();
  }

  @Test
  void aFieldThatIsMissingIsReported() {
    assertThat(EventSchemas.validate(UNIT, bytes("{\"unitId\": \"u\"}")))
        .anyMatch(error -> error.contains("validFrom"));
  }

  @Test
  void aDayThatIsNoDayIsReported() {
    assertThat(EventSchemas.validate(UNIT, unit("2021-02-30")))
        .anyMatch(error -> error.contains("/validFrom"));
  }

  @Test
  void aBodyThatIsNotJsonIsReported() {
    assertThat(EventSchemas.validate(UNIT, bytes("{"))).anyMatch(e -> e.startsWith("not JSON"));
  }

  @Test
  void aFieldNobodyKnowsYetIsReadOver() {
    String body = new String(unit("2021-01-01"), StandardCharsets.UTF_8);
    assertThat(EventSchemas.validate(UNIT, bytes(body.replace("{", "{\"later\": 1,")))).isEmpty();
  }

  @Test
  void anAnswerOutsideOneToFourIsReported() {
    String answers =
        "{\"source\":\"s\",\"record\":\"1\",\"unitId\":\"u\",\"servedOn\":\"2021-01-01\","
            + "\"answers\":{\"REQUIREMENTS\":5,\"PROCEDURE\":4,\"TIME\":4,\"COST\":4,\"PRODUCT\":4,"
            + "\"OFFICER_COMPETENCE\":4,\"OFFICER_BEHAVIOUR\":4,\"COMPLAINTS\":4,\"FACILITIES\":4}}";
    assertThat(EventSchemas.validate(RESPONSE, bytes(answers)))
        .singleElement()
        .asString()
        .contains("/answers/REQUIREMENTS");
  }

  @Test
  void aTombstoneIsForTopicsOfCellsOnly() {
    assertThat(EventSchemas.validate(UNIT, null)).isNotEmpty();
    assertThat(EventSchemas.validate("selaras.evaluation.unit-satisfaction.v1", null)).isEmpty();
  }

  @Test
  void aConsumerReadsWhatTheSchemaHas() {
    ContractCheck.consumer(UNIT, Unit.class);
    ContractCheck.consumer(APPRAISAL, Appraisal.class);
    ContractCheck.consumer(RESPONSE, Response.class);
  }

  @Test
  void aConsumerOfAnInventedFieldFails() {
    assertThatThrownBy(() -> ContractCheck.consumer(UNIT, UnitWithAnInventedField.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("mayor does not exist");
  }

  @Test
  void aConsumerOfAnotherTypeFails() {
    assertThatThrownBy(() -> ContractCheck.consumer(UNIT, UnitWithAWrongType.class))
        .hasMessageContaining("code is read as integer, the schema says string");
  }

  @Test
  void aConsumerThatDoesNotKnowEveryValueFails() {
    assertThatThrownBy(() -> ContractCheck.consumer(UNIT, UnitThatKnowsTooFewKinds.class))
        .hasMessageContaining("lacks DISTRICT")
        .hasMessageContaining("lacks WARD");
  }

  @Test
  void nestedListsAndMapsAreComparedToo() {
    assertThatThrownBy(() -> ContractCheck.consumer(APPRAISAL, AppraisalWithAWrongResult.class))
        .hasMessageContaining("results[].indicatorId is read as integer");
    assertThatThrownBy(() -> ContractCheck.consumer(RESPONSE, ResponseWithTextAnswers.class))
        .hasMessageContaining("answers.TIME is read as string");
  }

  @Test
  void aPrimitiveForAFieldThatMayBeAbsentFails() {
    assertThatThrownBy(() -> ContractCheck.consumer(APPRAISAL, AppraisalThatInventsAScore.class))
        .hasMessageContaining("may be absent");
  }

  private static byte[] unit(String from) {
    return bytes(
        "{\"unitId\":\"u\",\"code\":\"12.71\",\"name\":\"Kota Medan\",\"kind\":\"CITY\","
            + "\"validFrom\":\""
            + from
            + "\",\"status\":\"ACTIVE\"}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anEventOfATypeThatIsNotListedDoesNotHoldItsContract() {
    var record =
        new ConsumerRecord<String, byte[]>("selaras.evaluation.progress.v1", 0, 0, "key", null);
    assertThat(EventSchemas.validate(record)).singleElement().asString().contains("type null");
    record.headers().add("ce_type", "progress.made".getBytes(StandardCharsets.UTF_8));
    assertThat(EventSchemas.validate(record)).singleElement().asString().contains("progress.made");
    record.headers().add("ce_type", "progress.counted".getBytes(StandardCharsets.UTF_8));
    assertThat(EventSchemas.validate(record)).isEmpty();
  }
}
