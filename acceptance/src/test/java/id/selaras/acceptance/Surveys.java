package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.local.identity.Clients;
import id.selaras.local.year.Administrator;
import id.selaras.local.year.Answer;
import id.selaras.local.year.Year;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Sources of the public's answers. */
final class Surveys {

  private final SharedSystem system;
  private final Year year;

  Surveys(SharedSystem system) {
    this.system = system;
    this.year = system.year;
  }

  /** A source whose answers count for one unit. */
  Map<String, Object> source(String code, String unit, Map<String, String> columns) {
    return Administrator.source(code, "Sumber " + code, year.unit(unit), columns, Clients.FEED);
  }

  /** A source whose rows name their place by the unit's code. */
  Map<String, Object> sourceOfPlaces(String code) {
    return source(code, Units.CITY, Map.of("record", "no", "date", "tanggal", "unit", "tempat"));
  }

  void register(Map<String, Object> source, List<String> units) {
    year.administrator()
        .registers(
            source,
            units.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
  }

  /** Sends all answers as one JSON list. */
  void upload(String code, QuarterAnswers answers, List<String> units) {
    register(sourceOfPlaces(code), units);
    Answer answer = send(code, "application/json", answers.json()).expect(200);
    assertThat(answer.text("/accepted")).isEqualTo("" + answers.rows().size());
  }

  Answer send(String code, String type, String rows) {
    return year.feed().upload("/api/surveys/responses?source=" + code, type, rows);
  }

  /** The figures of a unit and a period, once it has any. */
  Answer figure(String unit, String period) {
    return system
        .api
        .as("pimpinan")
        .get("/api/evaluation/satisfaction?unit=" + unit + "&period=" + period)
        .expect(200);
  }

  void awaitRespondents(String unit, String period, int respondents) {
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () ->
                assertThat(figure(unit, period).text("/items/0/respondents"))
                    .isEqualTo("" + respondents));
  }

  /** Until every answer of these units in a quarter stands in the figures. */
  void awaitCounted(List<String> units, String... quarters) {
    String query =
        "/api/evaluation/satisfaction?limit=200&unit=%s&period=%s"
            .formatted(String.join("&unit=", units), String.join("&period=", quarters));
    await()
        .atMost(Circle.SOON)
        .untilAsserted(
            () -> {
              JsonNode items = system.api.as("pimpinan").get(query).expect(200).body().at("/items");
              assertThat(items.size()).isEqualTo(units.size() * quarters.length);
              items.forEach(
                  item -> assertThat(item.at("/respondents").asInt()).as("%s", item).isEqualTo(40));
            });
  }
}
