package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import id.selaras.local.year.Answer;
import id.selaras.local.year.Api;
import id.selaras.local.year.Plan;
import id.selaras.local.year.Planner;
import id.selaras.local.year.Published;
import id.selaras.local.year.Year;
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
import tools.jackson.databind.JsonNode;

/**
 * One year of a district, from the needs that staff name to the version of an indicator that the
 * next appraisal uses, every step through the gateway.
 */
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CircleIT {

  private static final String HELVETIA = "12.71.03";
  private static final String SUNGGAL = "12.71.02";
  private static final List<String> PILOTS = List.of(HELVETIA, SUNGGAL, "12.71.04", "12.71.06");
  private static final List<String> CONTROLS =
      List.of("12.71.07", "12.71.08", "12.71.09", "12.71.10", "12.71.11", "12.71.13");
  private static final List<String> STAFF =
      List.of("helvetia3", "helvetia4", "helvetia5", "helvetia6", "helvetia7");

  private Api api;
  private Year year;
  private Circle circle;
  private String need = "";
  private Published indicator = new Published("", 0);
  private Published second = new Published("", 0);
  private Published instrument = new Published("", 0);
  private Answer wave;
  private Answer campaign;
  private String cycle = "";
  private String firstAppraisal = "";
  private String evaluation = "";

  @BeforeAll
  void start() {
    api = SharedSystem.get().api;
    year = SharedSystem.get().year;
    circle = new Circle(year);
  }

  @Test
  @Order(1)
  void staffNameNeedsAndThePlannerDecidesEachWithAReasonThatAllCanRead() {
    Map<String, Object> round = Map.of("title", "Kebutuhan tahun uji", "closesOn", "2030-01-31");
    api.as("helvetia3").post("/api/needs/rounds", round).expect(403);
    Answer opened =
        api.as("perencana").postOnce("/api/needs/rounds", "putaran-uji", round).expect(201);
    Answer again =
        api.as("perencana").postOnce("/api/needs/rounds", "putaran-uji", round).expect(201);
    assertThat(again.id()).isEqualTo(opened.id());
    api.as("perencana")
        .postOnce(
            "/api/needs/rounds", "putaran-uji", Map.of("title", "Lain", "closesOn", "2030-01-31"))
        .expectProblem(422, "idempotency-key-reused");

    String items = "/api/needs/rounds/" + opened.id() + "/items";
    Answer kept = item(items, "helvetia3", "Antrean kami panjang dan tidak ada yang mengukurnya.");
    Answer merged = item(items, "helvetia4", "Waktu tunggu warga di loket perlu dinilai.");
    Answer dropped = item(items, "sunggal3", "Jumlah rapat setiap pekan.");
    for (String supporter : List.of("helvetia5", "helvetia6", "helvetia5")) {
      api.as(supporter)
          .put("/api/needs/items/" + kept.id() + "/support", null, Map.of())
          .expect(200);
    }
    Answer supported = api.as("helvetia5").get("/api/needs/items/" + kept.id()).expect(200);
    assertThat(supported.text("/supports")).isEqualTo("2");

    decide(supported, Map.of("decision", "KEPT", "aspectCode", "PUBLIC_SERVICE", "reason", "ya"))
        .expect(422);
    decide(
            supported,
            Map.of(
                "decision",
                "KEPT",
                "aspectCode",
                "PUBLIC_SERVICE",
                "reason",
                "Terukur dan dirasakan warga."))
        .expect(200);
    api.as("perencana")
        .act("/api/needs/rounds/" + opened.id() + "/closing", opened.etag(), Map.of())
        .expect(409);
    decide(
            merged,
            Map.of(
                "decision",
                "MERGED",
                "mergedInto",
                kept.id(),
                "reason",
                "Sama dengan usulan tentang antrean."))
        .expect(200);
    decide(
            dropped,
            Map.of("decision", "DROPPED", "reason", "Jumlah rapat tidak menunjukkan hasil."))
        .expect(200);
    api.as("perencana")
        .act("/api/needs/rounds/" + opened.id() + "/closing", opened.etag(), Map.of())
        .expect(200);
    JsonNode read =
        api.as("pegawai9").get(items + "?limit=200").expect(200).item("/id", dropped.id());
    assertThat(read.at("/decision/reason").asString()).contains("rapat");
    need = kept.id();
  }

  private Answer item(String items, String account, String reason) {
    return api.as(account)
        .post(items, Map.of("aspectName", "Pelayanan publik", "reason", reason))
        .expect(201);
  }

  private Answer decide(Answer item, Map<String, Object> decision) {
    return api.as("perencana")
        .act("/api/needs/items/" + item.id() + "/decision", item.etag(), decision);
  }

  @Test
  @Order(2)
  void anIndicatorNamesTheNeedThatItComesFrom() {
    Map<String, Object> without = new LinkedHashMap<>(Circle.definition("TAHUN-0", need, 100));
    without.remove("needId");
    Answer draft = api.as("perencana").post("/api/indicators", without).expect(201);
    Answer refused =
        api.as("perencana")
            .act("/api/indicators/" + draft.id() + "/publication", draft.etag(), Map.of())
            .expectProblem(422, "indicator-not-measurable");
    assertThat(refused.body().at("/errors").findValuesAsString("pointer")).contains("/needId");

    indicator = circle.indicator("TAHUN-1", need, 100);
    Answer trace =
        api.as("pegawai9").get("/api/indicators/" + indicator.id() + "/trace").expect(200);
    assertThat(trace.text("/versions/0/causes/0/kind")).isEqualTo("NEED");
    assertThat(trace.text("/versions/0/causes/0/id")).isEqualTo(need);
    instrument = circle.instrument("TAHUN-INSTRUMEN", indicator);
  }

  @Test
  @Order(3)
  void aPilotOpensOnlyWithARegisteredEvaluation() {
    wave = circle.pilot("Uji coba tahun uji", LocalDate.of(2025, 10, 1), PILOTS, CONTROLS);
    api.as("perencana")
        .act("/api/waves/" + wave.id() + "/opening", wave.etag(), Map.of())
        .expectProblem(422, "evaluation-not-registered");
    evaluation = circle.registered(wave, "2025-Q3").id();
    api.as("evaluator")
        .put("/api/evaluation/evaluations/" + evaluation, "\"1\"", Map.of("smallestEffect", 1))
        .expect(405);
    assertThat(year.planner().opensWave(wave).text("/status")).isEqualTo("OPEN");
  }

  @Test
  @Order(4)
  void aCycleOpensInTheUnitThatWasReachedAndNotInTheOther() {
    campaign = circle.campaign("Sosialisasi tahun uji", wave, instrument);
    String path = "/api/campaigns/" + campaign.id();
    api.as("helvetia3").put(path + "/acceptance", null, Map.of("answer", "AGREE")).expect(409);
    api.as("helvetia3")
        .post(path + "/quiz-attempts", Map.of("answers", List.of(1)))
        .expectProblem(409, "material-not-read");
    api.as("helvetia3").post(path + "/reading", Map.of()).expect(200);
    Answer failed =
        api.as("helvetia3")
            .post(path + "/quiz-attempts", Map.of("answers", List.of(0)))
            .expect(200);
    assertThat(failed.text("/passed")).isEqualTo("false");
    assertThat(api.as("helvetia3").get(path).expect(200).body().toString())
        .doesNotContain("\"correct\"");
    for (int i = 1; i <= 7; i++) {
      circle.acknowledge(campaign, "helvetia" + i);
    }
    api.as("helvetia3").put(path + "/acceptance", null, Map.of("answer", "DOUBT")).expect(422);
    circle.acknowledge(campaign, "sunggal1");
    circle.acknowledge(campaign, "sunggal2");
    api.as("pegawai9").post(path + "/reading", Map.of()).expect(403);

    cycle = year.planner().opensCycle("Siklus tahun uji", 2025);
    await().atMost(Circle.SOON).until(() -> answeredBeforeTheOpening(HELVETIA) == 7);
    assertThat(year.planner().opensCycleIn(cycle, HELVETIA).text("/coverage")).startsWith("1");
    api.as("perencana")
        .post("/api/cycles/" + cycle + "/units", Map.of("unitId", year.unit(SUNGGAL)))
        .expectProblem(422, "coverage-below-required");
    await()
        .atMost(Circle.SOON)
        .untilAsserted(
            () -> {
              JsonNode reached = coverage(HELVETIA);
              assertThat(reached.at("/answered").asInt()).isEqualTo(7);
              assertThat(reached.at("/acceptance/agree").asInt()).isEqualTo(7);
              assertThat(coverage(SUNGGAL).at("/coverage").asDouble()).isEqualTo(0.4);
              assertThat(coverage(SUNGGAL).at("/acceptance").isMissingNode()).isTrue();
            });
  }

  private int answeredBeforeTheOpening(String unit) {
    Answer answer = api.as("perencana").get("/api/cycles/" + cycle + "/units").expect(200);
    return answer
        .body()
        .at("/items")
        .valueStream()
        .filter(each -> each.at("/unitCode").asString("").equals(unit))
        .mapToInt(each -> each.at("/answered").asInt())
        .sum();
  }

  private JsonNode coverage(String unit) {
    Answer answer =
        api.as("perencana").get("/api/campaigns/" + campaign.id() + "/coverage").expect(200);
    for (JsonNode each : answer.body().at("/units")) {
      if (each.at("/unitCode").asString("").equals(unit)) {
        return each;
      }
    }
    throw new AssertionError("no coverage of " + unit + ": " + answer.body());
  }

  @Test
  @Order(5)
  void fiveAppraisalsAreFinishedAndTheirFeedbackAnswered() {
    for (String employee : STAFF) {
      Plan plan = Circle.plan(cycle, instrument, indicator);
      String id = circle.finalAppraisal(employee, "helvetia2", plan, 140);
      if (firstAppraisal.isEmpty()) {
        firstAppraisal = id;
      }
    }
    Answer explanation =
        api.as(STAFF.getFirst())
            .get("/api/appraisals/" + firstAppraisal + "/explanation")
            .expect(200);
    assertThat(explanation.body().toString()).contains("PP_30_2019_70_30");
    assertThat(explanation.text("/predicate")).isEqualTo("GOOD");
    await()
        .atMost(Circle.SOON)
        .until(() -> api.as("helvetia2").get("/api/feedback/" + firstAppraisal).status() == 200);
  }

  @Test
  @Order(6)
  void theRegisteredLookGivesTheVerdictThatTheNumbersDeserve() {
    QuarterAnswers answers =
        QuarterAnswers.effective("efek", PILOTS, CONTROLS, "2025-08-12", "2025-11-12");
    Surveys surveys = new Surveys(SharedSystem.get());
    surveys.upload("uji-efek", answers, units());
    surveys.awaitCounted(units(), "2025-Q3", "2025-Q4");
    Answer looked = year.evaluator().looks(evaluation);
    assertThat(looked.text("/result/verdict")).isEqualTo("EFFECTIVE_INDICATED");
    assertThat(looked.body().at("/result/effect").asDouble())
        .isCloseTo(answers.difference(4), within(1e-6));
    assertThat(looked.text("/result/sentence")).isNotBlank();
    api.as("evaluator")
        .act("/api/evaluation/evaluations/" + evaluation + "/look", looked.etag(), Map.of())
        .expect(409);
    api.as("helvetia3")
        .act("/api/evaluation/evaluations/" + evaluation + "/look", looked.etag(), Map.of())
        .expect(403);
  }

  private static List<String> units() {
    List<String> units = new java.util.ArrayList<>(PILOTS);
    units.addAll(CONTROLS);
    return units;
  }

  @Test
  @Order(7)
  void aSuccessfulPilotLeadsToARollOutThatNamesIt() {
    JsonNode raised =
        await()
            .atMost(Circle.SOON)
            .until(
                () ->
                    api.as("evaluator")
                        .get("/api/evaluation/evaluations/" + evaluation)
                        .expect(200)
                        .body()
                        .at("/recommendations/0"),
                node -> !node.isMissingNode());
    assertThat(raised.at("/suggestedAction").asString()).isEqualTo("EXTEND_WAVE");
    String inbox = "/api/method/" + raised.at("/id").asString();
    Answer item =
        await()
            .atMost(Circle.SOON)
            .until(() -> api.as("perencana").get(inbox), answer -> answer.status() == 200);
    api.as("perencana")
        .act(inbox + "/decision", item.etag(), Map.of("decision", "ACCEPTED", "reason", "ya"))
        .expect(422);
    Answer decided =
        api.as("perencana")
            .act(
                inbox + "/decision",
                item.etag(),
                Map.of(
                    "decision",
                    "ACCEPTED",
                    "reason",
                    "Hasil uji coba meyakinkan; diperluas ke dua kecamatan.",
                    "wave",
                    Map.of(
                        "name",
                        "Perluasan tahun uji",
                        "startsOn",
                        "2026-01-05",
                        "pilotUnits",
                        year.units(List.of("12.71.07", "12.71.08")),
                        "controlUnits",
                        year.units(List.of("12.71.09", "12.71.10")))))
            .expect(200);
    String next = decided.text("/result/id");
    Answer planned =
        await()
            .atMost(Circle.SOON)
            .until(
                () -> api.as("perencana").get("/api/waves/" + next),
                answer -> answer.status() == 200);
    assertThat(planned.text("/kind")).isEqualTo("ROLLOUT");
    assertThat(planned.body().at("/causes").toString()).contains(raised.at("/id").asString());
    await()
        .atMost(Circle.SOON)
        .untilAsserted(
            () ->
                assertThat(
                        api.as("evaluator")
                            .get("/api/evaluation/evaluations/" + evaluation)
                            .text("/recommendations/0/fate/decision"))
                    .isEqualTo("ACCEPTED"));
  }

  @Test
  @Order(8)
  void anIndicatorThatEverybodyExceedsIsRecommendedForRevisionAndRevised() {
    JsonNode found =
        await()
            .atMost(Circle.SOON)
            .until(
                () -> inboxItem("/target/indicatorId", indicator.id()),
                node -> !node.isMissingNode());
    assertThat(found.at("/suggestedAction").asString()).isEqualTo("RESCALE_TARGET");
    second = accepted(found.at("/id").asString(), "TAHUN-1", 150);
    assertThat(second.version()).isEqualTo(2);
    Answer trace =
        api.as("pegawai9").get("/api/indicators/" + indicator.id() + "/trace").expect(200);
    assertThat(trace.body().at("/versions").toString()).contains("RECOMMENDATION");
  }

  private JsonNode inboxItem(String pointer, String value) {
    return api.as("perencana")
        .get("/api/revisions?status=OPEN&limit=200")
        .expect(200)
        .item(pointer, value);
  }

  /** Accepts a revision, gives its draft another target and publishes it. */
  private Published accepted(String revision, String code, int target) {
    Answer item = api.as("perencana").get("/api/revisions/" + revision).expect(200);
    api.as("perencana")
        .act(
            "/api/revisions/" + revision + "/decision",
            item.etag(),
            Map.of("decision", "ACCEPTED", "reason", "Target terlalu mudah; dinaikkan."))
        .expect(200);
    Answer draft = api.as("perencana").get("/api/indicators/" + indicator.id()).expect(200);
    assertThat(draft.text("/status")).isEqualTo("DRAFT");
    Answer changed =
        api.as("perencana")
            .put(
                "/api/indicators/" + indicator.id(),
                draft.etag(),
                Circle.definition(code, need, target))
            .expect(200);
    return year.planner().publishes("/api/indicators", changed);
  }

  @Test
  @Order(9)
  void theNextAppraisalUsesTheNewVersionAndTheOldOneExplainsItselfWithTheOld() {
    Answer published = api.as("perencana").get("/api/instruments/" + instrument.id()).expect(200);
    Answer draft =
        api.as("perencana")
            .put(
                "/api/instruments/" + instrument.id(),
                published.etag(),
                Planner.instrument(
                    "TAHUN-INSTRUMEN", "Instrumen TAHUN-INSTRUMEN", Map.of(second, 1)))
            .expect(200);
    Published next = year.planner().publishes("/api/instruments", draft);
    String nextCycle = year.planner().opensCycle("Siklus tahun uji, kedua", 2025);
    year.planner().opensCycleIn(nextCycle, HELVETIA);
    Plan plan = Circle.plan(nextCycle, next, second);
    String appraisal = circle.finalAppraisal("helvetia3", "helvetia2", plan, 140);
    assertThat(explanation(appraisal))
        .contains("\"code\":\"TARGET\",\"value\":\"150 dokumen\"")
        .doesNotContain("\"code\":\"TARGET\",\"value\":\"100 dokumen\"");
    assertThat(explanation(firstAppraisal))
        .contains("\"code\":\"TARGET\",\"value\":\"100 dokumen\"")
        .doesNotContain("\"code\":\"TARGET\",\"value\":\"150 dokumen\"");
    Answer recomputed =
        api.as("helvetia3")
            .post("/api/appraisals/" + firstAppraisal + "/recomputation", Map.of())
            .expect(200);
    assertThat(recomputed.text("/identical")).isEqualTo("true");
  }

  private String explanation(String appraisal) {
    return api.as("helvetia3")
        .get("/api/appraisals/" + appraisal + "/explanation")
        .expect(200)
        .body()
        .toString();
  }

  @Test
  @Order(10)
  void aProposalBecomesAVersionAndTheTraceLeadsBothWays() {
    String proposal =
        year.employee("helvetia4")
            .proposes(
                second,
                "Hitung hanya dokumen yang benar sejak pertama",
                "Dokumen yang dikembalikan sekarang dihitung dua kali.");
    String path = "/api/feedback/proposals/" + proposal;
    api.as("helvetia4").put(path + "/support", null, Map.of()).expectProblem(403, "own-proposal");
    api.as("helvetia5").put(path + "/support", null, Map.of()).expect(200);
    assertThat(
            api.as("helvetia5")
                .put(path + "/support", null, Map.of())
                .expect(200)
                .text("/supports"))
        .isEqualTo("1");
    JsonNode item =
        await()
            .atMost(Circle.SOON)
            .until(() -> inboxItem("/cause/id", proposal), node -> !node.isMissingNode());
    Published third = accepted(item.at("/id").asString(), "TAHUN-1", 160);
    await()
        .atMost(Circle.SOON)
        .untilAsserted(
            () -> {
              Answer adopted = api.as("sunggal3").get(path).expect(200);
              assertThat(adopted.text("/status")).isEqualTo("ADOPTED");
              assertThat(adopted.text("/adoptedIn/version")).isEqualTo("" + third.version());
              assertThat(adopted.body().toString()).doesNotContain("helvetia4");
            });
    Answer trace =
        api.as("sunggal3").get("/api/indicators/" + indicator.id() + "/trace").expect(200);
    assertThat(trace.body().toString()).contains(proposal);
  }
}
