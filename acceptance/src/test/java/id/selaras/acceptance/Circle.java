package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The steps of the circle as their people take them, for tests that are about a later step. */
final class Circle {

  static final Duration SOON = Duration.ofSeconds(45);

  private static final String PLANNER = "perencana";
  private static final List<String> VALUES =
      List.of(
          "SERVICE_ORIENTED",
          "ACCOUNTABLE",
          "COMPETENT",
          "HARMONIOUS",
          "LOYAL",
          "ADAPTIVE",
          "COLLABORATIVE");

  private final Api api;

  Circle(Api api) {
    this.api = api;
  }

  /** A thing that has been published, and its version. */
  record Published(String id, int version) {}

  /** A need that an employee has proposed and the planner has kept. */
  String keptNeed(String title) {
    Answer round =
        api.as(PLANNER)
            .post("/api/needs/rounds", Map.of("title", title, "closesOn", "2030-01-31"))
            .expect(201);
    Answer item =
        await()
            .atMost(SOON)
            .until(
                () ->
                    api.as("pegawai1")
                        .post(
                            "/api/needs/rounds/" + round.id() + "/items",
                            Map.of(
                                "aspectName",
                                "Pelayanan publik",
                                "reason",
                                "Warga menunggu terlalu lama di loket kami.")),
                answer -> answer.status() != 409)
            .expect(201);
    api.as(PLANNER)
        .act(
            "/api/needs/items/" + item.id() + "/decision",
            item.etag(),
            Map.of(
                "decision",
                "KEPT",
                "aspectCode",
                "PUBLIC_SERVICE",
                "reason",
                "Terukur dari register layanan dan dirasakan warga."))
        .expect(200);
    return item.id();
  }

  static Map<String, Object> definition(String code, String need, int target) {
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("code", code);
    definition.put("title", "Dokumen selesai tepat waktu, " + code);
    definition.put("aspectCode", "PUBLIC_SERVICE");
    definition.put("needId", need);
    definition.put("measure", "QUANTITY");
    definition.put("unit", "dokumen");
    definition.put("direction", "HIGHER");
    definition.put("target", Map.of("value", target));
    definition.put("attainableMaximum", false);
    definition.put("dataSource", "Buku register layanan");
    definition.put("period", "ANNUAL");
    definition.put("evidenceRule", "Tautan ke rekap register tahunan");
    definition.put("aggregation", "SUM");
    return definition;
  }

  Published indicator(String code, String need, int target) {
    Answer draft =
        api.as(PLANNER).post("/api/indicators", definition(code, need, target)).expect(201);
    return publish("/api/indicators/", draft, "/indicatorVersion");
  }

  Published instrument(String code, Published indicator) {
    Answer draft =
        api.as(PLANNER)
            .post(
                "/api/instruments",
                Map.of("code", code, "name", "Instrumen " + code, "items", items(indicator)))
            .expect(201);
    return publish("/api/instruments/", draft, "/instrumentVersion");
  }

  static List<Map<String, Object>> items(Published indicator) {
    return List.of(
        Map.of(
            "indicatorId", indicator.id(), "indicatorVersion", indicator.version(), "weight", 1));
  }

  Published publish(String path, Answer draft, String version) {
    Answer published =
        api.as(PLANNER).act(path + draft.id() + "/publication", draft.etag(), Map.of()).expect(200);
    return new Published(draft.id(), published.body().at(version).asInt());
  }

  Answer wave(
      String name, String kind, String startsOn, List<String> pilots, List<String> controls) {
    return api.as(PLANNER)
        .post(
            "/api/waves",
            Map.of(
                "name",
                name,
                "kind",
                kind,
                "startsOn",
                startsOn,
                "pilotUnits",
                ids(pilots),
                "controlUnits",
                ids(controls)))
        .expect(201);
  }

  List<String> ids(List<String> codes) {
    List<String> ids = new ArrayList<>();
    codes.forEach(code -> ids.add(Units.id(api, code)));
    return ids;
  }

