package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.testing.Outside;
import id.selaras.local.year.Answer;
import id.selaras.local.year.Api;
import id.selaras.local.year.Year;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** Registered evaluations of pilots that must not be called a success. */
@Order(4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerdictsIT {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Api api;
  private Year year;
  private Circle circle;
  private Surveys surveys;

  @BeforeAll
  void start() {
    api = SharedSystem.get().api;
    year = SharedSystem.get().year;
    circle = new Circle(year);
    surveys = new Surveys(SharedSystem.get());
  }

  private static List<String> wards(String district, int from, int to) {
    List<String> wards = new ArrayList<>();
    for (int n = from; n <= to; n++) {
      wards.add("%s.10%02d".formatted(district, n));
    }
    return wards;
  }

  private static List<String> both(List<String> pilots, List<String> controls) {
    List<String> both = new ArrayList<>(pilots);
    both.addAll(controls);
    return both;
  }

  private String registered(String name, List<String> pilots, List<String> controls) {
    Answer wave = circle.pilot(name, LocalDate.of(2025, 10, 1), pilots, controls);
    String evaluation = circle.registered(wave, "2025-Q3").id();
    year.planner().opensWave(wave);
    return evaluation;
  }

  private static QuarterAnswers answers(String name) {
    return new QuarterAnswers(name, "2025-08-20", "2025-11-20");
  }

  @Test
  void withoutADifferenceTheVerdictIsInconclusiveThoughSatisfactionRose() {
    List<String> pilots = wards("12.71.19", 1, 4);
    List<String> controls = wards("12.71.20", 1, 6);
    String evaluation = registered("Tanpa efek", pilots, controls);
    QuarterAnswers answers = answers("tanpa");
    double[] before = {78, 80, 76, 81, 79, 77, 82, 76, 80, 78};
    double[] change = {2.0, 3.5, 2.8, 1.6, 2.2, 3.1, 1.9, 2.9, 2.4, 2.6};
    List<String> units = both(pilots, controls);
    for (int i = 0; i < units.size(); i++) {
      answers.unit(units.get(i), before[i], before[i] + change[i]);
    }
    sendToTheInbox("uji-kotak", answers, units);
    surveys.awaitCounted(units, "2025-Q3", "2025-Q4");
    Answer looked = year.evaluator().looks(evaluation);
    assertThat(looked.text("/result/verdict")).isEqualTo("INCONCLUSIVE");
    assertThat(looked.body().at("/result/effect").asDouble())
        .isCloseTo(answers.difference(4), within(1e-6));
  }

  /** As an outside system does that knows nothing but its topic. */
  private void sendToTheInbox(String code, QuarterAnswers answers, List<String> units) {
    Map<String, Object> source = surveys.sourceOfPlaces(code);
    source.put("inbox", true);
    surveys.register(source, units);
    String topic = "selaras.survey.inbox." + code + ".v1";
    Broker broker = new Broker(SharedSystem.get().local.running().kafka());
    await().atMost(Circle.SOON).until(() -> broker.topics().contains(topic));
    List<ProducerRecord<String, byte[]>> rows = new ArrayList<>();
    answers
        .rows()
        .forEach(row -> rows.add(new ProducerRecord<>(topic, JSON.writeValueAsBytes(row))));
    rows.add(new ProducerRecord<>(topic, "{\"no\":\"rusak\"}".getBytes(StandardCharsets.UTF_8)));
    new Outside(broker.address()).send(rows);
    await()
        .atMost(Circle.SOON)
        .untilAsserted(
            () ->
                assertThat(
                        api.as("admin")
                            .get("/api/surveys/rejections?source=" + code)
                            .expect(200)
                            .body()
                            .at("/items")
                            .size())
                    .isEqualTo(1));
  }

  @Test
  void threeAgainstThreeIsTooSmallToProveAnything() {
    List<String> pilots = wards("12.71.18", 1, 3);
    List<String> controls = wards("12.71.18", 4, 6);
    String evaluation = registered("Terlalu kecil", pilots, controls);
    QuarterAnswers answers = answers("kecil");
    List<String> units = both(pilots, controls);
    double[] change = {4, 4.5, 5, 0.5, 1, 1.5};
    for (int i = 0; i < units.size(); i++) {
      answers.unit(units.get(i), 78, 78 + change[i]);
    }
    surveys.upload("uji-kecil", answers, units);
    surveys.awaitCounted(units, "2025-Q3", "2025-Q4");
    Answer looked = year.evaluator().looks(evaluation);
    assertThat(looked.text("/result/verdict")).isEqualTo("INCONCLUSIVE");
    assertThat(looked.body().at("/result/permutation/p").asDouble()).isCloseTo(0.1, within(1e-9));
    assertThat(looked.text("/result/sentence")).containsIgnoringCase("kecil");
  }

  @Test
  void aCeilingThatFoolsThePlainDifferenceIsSeen() {
    List<String> pilots = wards("12.71.17", 1, 4);
    List<String> controls = wards("12.71.16", 1, 5);
    String evaluation = registered("Langit-langit", pilots, controls);
    QuarterAnswers answers = answers("langit");
    double[] before = {92, 92.3, 91.8, 92.1, 78, 78.4, 77.7, 78.2, 77.9};
    List<String> units = both(pilots, controls);
    for (int i = 0; i < units.size(); i++) {
      // Everyone closes a quarter of the gap to 100.
      answers.unit(units.get(i), before[i], before[i] + (100 - before[i]) / 4);
    }
    surveys.upload("uji-langit", answers, units);
    surveys.awaitCounted(units, "2025-Q3", "2025-Q4");
    Answer looked = year.evaluator().looks(evaluation);
    assertThat(looked.body().at("/result/effect").asDouble()).isLessThan(-3);
    assertThat(looked.text("/result/verdict")).isEqualTo("INCONCLUSIVE");
    assertThat(looked.text("/result/sentence")).isNotBlank();
  }

  @Test
  void rowsThatComeAfterTheLookMakeTheResultStaleAndChangeNoFigure() {
    List<String> pilots = wards("12.71.15", 1, 3);
    List<String> controls = wards("12.71.15", 4, 6);
    String evaluation = registered("Terlambat", pilots, controls);
    List<String> units = both(pilots, controls);
    QuarterAnswers answers = answers("lambat");
    units.forEach(unit -> answers.unit(unit, 78, 79));
    surveys.upload("uji-lambat", answers, units);
    surveys.awaitCounted(units, "2025-Q3", "2025-Q4");
    Answer looked = year.evaluator().looks(evaluation);
    String late =
        "[{\"no\":\"terlambat\",\"tanggal\":\"2025-11-21\",\"tempat\":\"%s\","
                .formatted(units.getFirst())
            + "\"u1\":1,\"u2\":1,\"u3\":1,\"u4\":1,\"u5\":1,\"u6\":1,\"u7\":1,\"u8\":1,\"u9\":1}]";
    surveys.send("uji-lambat", "application/json", late).expect(200);
    await()
        .atMost(Circle.SOON)
        .untilAsserted(
            () -> {
              Answer now =
                  api.as("evaluator").get("/api/evaluation/evaluations/" + evaluation).expect(200);
              assertThat(now.text("/status")).isEqualTo("STALE");
              assertThat(now.body().at("/result/snapshotHash"))
                  .isEqualTo(looked.body().at("/result/snapshotHash"));
            });
  }
}
