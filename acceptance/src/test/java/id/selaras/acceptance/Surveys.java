package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sources of the public's answers whose rows name their place. */
final class Surveys {

  private final Api api;

  Surveys(Api api) {
    this.api = api;
  }

  /** A source that knows the units by their codes. */
  Map<String, Object> source(String code, List<String> units) {
    Map<String, Object> source =
        SatisfactionPathIT.source(
            code,
            Units.id(api, Units.CITY),
            Map.of("record", "no", "date", "tanggal", "unit", "tempat"));
    Map<String, String> places = new LinkedHashMap<>();
    units.forEach(unit -> places.put(unit, Units.id(api, unit)));
    source.put("unitValues", places);
    return source;
  }

  void register(String code, List<String> units) {
    api.as("admin").post("/api/surveys/sources", source(code, units)).expect(201);
  }

  /** Sends all answers as one JSON list. */
  void upload(String code, QuarterAnswers answers, List<String> units) {
    register(code, units);
    Answer answer =
        api.feed()
            .upload("/api/surveys/responses?source=" + code, "application/json", answers.json())
            .expect(200);
    assertThat(answer.text("/accepted")).isEqualTo("" + answers.rows().size());
  }

  /** Until every answer of these units in a quarter stands in the figures. */
  void awaitCounted(List<String> units, String... quarters) {
    StringBuilder query = new StringBuilder("/api/evaluation/satisfaction?limit=200");
    units.forEach(unit -> query.append("&unit=").append(unit));
    for (String quarter : quarters) {
      query.append("&period=").append(quarter);
    }
    await()
        .atMost(Circle.SOON)
        .untilAsserted(
            () -> {
              JsonNode items =
                  api.as("pimpinan").get(query.toString()).expect(200).body().at("/items");
              assertThat(items.size()).isEqualTo(units.size() * quarters.length);
              items.forEach(
                  item -> assertThat(item.at("/respondents").asInt()).as("%s", item).isEqualTo(40));
            });
  }
}
