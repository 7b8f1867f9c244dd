package id.selaras.evaluation;

import static id.selaras.evaluation.RunningEvaluation.PATIENCE;
import static id.selaras.evaluation.RunningEvaluation.admin;
import static id.selaras.evaluation.RunningEvaluation.awaited;
import static id.selaras.evaluation.RunningEvaluation.body;
import static id.selaras.evaluation.RunningEvaluation.caughtUp;
import static id.selaras.evaluation.RunningEvaluation.evaluator;
import static id.selaras.evaluation.RunningEvaluation.json;
import static id.selaras.evaluation.RunningEvaluation.planner;
import static id.selaras.evaluation.RunningEvaluation.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.EventSchemas;
import id.selaras.evaluation.progress.AppraisalEvent;
import id.selaras.evaluation.quality.IndicatorVersionEvent;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.evaluation.wave.WaveEvent;
import id.selaras.platform.Topic;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * From survey answers and a wave to a verdict, from there and from the figures of an indicator to a
 * recommendation and its fate, through the door and a broker.
 */
class RegisteredEvaluationIT {

  private static final String EVALUATIONS = "/api/evaluation/evaluations";
  private static final String RECOMMENDATIONS = "/api/evaluation/recommendations";
  private static final String RAISED = Topics.RECOMMENDATION;
  private static final Topic<UnitEvent> UNITS = new Topic<>(Topics.UNIT, UnitEvent.class);
  private static final Topic<WaveEvent> WAVES = new Topic<>(Topics.WAVE, WaveEvent.class);
  private static final Topic<AppraisalEvent> APPRAISALS =
      new Topic<>(Topics.APPRAISAL, AppraisalEvent.class);
  private static final Topic<IndicatorVersionEvent> INDICATORS =
      new Topic<>(Topics.INDICATOR_VERSION, IndicatorVersionEvent.class);
  private static final String HOUSE = "service-house";

  @TempDir static Path folder;
  private static @Nullable RunningEvaluation running;

  @BeforeAll
  static void start() throws Exception {
    running = new RunningEvaluation("registered", folder);
    service().tell(UNITS, HOUSE, 1, new UnitEvent(HOUSE, HOUSE, HOUSE, null));
    for (WaveCase each : WaveCase.CASES) {
      each.units()
          .forEach(id -> service().tell(UNITS, id, 1, new UnitEvent(id, id, id, null, "WARD")));
      wave(each, WaveEvent.Status.PLANNED);
    }
    awaited(() -> service().post("/api/surveys/sources", WaveCase.source(HOUSE), admin()), 201);
    service().answer(WaveCase.answers());
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
  }

