package id.selaras.local.year;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whoever plans the needs, indicators, waves and cycles. */
public final class Planner {

  private final Year year;
  private final Caller me;

  Planner(Year year, Caller me) {
    this.year = year;
    this.me = me;
  }

  /** A round in which staff name needs. */
  public Answer opensRound(String title, String description, LocalDate closesOn) {
    return me.findOrPost(
        "/api/needs/rounds",
        "title",
        Map.of("title", title, "description", description, "closesOn", closesOn.toString()));
  }

  public void closesRound(Answer round) {
    me.actOn(round, "OPEN", "/api/needs/rounds/" + round.id() + "/closing", Map.of());
  }

  /** Keeps a need as one of an aspect. */
  public void keeps(String need, String aspectCode, String reason) {
    String path = "/api/needs/items/" + need;
    me.actOn(
        me.get(path).expect(200),
        "PROPOSED",
        path + "/decision",
        Map.of("decision", "KEPT", "aspectCode", aspectCode, "reason", reason));
  }

  /** Adds the aspects whose code is not there yet. */
  public void adds(JsonNode aspects) {
    Answer known = me.get("/api/aspects?limit=200").expect(200);
    for (JsonNode aspect : aspects) {
      if (known.item("/code", aspect.path("code").asString()).isMissingNode()) {
        me.post("/api/aspects", aspect).expectSuccess();
      }
    }
  }

  /**
   * @param definition the indicator as it is sent, with its {@code code} and {@code needId}
   */
  public Published publishesIndicator(Map<String, ?> definition) {
    return publishes("/api/indicators", me.findOrPost("/api/indicators", "code", definition));
  }

  /**
   * @param weights the indicators with their shares of 1
   */
  public Published publishesInstrument(
      String code, String name, Map<Published, ? extends Number> weights) {
    return publishes(
        "/api/instruments",
        me.findOrPost("/api/instruments", "code", instrument(code, name, weights)));
  }

  /** An instrument as it is sent. */
  public static Map<String, Object> instrument(
      String code, String name, Map<Published, ? extends Number> weights) {
    List<Map<String, Object>> items =
        weights.entrySet().stream()
            .map(
                each -> {
                  Map<String, Object> item = new LinkedHashMap<>(each.getKey().asIndicator());
                  item.put("weight", each.getValue());
                  return item;
                })
            .toList();
    return Map.of("code", code, "name", name, "items", items);
  }

  /**
   * Publishes a draft.
   *
   * @param path {@code /api/indicators} or {@code /api/instruments}
   */
  public Published publishes(String path, Answer draft) {
    Answer published = me.actOn(draft, "DRAFT", path + "/" + draft.id() + "/publication", Map.of());
    String version = path.endsWith("indicators") ? "/indicatorVersion" : "/instrumentVersion";
    return new Published(draft.id(), published.body().at(version).asLong(1));
  }

  /**
   * @param kind {@code PILOT} or {@code ROLLOUT}
   * @param pilots codes of the units that are appraised
   * @param controls codes of the units that they are compared with
   */
  public Answer plansWave(
      String name, String kind, LocalDate startsOn, List<String> pilots, List<String> controls) {
    return me.findOrPost(
        "/api/waves",
        "name",
        Map.of(
            "name",
            name,
            "kind",
            kind,
            "startsOn",
            startsOn.toString(),
            "pilotUnits",
            year.units(pilots),
            "controlUnits",
            year.units(controls)));
  }

  /** Opens a wave once the news of its registered evaluation has arrived. */
  public Answer opensWave(Answer wave) {
    String path = "/api/waves/" + wave.id();
    Answer now = me.get(path).expect(200);
    return now.is("PLANNED")
        ? Patience.whileEarly(
                answer ->
                    Patience.isUnknownYet(answer) || answer.isProblem("evaluation-not-registered"),
                () -> me.act(path + "/opening", now.etag(), Map.of()))
            .expectSuccess()
        : now;
  }

  /**
   * Announces an instrument to the staff of a wave's pilots.
   *
   * @param material Markdown
   * @param quiz its questions, and a pass mark where it is not the usual one
   */
  public Answer announces(
      String title,
      Answer wave,
      Published instrument,
      String material,
      Map<String, ?> quiz,
      LocalDate dueOn) {
    return me.findOrPost(
        "/api/campaigns",
        "title",
        Map.of(
            "title",
            title,
            "waveId",
            wave.id(),
            "instrument",
            instrument.asVersion(),
            "material",
            material,
            "quiz",
            quiz,
            "dueOn",
            dueOn.toString()));
  }

  /** A cycle of that year, open though not yet in any unit; its id. */
  public String opensCycle(String name, int year) {
    Answer cycle =
        me.findOrPost(
            "/api/cycles",
            "name",
            Map.of(
                "name",
                name,
                "year",
                year,
                "startsOn",
                LocalDate.of(year, 1, 1).toString(),
                "endsOn",
                LocalDate.of(year, 12, 31).toString(),
                "scheme",
                Map.of("code", "PERMENPANRB_6_2022", "version", 1)));
    me.actOn(cycle, "PLANNED", "/api/cycles/" + cycle.id() + "/opening", Map.of());
    return cycle.id();
  }

  /** Opens a cycle in a unit whose last acknowledgements may still be on their way. */
  public Answer opensCycleIn(String cycle, String unitCode) {
    Map<String, String> unit = Map.of("unitId", year.unit(unitCode));
    return Patience.whileEarly(
            answer ->
                Patience.isUnknownYet(answer)
                    || answer.isProblem("coverage-below-required")
                    || answer.isProblem("unit-outside-open-wave"),
            () -> me.post("/api/cycles/" + cycle + "/units", unit))
        .expectSuccess();
  }
}