  /** Registers the evaluation of a wave that evaluation-service may have yet to hear of. */
  Answer registered(Answer wave, String pre, String post) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                api.as("evaluator")
                    .post(
                        "/api/evaluation/evaluations",
                        Map.of(
                            "waveId",
                            wave.id(),
                            "preQuarters",
                            List.of(pre),
                            "postQuarters",
                            List.of(post),
                            "lookOn",
                            secondDayAfter(post))),
            answer -> !answer.body().at("/type").asString("").endsWith("not-yet-known"))
        .expect(201);
  }

  /** The second day after a quarter such as {@code 2025-Q4}. */
  private static String secondDayAfter(String quarter) {
    int year = Integer.parseInt(quarter.substring(0, 4));
    int lastMonth = 3 * Integer.parseInt(quarter.substring(6));
    return LocalDate.of(year, lastMonth, 2).plusMonths(1).toString();
  }

  /** Opens a wave once the news of its registration has arrived. */
  Answer opened(Answer wave) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                api.as(PLANNER).act("/api/waves/" + wave.id() + "/opening", wave.etag(), Map.of()),
            answer -> answer.status() != 422)
        .expect(200);
  }

  Answer campaign(String title, Answer wave, Published instrument) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                api.as(PLANNER)
                    .post(
                        "/api/campaigns",
                        Map.of(
                            "title",
                            title,
                            "waveId",
                            wave.id(),
                            "instrument",
                            Map.of("id", instrument.id(), "version", instrument.version()),
                            "material",
                            "## Mengapa\n\nSetiap angka punya **bukti**.",
                            "quiz",
                            Map.of(
                                "passMark",
                                1.0,
                                "questions",
                                List.of(
                                    Map.of(
                                        "text",
                                        "Siapa yang menetapkan predikat?",
                                        "choices",
                                        List.of("Program", "Pejabat penilai"),
                                        "correct",
                                        1))),
                            "dueOn",
                            "2030-01-31")),
            answer -> answer.status() != 409)
        .expect(201);
  }

  void acknowledge(Answer campaign, String account) {
    String path = "/api/campaigns/" + campaign.id();
    api.as(account).post(path + "/reading", Map.of()).expect(200);
    assertThat(
            api.as(account)
                .post(path + "/quiz-attempts", Map.of("answers", List.of(1)))
                .expect(200)
                .text("/passed"))
        .isEqualTo("true");
    api.as(account).put(path + "/acceptance", null, Map.of("answer", "AGREE")).expect(200);
  }

  /** A cycle of 2026 that is open, though not yet in any unit. */
  String cycle(String name) {
    Answer planned =
        api.as(PLANNER)
            .post(
                "/api/cycles",
                Map.of(
                    "name",
                    name,
                    "year",
                    2026,
                    "startsOn",
                    "2026-01-01",
                    "endsOn",
                    "2026-12-31",
                    "scheme",
                    Map.of("code", "PERMENPANRB_6_2022", "version", 1)))
            .expect(201);
    api.as(PLANNER)
        .act("/api/cycles/" + planned.id() + "/opening", planned.etag(), Map.of())
        .expect(200);
    return planned.id();
  }

  /** Opens a cycle in a unit whose last acknowledgements may still be on their way. */
  Answer openIn(String cycle, String unit) {
    String id = Units.id(api, unit);
    return await()
        .atMost(SOON)
        .until(
            () -> api.as(PLANNER).post("/api/cycles/" + cycle + "/units", Map.of("unitId", id)),
            answer -> answer.status() < 400)
        .expect(201);
  }

  static Map<String, Object> plan(String cycle, Published instrument, Published indicator) {
    return Map.of(
        "cycleId",
        cycle,
        "instrument",
        Map.of("id", instrument.id(), "version", instrument.version()),
        "results",
        List.of(
            Map.of(
                "kind",
                "MAIN",
                "title",
                "Layanan dokumen yang cepat",
                "indicators",
                List.of(
                    Map.of(
                        "indicatorId", indicator.id(), "indicatorVersion", indicator.version())))));
  }

  /** A plan that is agreed; the indicator's event may still be on its way. */
  String agreedPlan(
      String employee, String appraiser, String cycle, Published instrument, Published indicator) {
    Answer draft =
        await()
            .atMost(SOON)
            .until(
                () -> api.as(employee).post("/api/plans", plan(cycle, instrument, indicator)),
                answer -> answer.status() != 409)
            .expect(201);
    String path = "/api/plans/" + draft.id();
    Answer submitted =
        api.as(employee).act(path + "/submission", draft.etag(), Map.of()).expect(200);
    api.as(appraiser).act(path + "/agreement", submitted.etag(), Map.of()).expect(200);
    return draft.id();
  }

  /** An appraisal from its opening to its end, with the same behaviour for everybody. */
  String finalAppraisal(
      String employee, String appraiser, String plan, Published indicator, int realisation) {
    Answer opened = api.as(employee).post("/api/appraisals", Map.of("planId", plan)).expect(201);
    String path = "/api/appraisals/" + opened.id();
    Answer reported =
        api.as(employee)
            .put(
                path + "/realisations/" + indicator.id() + "/2026",
                opened.etag(),
                Map.of(
                    "value",
                    realisation,
                    "evidence",
                    List.of(
                        Map.of("title", "Rekap register", "url", "https://bukti.example/rekap"))))
            .expect(200);
    Answer self =
        api.as(employee)
            .act(
                path + "/self-appraisal",
                reported.etag(),
                Map.of("summary", "Dokumen selesai lebih cepat berkat antrean daring."))
            .expect(200);
    Map<String, Object> ratings = new LinkedHashMap<>();
    VALUES.forEach(value -> ratings.put(value, List.of("MEETS", "MEETS", "MEETS")));
    Answer behaviour =
        api.as(appraiser)
            .put(path + "/behaviour", self.etag(), Map.of("ratings", ratings))
            .expect(200);
    Answer suggestion = api.as(appraiser).get(path + "/suggestion").expect(200);
    Answer rated =
        api.as(appraiser)
            .put(
                path + "/rating",
                behaviour.etag(),
                Map.of(
                    "workResult",
                    suggestion.text("/workResult"),
                    "behaviour",
                    suggestion.text("/behaviour")))
            .expect(200);
    api.as(appraiser).act(path + "/finalisation", rated.etag(), Map.of()).expect(200);
    return opened.id();
  }

  /** The item of a list whose field has that value. */
  static JsonNode item(Answer answer, String pointer, String value) {
    for (JsonNode item : answer.body().at("/items")) {
      if (item.at(pointer).asString("").equals(value)) {
        return item;
      }
    }
    throw new AssertionError(
        answer.request() + " has no " + pointer + " " + value + ": " + answer.body());
  }
}