  @Test
  void aRegisteredEvaluationIsLookedAtOnceAndLateAnswersMakeItStale() throws Exception {
    JsonNode registered = registered(WaveCase.EFFECT);
    assertThat(registered.path("status").asString()).isEqualTo("REGISTERED");
    assertThat(registered.path("registeredAfterWindow").asBoolean()).isTrue();
    assertThat(registered.path("smallestEffect").asDouble()).isEqualTo(2);
    assertThat(registered.has("result")).isFalse();
    String id = registered.path("id").asString();
    String path = EVALUATIONS + "/" + id;
    HttpResponse<String> again =
        service().post(EVALUATIONS, WaveCase.EFFECT.registration(), evaluator());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("evaluation-already-registered");

    JsonNode monitoring = body(service().get(path + "/monitoring", "en"), 200);
    assertThat(monitoring.path("label").asString()).startsWith("Monitoring");
    assertThat(monitoring.path("figures").path("verdict").asString())
        .isEqualTo("EFFECTIVE_INDICATED");

    var looks =
        Stream.of(1, 2)
            .map(
                each ->
                    CompletableFuture.supplyAsync(
                        () -> service().look(path, registered.path("version").asLong(), "en")))
            .toList();
    List<HttpResponse<String>> answers = looks.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(200);
    JsonNode looked =
        json(
            answers.stream()
                .filter(each -> each.statusCode() == 200)
                .findFirst()
                .orElseThrow()
                .body());
    JsonNode result = looked.path("result");
    assertThat(looked.path("status").asString()).isEqualTo("LOOKED");
    assertThat(result.path("verdict").asString()).isEqualTo("EFFECTIVE_INDICATED");
    assertThat(result.path("effect").asDouble()).isBetween(3.0, 3.6);
    assertThat(result.path("permutation").path("smallest").asDouble()).isEqualTo(0.004762);
    assertThat(result.path("preTrend").path("status").asString()).isEqualTo("CANNOT_ASSESS");
    assertThat(result.path("sentence").asString())
        .contains("Effectiveness indicated", "95% interval", "smallest effect of interest")
        .contains("chosen, not drawn by lot");
    assertThat(result.path("notes").toString())
        .contains("cannot be assessed", "after its quarters");
    assertThat(service().look(path, looked.path("version").asLong(), "en").body())
        .contains("look-taken");
    JsonNode raised = ledTo(path);
    assertThat(raised.path("suggestedAction").asString()).isEqualTo("EXTEND_WAVE");

    String pilot = WaveCase.EFFECT.units(WaveEvent.Role.PILOT).getFirst();
    service().answer("late-1,2026-05-20," + pilot + ",1,1,1,1,1,1,1,1,1\n");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(told(Topics.EVALUATION, id))
                    .extracting(event -> event.path("status").asString())
                    .containsExactly("REGISTERED", "LOOKED", "STALE"));
    JsonNode stale = service().seen(path);
    assertThat(stale.path("status").asString()).isEqualTo("STALE");
    assertThat(stale.path("result").path("snapshotHash")).isEqualTo(result.path("snapshotHash"));
    assertThat(stale.path("result").path("sentence").asString()).startsWith("Terindikasi efektif");
    assertThat(stale.path("stale").path("units"))
        .extracting(JsonNode::asString)
        .containsExactly(pilot);
    caughtUp("evaluation-recommend-look", Topics.EVALUATION, id);
    assertThat(service().seen(path).path("recommendations")).containsExactly(raised);
    assertThat(told(RAISED, raised.path("id").asString())).hasSize(1);
  }

  @Test
  void aDeclineAsksForHoldingTheWaveAndWhatIsDecidedIsShownBesideIt() throws Exception {
    JsonNode looked = looked(WaveCase.DECLINE);
    assertThat(looked.path("result").path("verdict").asString()).isEqualTo("DECLINE_INDICATED");
    assertThat(looked.path("result").path("effect").asDouble()).isBetween(-3.6, -3.0);
    String path = EVALUATIONS + "/" + looked.path("id").asString();
    JsonNode raised = ledTo(path);
    assertThat(raised.path("suggestedAction").asString()).isEqualTo("HOLD_WAVE");
    assertThat(raised.path("target").path("waveId").asString())
        .isEqualTo(WaveCase.DECLINE.waveId());
    assertThat(raised.path("evidence").path("verdict").asString()).isEqualTo("DECLINE_INDICATED");
    assertThat(raised.path("raisedAt")).isEqualTo(looked.path("result").path("lookedAt"));
    assertThat(raised.has("fate")).isFalse();

    String id = raised.path("id").asString();
    service()
        .tell(
            Topics.METHOD_DECISION,
            id,
            1,
            "{\"recommendationId\":\"%s\",\"decision\":\"POSTPONED\",\"reason\":\"Another quarter first\",\"decidedAt\":\"2026-10-02T01:00:00Z\",\"postponedUntil\":\"2027-01-04\"}"
                .formatted(id));
    JsonNode postponed = fate(id, "POSTPONED");
    assertThat(postponed.path("postponedUntil").asString()).isEqualTo("2027-01-04");
    service()
        .tell(
            Topics.METHOD_DECISION,
            id,
            2,
            "{\"recommendationId\":\"%s\",\"decision\":\"ACCEPTED\",\"reason\":\"Still lower\",\"decidedAt\":\"2027-01-05T01:00:00Z\",\"result\":{\"kind\":\"WAVE\",\"id\":\"wave-decline\"}}"
                .formatted(id));
    JsonNode accepted = fate(id, "ACCEPTED");
    assertThat(accepted.path("result").path("kind").asString()).isEqualTo("WAVE");
    JsonNode shown = service().seen(path).path("recommendations").get(0);
    assertThat(shown.path("fate")).isEqualTo(accepted);
    assertThat(shown.path("version").asInt()).isEqualTo(1);
  }

  @Test
  void figuresOfAnIndicatorAskForItsRevisionOnceAndTheVersionThatCameOfItIsShown()
      throws Exception {
    service()
        .tell(
            INDICATORS,
            "all-at-cap:1",
            1,
            new IndicatorVersionEvent("all-at-cap", 1, "HIGHER", false));
    for (int number = 1; number <= 5; number++) {
      appraised(number, "120", "REPORTED");
    }
    JsonNode ceiling = about("all-at-cap", 1).getFirst();
    assertThat(ceiling.path("suggestedAction").asString()).isEqualTo("RESCALE_TARGET");
    assertThat(ceiling.path("reasons"))
        .extracting(each -> each.path("code").asString(), each -> each.path("value").asDouble())
        .containsExactly(tuple("CEILING", 1.0), tuple("LOW_VARIATION", 0.0));
    assertThat(ceiling.path("evidence").path("n").asInt()).isEqualTo(5);

    appraised(6, "120", "REPORTED");
    for (int number = 7; number <= 10; number++) {
      appraised(number, null, "NOT_REPORTED");
    }
    List<JsonNode> both = about("all-at-cap", 2);
    assertThat(both.getFirst().path("suggestedAction").asString()).isEqualTo("REWORD");
    assertThat(both.getFirst().path("reasons"))
        .extracting(each -> each.path("code").asString())
        .containsExactly("MISSING_EVIDENCE");
    assertThat(both.getLast()).isEqualTo(ceiling);
    String id = ceiling.path("id").asString();
    assertThat(told(RAISED, id)).hasSize(1);

    String revision = "revision-of-" + id;
    String body =
        "{\"revisionId\":\"%s\",\"cause\":{\"kind\":\"RECOMMENDATION\",\"id\":\"%s\"},\"decision\":\"ACCEPTED\",\"reason\":\"Everybody reaches it\",\"decidedAt\":\"2026-10-02T01:00:00Z\",\"result\":{\"indicatorId\":\"all-at-cap\",\"version\":2,\"status\":\"DRAFT\"}}"
            .formatted(revision, id);
    service().tell(Topics.REVISION, revision, 1, body);
    assertThat(fate(id, "ACCEPTED").path("result").path("status").asString()).isEqualTo("DRAFT");
    service().tell(Topics.REVISION, revision, 2, body.replace("DRAFT", "PUBLISHED"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(fate(id, "ACCEPTED").path("result"))
                    .isEqualTo(
                        json(
                            "{\"kind\":\"INDICATOR\",\"id\":\"all-at-cap\",\"version\":2,\"status\":\"PUBLISHED\"}")));
  }

  @Test
  void byHandOnlyAnEvaluatorRecommendsAndOnlyAboutWhatThereIs() throws Exception {
    String method =
        "{\"target\":{\"kind\":\"METHOD\",\"scheme\":{\"code\":\"PP_30_2019\",\"version\":1}},\"suggestedAction\":\"CHANGE_METHOD\",\"note\":\"Heads ask for the other matrix\"}";
    assertThat(service().post(RECOMMENDATIONS, method, planner()).statusCode()).isEqualTo(403);
    JsonNode wrong =
        body(
            service()
                .post(
                    RECOMMENDATIONS,
                    "{\"target\":{\"kind\":\"WAVE\"},\"suggestedAction\":\"REWORD\",\"note\":\"no\"}",
                    evaluator()),
            422);
    assertThat(wrong.path("errors"))
        .extracting(each -> each.path("pointer").asString(), each -> each.path("code").asString())
        .containsExactly(
            tuple("/target/waveId", "value-required"),
            tuple("/suggestedAction", "action-unfit"),
            tuple("/note", "note-too-short"));
    assertThat(
            service()
                .post(
                    RECOMMENDATIONS,
                    method.replace("\"note\"", "\"evaluationId\":\"none\",\"note\""),
                    evaluator())
                .body())
        .contains("recommendation-invalid", "/evaluationId", "evaluation-unknown");
    for (String target :
        List.of(
            "{\"kind\":\"WAVE\",\"waveId\":\"none\"}",
            "{\"kind\":\"INDICATOR\",\"indicatorId\":\"none\",\"version\":1}")) {
      assertThat(
              service()
                  .post(
                      RECOMMENDATIONS,
                      "{\"target\":%s,\"suggestedAction\":\"KEEP\",\"note\":\"It does its work\"}"
                          .formatted(target),
                      evaluator())
                  .body())
          .contains("not-yet-known");
    }

    HttpResponse<String> made =
        service().post(RECOMMENDATIONS, method, evaluator(), "Idempotency-Key", "by-hand");
    JsonNode raised = body(made, 201);
    assertThat(made.headers().firstValue("Location"))
        .contains(RECOMMENDATIONS + "/" + raised.path("id").asString());
    assertThat(
            body(
                service().post(RECOMMENDATIONS, method, evaluator(), "Idempotency-Key", "by-hand"),
                201))
        .isEqualTo(raised);
    assertThat(service().seen(RECOMMENDATIONS + "?target=METHOD").path("items"))
        .containsExactly(raised);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(told(RAISED, raised.path("id").asString())).hasSize(1));
  }

  @Test
  void aDayThatLosesItsOnlyAnswerMakesTheLookStaleThatSawIt() throws Exception {
    JsonNode registered = registered(WaveCase.TAKEN_BACK);
    String unit = WaveCase.TAKEN_BACK.units(WaveEvent.Role.CONTROL).getFirst();
    service().answer("only,2026-08-10," + unit + ",4,4,4,4,4,4,4,4,4\n");
    String figure = "/api/evaluation/satisfaction?period=2026-Q3&unit=" + unit;
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(service().seen(figure).at("/items/0/respondents").asInt())
                    .isEqualTo(WaveCase.RESPONDENTS + 1));
    String path = EVALUATIONS + "/" + registered.path("id").asString();
    body(service().look(path, registered.path("version").asLong(), "id"), 200);

    service().answer("only,2020-01-06," + unit + ",4,4,4,4,4,4,4,4,4\n");
    JsonNode stale =
        await()
            .atMost(PATIENCE)
            .until(
                () -> service().seen(path), each -> each.path("status").asString().equals("STALE"));
    assertThat(stale.path("stale").path("units"))
        .extracting(JsonNode::asString)
        .containsExactly(unit);
  }

  @Test
  void whereThereIsNoEffectNothingIsIndicated() throws Exception {
    JsonNode result = looked(WaveCase.NONE).path("result");
    assertThat(result.path("verdict").asString()).isEqualTo("INCONCLUSIVE");
    assertThat(result.path("reason").asString()).isEqualTo("INTERVAL_INCLUDES_ZERO");
  }

  @Test
  void threeAgainstThreeIsTooSmallADesign() throws Exception {
    JsonNode result = looked(WaveCase.SMALL).path("result");
    assertThat(result.path("verdict").asString()).isEqualTo("INCONCLUSIVE");
    assertThat(result.path("reason").asString()).isEqualTo("DESIGN_TOO_SMALL");
    assertThat(result.path("sentence").asString()).contains("rancangannya terlalu kecil", "0,10");
  }

  @Test
  void aDifferenceThatIsTheCeilingAloneIsInconclusive() throws Exception {
    JsonNode result = looked(WaveCase.CEILING).path("result");
    assertThat(result.path("effect").asDouble()).isBetween(-3.8, -3.2);
    assertThat(result.path("high").asDouble()).isNegative();
    assertThat(result.path("verdict").asString()).isEqualTo("INCONCLUSIVE");
    assertThat(result.path("reason").asString()).isEqualTo("CEILING_DISAGREES");
    assertThat(result.path("ceiling").path("checked").asBoolean()).isTrue();
  }

  @Test
  void onlyAnEvaluatorRegistersAndOnlyWhatCanBeLookedAt() throws Exception {
    assertThat(service().post(EVALUATIONS, WaveCase.EFFECT.registration(), planner()).statusCode())
        .isEqualTo(403);
    HttpResponse<String> wrong =
        service()
            .post(
                EVALUATIONS,
                "{\"waveId\":\"w\",\"preQuarters\":[\"2026-Q2\",\"2026-Q4\"],"
                    + "\"postQuarters\":[\"2026\"],\"lookOn\":\"2026-01-01\",\"alpha\":1}",
                evaluator());
    assertThat(body(wrong, 422).path("errors"))
        .extracting(error -> error.path("code").asString())
        .containsExactlyInAnyOrder("quarters-not-in-a-row", "quarter-form", "alpha-form");
    assertThat(
            service()
                .post(EVALUATIONS, WaveCase.empty("unheard").registration(), evaluator())
                .statusCode())
        .isEqualTo(409);
    WaveCase later = WaveCase.empty("later");
    WaveCase open = WaveCase.empty("open");
    wave(later, WaveEvent.Status.PLANNED);
    wave(open, WaveEvent.Status.OPEN);
    String ahead = later.registration().replace("2026-10-01", "2099-01-01");
    HttpResponse<String> made = awaited(() -> service().post(EVALUATIONS, ahead, evaluator()), 201);
    HttpResponse<String> early =
        service().look(EVALUATIONS + "/" + json(made.body()).path("id").asString(), 1, "id");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("look-too-early");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(service().post(EVALUATIONS, open.registration(), evaluator()).body())
                    .contains("wave-already-open"));
  }

  private static RunningEvaluation service() {
    return Objects.requireNonNull(running);
  }

  private static JsonNode looked(WaveCase each) throws Exception {
    JsonNode registered = registered(each);
    return body(
        service()
            .look(
                EVALUATIONS + "/" + registered.path("id").asString(),
                registered.path("version").asLong(),
                "id"),
        200);
  }

  private static JsonNode registered(WaveCase each) throws Exception {
    HttpResponse<String> answer =
        awaited(() -> service().post(EVALUATIONS, each.registration(), evaluator()), 201);
    counted(each);
    return json(answer.body());
  }

  /** Every unit has all its answers before and after. */
  private static void counted(WaveCase each) {
    String figures =
        "/api/evaluation/satisfaction?period=2026-Q2&period=2026-Q3&unit="
            + String.join("&unit=", each.units());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        service()
                            .seen(figures)
                            .path("items")
                            .valueStream()
                            .mapToLong(item -> item.path("respondents").asLong())
                            .sum())
                    .isEqualTo(2L * WaveCase.RESPONDENTS * each.units().size()));
  }

  /** The one recommendation that is shown in an evaluation. */
  private static JsonNode ledTo(String path) {
    return await()
        .atMost(PATIENCE)
        .until(() -> service().seen(path).path("recommendations"), shown -> shown.size() == 1)
        .get(0);
  }

  /** All recommendations about an indicator, the newest first. */
  private static List<JsonNode> about(String indicatorId, int count) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                service()
                    .seen(RECOMMENDATIONS + "?target=INDICATOR")
                    .path("items")
                    .valueStream()
                    .filter(
                        each ->
                            each.path("target").path("indicatorId").asString().equals(indicatorId))
                    .toList(),
            found -> found.size() == count);
  }

  private static JsonNode fate(String id, String decision) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> service().seen(RECOMMENDATIONS + "/" + id).path("fate"),
            fate -> fate.path("decision").asString("").equals(decision));
  }

  private static void appraised(int number, @Nullable String achievement, String status) {
    var result =
        new AppraisalEvent.Result(
            "all-at-cap", 1, achievement == null ? null : new BigDecimal(achievement), status);
    service()
        .tell(
            APPRAISALS,
            "appraisal-at-cap-" + number,
            1,
            new AppraisalEvent(HOUSE, "cycle", "FINAL", "GOOD", List.of(result)));
  }

  private static void wave(WaveCase each, WaveEvent.Status status) {
    var from = LocalDate.of(2026, 7, 1);
    var members = new ArrayList<WaveEvent.Member>();
    for (WaveEvent.Role role : WaveEvent.Role.values()) {
      each.units(role).forEach(id -> members.add(new WaveEvent.Member(id, role, from, null)));
    }
    var wave =
        new WaveEvent(
            each.waveId(), each.name(), WaveEvent.Kind.PILOT, from, status, List.copyOf(members));
    assertThat(
            EventSchemas.validate(
                WAVES.name(), WAVES.record(each.waveId(), 1, "t", "t", wave).value()))
        .isEmpty();
    service().tell(WAVES, each.waveId(), 1, wave);
  }
}
