package id.selaras.appraisal.appraisal;

import static id.selaras.appraisal.appraisal.Answer.map;
import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.appraisal.Topics;
import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.RunningService;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A plan becomes an explained result, over HTTP with real tokens and a broker. */
@RunningService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalPathIT {

  @Autowired private ApplicationContext service;
  @Autowired private ReactiveMongoTemplate mongo;
  private AppraisedUnit unit;

  @BeforeAll
  void find() {
    unit = AppraisedUnit.of(service);
  }

  @BeforeEach
  void openCycle() {
    unit.openCycle(null);
  }

  @Test
  void aPlanBecomesAFinalExplainedPredicateThatCanBeComputedAgain() {
    unit.executor("anna", "assessor", "head");
    Answer done = unit.finalised("anna", map("reason", "bukti fisik"));
    assertThat(done.text("status")).isEqualTo("FINAL");
    assertThat(done.text("predicate")).isEqualTo("GOOD");
    assertThat(done.body().path("outcome").path("workResultScore").decimalValue())
        .isEqualByComparingTo("96");

    String path = "/api/appraisals/" + done.id();
    Answer explained = unit.get("anna", path + "/explanation").expect(200);
    assertThat(explained.body().path("steps").size()).isGreaterThan(15);
    explained
        .body()
        .path("steps")
        .forEach(
            step -> {
              assertThat(step.path("rule").asString()).isNotBlank();
              assertThat(step.path("source").asString()).isNotBlank();
            });
    assertThat(explained.body().path("legalResult").asBoolean()).isTrue();
    assertThat(explained.text("hash")).isEqualTo(done.text("hash")).hasSize(64);
    for (String reader : List.of("assessor", "head", "auditor")) {
      unit.get(reader, path + "/explanation").expect(200);
    }
    unit.get("stranger", path).expect(403, "not-your-object");
    unit.get("other-assessor", path + "/explanation").expect(403);

    Answer again = unit.post("anna", path + "/recomputation", null, null).expect(200);
    assertThat(again.body().path("identical").asBoolean()).as(again.body().toString()).isTrue();
    assertThat(again.body().path("altered").size()).isZero();
    unit.put(
            "assessor", path + "/rating", done.etag(), AppraisedUnit.rating("MEETS", "MEETS", null))
        .expect(409, "appraisal-final");
    eventsHoldTheirContract(done.id());
  }

  @Test
  void anInputAlteredInTheDatabaseIsNamed() {
    unit.executor("bima", "assessor", "head");
    String id = unit.finalised("bima", map("reason", "bukti fisik")).id();
    mongo
        .updateFirst(
            Query.query(Criteria.where("_id").is(id)),
            new Update().set("state.realisations.0.value", new BigDecimal("11")),
            Document.class,
            "appraisals")
        .block();
    Answer again =
        unit.post("auditor", "/api/appraisals/" + id + "/recomputation", null, null).expect(200);
    assertThat(again.body().path("identical").asBoolean()).isFalse();
    assertThat(again.text("storedHash")).isNotEqualTo(again.text("recomputedHash"));
    assertThat(again.body().path("altered").toString()).contains("realisations/i1/2025-Q1");
  }

  private void eventsHoldTheirContract(String appraisalId) {
    Outside outside = Outside.here();
    // Opened, four quarters of two indicators, self-appraisal, behaviour, rating, finalisation.
    List<ConsumerRecord<String, byte[]>> seen = outside.await(Topics.APPRAISAL, appraisalId, 13);
    assertThat(seen).hasSize(13);
    assertThat(new String(seen.getLast().value(), StandardCharsets.UTF_8)).contains("\"FINAL\"");
    outside.readAll(
        List.of(Topics.APPRAISAL, Topics.PLAN),
        record -> ContractCheck.producer(record.topic(), record.value()));
  }
}
