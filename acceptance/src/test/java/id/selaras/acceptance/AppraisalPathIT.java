package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.local.year.Answer;
import id.selaras.local.year.Api;
import id.selaras.local.year.Appraiser;
import id.selaras.local.year.Plan;
import id.selaras.local.year.Published;
import id.selaras.local.year.Year;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** From the organisation to an acknowledged, explained result, every step through the gateway. */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AppraisalPathIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  private Api api;
  private Year year;
  private Circle circle;
  private String indicator = "";
  private String instrument = "";
  private String cycle = "";
  private String plan = "";
  private String appraisal = "";
  private String etag = "";

  @BeforeAll
  void start() {
    api = SharedSystem.get().api;
    year = SharedSystem.get().year;
    circle = new Circle(year);
  }

  @Test
  @Order(1)
  void anAdministratorImportsUnitsAndEachBadLineIsAnsweredWithItsReason() {
    String csv =
        """
        code,name,level,parent_code
        12.71.UJI,Badan Uji,badan,12.71
        12.71.UJI.1,,kelurahan,12.71.12
        12.71.UJI.2,Tanpa Induk,kelurahan,99.99
        """;
    Answer first = api.as("admin").upload("/api/organisation/units", "text/csv", csv).expect(200);
    assertThat(first.text("/accepted")).isEqualTo("1");
    assertThat(first.text("/rejected")).isEqualTo("2");
    assertThat(first.text("/rejections/0/line")).isEqualTo("3");
    assertThat(first.text("/rejections/1/line")).isEqualTo("4");
    assertThat(first.text("/rejections/0/errors/0/message")).isNotBlank();

    Answer again = api.as("admin").upload("/api/organisation/units", "text/csv", csv).expect(200);
    assertThat(again.text("/accepted")).isEqualTo("0");
    assertThat(again.text("/unchanged")).isEqualTo("1");
    assertThat(
            api.as("admin")
                .get("/api/organisation/units?code=12.71.UJI")
                .body()
                .at("/items")
                .size())
        .isEqualTo(1);

    api.as("pegawai2").upload("/api/organisation/units", "text/csv", csv).expect(403);
    api.nobody().get("/api/organisation/units").expect(401);
  }

  @Test
  @Order(2)
  void anUnmeasurableIndicatorIsRefusedWithEverythingThatIsMissing() {
    api.as("pegawai2").post("/api/indicators", Map.of("code", "X", "title", "x")).expect(403);
    Answer draft =
        api.as("perencana")
            .post(
                "/api/indicators", Map.of("code", "UJI-1", "title", "Dokumen selesai tepat waktu"))
            .expect(201);
    Answer refused =
        api.as("perencana")
            .act("/api/indicators/" + draft.id() + "/publication", draft.etag(), Map.of())
            .expectProblem(422, "indicator-not-measurable");
    assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
        .contains(
            "/unit", "/direction", "/target", "/dataSource", "/period", "/evidenceRule", "/needId");

    Map<String, Object> complete =
        Circle.definition("UJI-1", circle.keptNeed("Kebutuhan uji"), 100);
    complete.put("period", "QUARTERLY");
    Answer changed =
        api.as("perencana")
            .put("/api/indicators/" + draft.id(), draft.etag(), complete)
            .expect(200);
    api.as("perencana")
        .act("/api/indicators/" + draft.id() + "/publication", draft.etag(), Map.of())
        .expect(412);
    api.as("perencana")
        .act("/api/indicators/" + draft.id() + "/publication", changed.etag(), Map.of())
        .expect(200);
    indicator = draft.id();
  }

  @Test
  @Order(3)
  void anInstrumentIsPublishedOnceItsWeightsSumToOne() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", "UJI-INSTRUMEN");
    body.put("name", "Instrumen uji");
    body.put(
        "items", List.of(Map.of("indicatorId", indicator, "indicatorVersion", 1, "weight", 0.9)));
    Answer draft = api.as("perencana").post("/api/instruments", body).expect(201);
    api.as("perencana")
        .act("/api/instruments/" + draft.id() + "/publication", draft.etag(), Map.of())
        .expect(422);
    body.put(
        "items", List.of(Map.of("indicatorId", indicator, "indicatorVersion", 1, "weight", 1)));
    Answer changed =
        api.as("perencana").put("/api/instruments/" + draft.id(), draft.etag(), body).expect(200);
    api.as("perencana")
        .act("/api/instruments/" + draft.id() + "/publication", changed.etag(), Map.of())
        .expect(200);
    instrument = draft.id();
  }

  @Test
  @Order(4)
  void aPlannerOpensAWaveAndACycle() {
    Map<String, Object> wave =
        Map.of(
            "name", "Gelombang uji",
            "kind", "PILOT",
            "startsOn", "2026-01-01",
            "pilotUnits", List.of(year.unit("12.71.UJI")),
            "controlUnits", List.of(year.unit("12.71.01")));
    api.as("pegawai2").post("/api/waves", wave).expect(403);
    Answer created = api.as("perencana").post("/api/waves", wave).expect(201);
    year.evaluator()
        .registers(created, List.of("2025-Q4"), List.of("2026-Q1"), LocalDate.of(2026, 4, 2));
    assertThat(year.planner().opensWave(created).text("/status")).isEqualTo("OPEN");
    cycle = year.planner().opensCycle("Siklus uji 2025", 2025);
    assertThat(year.planner().opensCycleIn(cycle, Units.DISDUKCAPIL).text("/required"))
        .isNotBlank();
  }

  private Plan wanted() {
    return Circle.plan(cycle, new Published(instrument, 1), new Published(indicator, 1));
  }

  @Test
  @Order(5)
  void aPlanIsAgreedByTheEmployeesOwnAppraiserAndNobodyElse() {
    Answer draft = year.employee("pegawai2").plans(wanted());
    api.as("pegawai1").get("/api/plans/" + draft.id()).expect(403);
    api.as("pegawai1")
        .act("/api/plans/" + draft.id() + "/submission", draft.etag(), Map.of())
        .expect(403);
    Answer submitted =
        api.as("pegawai2")
            .act("/api/plans/" + draft.id() + "/submission", draft.etag(), Map.of())
            .expect(200);
    api.as("lurah1")
        .act("/api/plans/" + draft.id() + "/agreement", submitted.etag(), Map.of())
        .expect(403);
    Answer agreed =
        api.as("penilai1")
            .act("/api/plans/" + draft.id() + "/agreement", submitted.etag(), Map.of())
            .expect(200);
    assertThat(agreed.text("/status")).isEqualTo("AGREED");
    plan = draft.id();
  }

  @Test
  @Order(6)
  void aUnitOutsideAnOpenWaveIsNotAppraised() {
    api.as("pegawai9")
        .post("/api/plans", wanted().body())
        .expectProblem(422, "cycle-not-open-in-unit");
    api.as("perencana")
        .post("/api/cycles/" + cycle + "/units", Map.of("unitId", year.unit("12.71.12.1004")))
        .expectProblem(422, "unit-outside-open-wave");
  }

  @Test
  @Order(7)
  void anEmployeeReportsRealisationsWithEvidenceAndAppraisesHimself() {
    api.as("pegawai1").post("/api/appraisals", Map.of("planId", plan)).expect(403);
    Answer opened = api.as("pegawai2").post("/api/appraisals", Map.of("planId", plan)).expect(201);
    appraisal = opened.id();
    String path = "/api/appraisals/" + appraisal;
    Map<String, Object> evidence =
        Map.of("title", "Rekap register", "url", "https://contoh.selaras.example/rekap-q1.pdf");
    String realisation = path + "/realisations/" + indicator + "/2025-Q1";
    api.as("pegawai2")
        .put(realisation, opened.etag(), Map.of("value", 60, "evidence", List.of()))
        .expect(422);
    api.as("pegawai1")
        .put(realisation, opened.etag(), Map.of("value", 60, "evidence", List.of(evidence)))
        .expect(403);
    Answer first =
        api.as("pegawai2")
            .put(realisation, opened.etag(), Map.of("value", 60, "evidence", List.of(evidence)))
            .expect(200);
    Answer latest = first;
    for (String quarter : List.of("2025-Q2", "2025-Q3", "2025-Q4")) {
      latest =
          api.as("pegawai2")
              .put(
                  path + "/realisations/" + indicator + "/" + quarter,
                  latest.etag(),
                  Map.of("value", quarter.endsWith("Q2") ? 55 : 0, "evidence", List.of(evidence)))
              .expect(200);
    }
    Answer self =
        api.as("pegawai2")
            .act(
                path + "/self-appraisal",
                latest.etag(),
                Map.of("summary", "Target dokumen terlampaui berkat antrean daring."))
            .expect(200);
    assertThat(self.text("/status")).isEqualTo("SELF_APPRAISED");
    etag = self.etag();
  }

  @Test
  @Order(8)
  void theAppraiserRatesAndADeviationNeedsAReason() {
    String path = "/api/appraisals/" + appraisal;
    Map<String, List<String>> ratings = Appraiser.asExpected();
    api.as("pegawai2").put(path + "/behaviour", etag, Map.of("ratings", ratings)).expect(403);
    Answer behaviour =
        api.as("penilai1").put(path + "/behaviour", etag, Map.of("ratings", ratings)).expect(200);

    Answer suggestion = api.as("penilai1").get(path + "/suggestion").expect(200);
    assertThat(suggestion.body().toString()).contains("115").contains("ABOVE").contains("MEETS");

    api.as("penilai1")
        .put(
            path + "/rating", behaviour.etag(), Map.of("workResult", "MEETS", "behaviour", "MEETS"))
        .expect(422);
    Answer rated =
        api.as("penilai1")
            .put(
                path + "/rating",
                behaviour.etag(),
                Map.of("workResult", "ABOVE", "behaviour", "MEETS"))
            .expect(200);
    etag = rated.etag();
  }

  @Test
  @Order(9)
  void theFinalResultExplainsItselfAndRecomputationGivesTheSameBytes() {
    String path = "/api/appraisals/" + appraisal;
    api.as("pegawai2").act(path + "/finalisation", etag, Map.of()).expect(403);
    Answer result = api.as("penilai1").act(path + "/finalisation", etag, Map.of()).expect(200);
    assertThat(result.text("/status")).isEqualTo("FINAL");
    assertThat(result.text("/predicate")).isEqualTo("GOOD");

    Answer explanation = api.as("pegawai2").get(path + "/explanation").expect(200);
    assertThat(explanation.body().at("/steps").size()).isGreaterThan(4);
    explanation
        .body()
        .at("/steps")
        .forEach(
            step -> {
              assertThat(step.at("/rule").asString()).isNotBlank();
              assertThat(step.at("/source").asString()).isNotBlank();
              assertThat(step.at("/inputs").isMissingNode()).isFalse();
            });
    Answer recomputed = api.as("pegawai2").post(path + "/recomputation", Map.of()).expect(200);
    assertThat(recomputed.text("/identical")).isEqualTo("true");
    assertThat(recomputed.text("/recomputedHash")).isEqualTo(explanation.text("/hash"));

    api.as("pegawai1").get(path).expect(403);
    api.as("auditor").get(path).expect(200);
  }

  @Test
  @Order(10)
  void feedbackIsDraftedCompletedWithExamplesAndAcknowledged() {
    String path = "/api/feedback/" + appraisal;
    Answer drafted =
        await()
            .atMost(SOON)
            .until(() -> api.as("penilai1").get(path), answer -> answer.status() == 200);
    assertThat(drafted.text("/status")).isEqualTo("DRAFTED");
    assertThat(drafted.body().toString()).contains("STRENGTH");
    api.as("pegawai1").get(path).expect(403);
    api.as("penilai1").act(path + "/completion", drafted.etag(), Map.of()).expect(422);

    Map<String, Object> item =
        Map.of(
            "kind", "STRENGTH",
            "indicatorId", indicator,
            "behaviour", "Menyelesaikan dokumen lebih cepat dari target",
            "example",
                "Pada 12 Mei 2026 menuntaskan 40 berkas KTP-el dalam satu hari tanpa salah ketik.");
    Map<String, Object> improvement =
        Map.of(
            "kind", "IMPROVEMENT",
            "behaviour", "Melibatkan rekan dalam perbaikan alur",
            "example", "Perubahan antrean daring bulan April belum dibahas dengan loket 2 dan 3.",
            "suggestion", "Bahas rencana perubahan dalam apel mingguan.");
    Answer written =
        api.as("penilai1")
            .put(path + "/items", drafted.etag(), Map.of("items", List.of(item, improvement)))
            .expect(200);
    Answer completed =
        api.as("penilai1").act(path + "/completion", written.etag(), Map.of()).expect(200);
    api.as("penilai1")
        .act(path + "/acknowledgement", completed.etag(), Map.of("answer", "Baik."))
        .expect(403);
    Answer acknowledged =
        api.as("pegawai2")
            .act(
                path + "/acknowledgement",
                completed.etag(),
                Map.of("answer", "Terima kasih, saya setuju dan akan membahasnya."))
            .expect(200);
    assertThat(acknowledged.text("/status")).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  @Order(11)
  void problemsSpeakIndonesianUnlessEnglishIsAsked() {
    Answer indonesian =
        api.as("auditor").get("/api/appraisals/0190a000-0000-7000-8000-000000000000");
    indonesian.expect(404);
    assertThat(indonesian.headers().firstValue("Content-Language")).hasValue("id");
    assertThat(indonesian.text("/traceId")).isNotBlank();
    api.as("auditor").get("/api/appraisals?tidak=ada").expect(400);
    api.as("admin").upload("/api/organisation/units", "text/csv", "").expect(400);
  }
}
