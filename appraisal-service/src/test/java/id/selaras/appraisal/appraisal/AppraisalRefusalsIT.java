package id.selaras.appraisal.appraisal;

import static id.selaras.appraisal.appraisal.Answer.map;
import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.testing.RunningService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is refused on the way from a plan to its result. */
@RunningService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalRefusalsIT {

  @Autowired private ApplicationContext service;
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
  void aUnitOutsideAnOpenWaveIsRefused() {
    unit.post("outsider", "/api/plans", null, unit.plan("instrument", 1))
        .expect(422, "cycle-not-open-in-unit");
    String units = "/api/cycles/" + unit.cycle() + "/units";
    unit.post("planner", units, null, map("unitId", "control"))
        .expect(422, "unit-outside-open-wave");
  }

  @Test
  void aVersionNotHeardOfYetIsNotYetKnown() {
    Answer refused =
        unit.post("stranger", "/api/plans", null, unit.plan("never-published", 1))
            .expect(409, "not-yet-known");
    assertThat(refused.headers().getFirst("Retry-After")).isNotNull();
  }

  @Test
  void eachStepIsRefusedToTheWrongPersonAndInTheWrongState() {
    unit.executor("citra", "assessor", "head");
    unit.post("planner", "/api/plans", null, unit.plan("instrument", 1))
        .expect(403, "role-required");
    Answer draft = unit.post("citra", "/api/plans", null, unit.plan("instrument", 1)).expect(201);
    String path = "/api/plans/" + draft.id();
    unit.post("stranger", path + "/submission", draft.etag(), null).expect(403, "not-your-object");
    unit.post("assessor", path + "/agreement", draft.etag(), null)
        .expect(409, "plan-not-submitted");
    unit.post("citra", path + "/submission", null, null).expect(428);
    unit.post("citra", path + "/submission", "\"9\"", null).expect(412, "stale");
    Answer sent = unit.post("citra", path + "/submission", draft.etag(), null).expect(200);
    unit.post("citra", path + "/agreement", sent.etag(), null).expect(403, "role-required");
    unit.post("other-assessor", path + "/agreement", sent.etag(), null)
        .expect(403, "not-your-object");
    unit.post("assessor", path + "/return", sent.etag(), map("reason", " "))
        .expect(422, "return-without-reason");
    unit.post("citra", "/api/appraisals", null, map("planId", draft.id()))
        .expect(409, "plan-not-agreed");
    Answer returned =
        unit.post("assessor", path + "/return", sent.etag(), map("reason", "target")).expect(200);
    assertThat(returned.text("status")).isEqualTo("DRAFT");
    Answer revised =
        unit.put("citra", path, returned.etag(), unit.plan("instrument", 1)).expect(200);
    sent = unit.post("citra", path + "/submission", revised.etag(), null).expect(200);
    unit.post("assessor", path + "/agreement", sent.etag(), null).expect(200);

    unit.post("stranger", "/api/appraisals", null, map("planId", draft.id()))
        .expect(403, "not-your-object");
    Answer open =
        unit.post("citra", "/api/appraisals", null, map("planId", draft.id())).expect(201);
    unit.post("assessor", "/api/appraisals", null, map("planId", draft.id()))
        .expect(409, "already-exists");
    refusedRealisations("/api/appraisals/" + open.id(), open.etag());
    Answer mine = unit.get("citra", "/api/appraisals").expect(200);
    assertThat(mine.body().path("items").size()).isEqualTo(1);
    Answer none = unit.get("stranger", "/api/appraisals").expect(200);
    assertThat(none.body().path("items").size()).isZero();
  }

  private void refusedRealisations(String path, String etag) {
    Map<String, Object> good = AppraisedUnit.realisation("12");
    String q1 = path + "/realisations/i1/2025-Q1";
    unit.put("stranger", q1, etag, good).expect(403, "not-your-object");
    unit.put("planner", q1, etag, good).expect(403, "role-required");
    unit.put("citra", path + "/realisations/i1/2025-03", etag, good).expect(422, "period-unfit");
    unit.put("citra", path + "/realisations/i1/2026-Q1", etag, good)
        .expect(422, "period-outside-cycle");
    unit.put("citra", path + "/realisations/i9/2025-Q1", etag, good)
        .expect(404, "indicator-not-in-appraisal");
    unit.put("citra", q1, etag, map("value", 12)).expect(422, "realisation-invalid");
    unit.put(
            "citra",
            q1,
            etag,
            map("value", 12, "evidence", List.of(map("title", "x", "url", "javascript:alert(1)"))))
        .expect(422, "realisation-invalid");
  }

  @Test
  void aDeviationNeedsAReasonAndSoDoesAMissingRealisation() {
    unit.executor("dewi", "assessor", "head");
    Answer ready = unit.selfAppraised("dewi");
    String path = "/api/appraisals/" + ready.id();
    unit.put(
            "assessor",
            path + "/rating",
            ready.etag(),
            AppraisedUnit.rating("MEETS", "MEETS", null))
        .expect(409, "behaviour-not-rated");
    Map<String, Object> incomplete = AppraisedUnit.behaviour("MEETS");
    incomplete.remove("LOYAL");
    Answer refused =
        unit.put("assessor", path + "/behaviour", ready.etag(), map("ratings", incomplete))
            .expect(422, "behaviour-incomplete");
    assertThat(refused.body().path("errors").toString()).contains("/ratings/LOYAL");
    Answer rated =
        unit.put(
                "assessor",
                path + "/behaviour",
                ready.etag(),
                map("ratings", AppraisedUnit.behaviour("MEETS")))
            .expect(200);
    unit.get("dewi", path + "/suggestion").expect(403, "role-required");
    Answer suggested = unit.get("assessor", path + "/suggestion").expect(200);
    assertThat(suggested.text("workResult")).isEqualTo("MEETS");
    assertThat(suggested.body().path("workResultScore").decimalValue()).isEqualByComparingTo("96");
    unit.put("assessor", path + "/rating", rated.etag(), AppraisedUnit.rating("ABOVE", "MEETS", ""))
        .expect(422, "deviation-without-reason");
    unit.put(
            "other-assessor",
            path + "/rating",
            rated.etag(),
            AppraisedUnit.rating("MEETS", "MEETS", null))
        .expect(403, "not-your-object");
    Answer set =
        unit.put(
                "assessor",
                path + "/rating",
                rated.etag(),
                AppraisedUnit.rating("ABOVE", "MEETS", "hasil lintas unit"))
            .expect(200);
    unit.post("dewi", path + "/recomputation", null, null).expect(409, "appraisal-not-final");
    Answer blocked =
        unit.post("assessor", path + "/finalisation", set.etag(), map())
            .expect(422, "realisation-missing");
    assertThat(blocked.body().path("errors").toString()).contains("/realisations/i3");
  }
}
