package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.local.year.Answer;
import id.selaras.local.year.Api;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** From citizens' answers to exact, live figures. */
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SatisfactionPathIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** A quarter that the sample data does not touch for this unit. */
  private static final String PERIOD = "2026-Q3";

  private final SurveyFile file = new SurveyFile(20_260_701L, 600);
  private Api api;
  private Surveys surveys;

  @BeforeAll
  void start() {
    api = SharedSystem.get().api;
    surveys = new Surveys(SharedSystem.get());
  }

  private void awaitFigure(String unit, String period, BigDecimal index, int respondents) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              Answer answer = surveys.figure(unit, period);
              assertThat(answer.text("/items/0/respondents"))
                  .isEqualTo(String.valueOf(respondents));
              assertThat(new BigDecimal(answer.text("/items/0/index"))).isEqualByComparingTo(index);
            });
  }

  @Test
  @Order(1)
  void aSourceIsRegisteredWithItsElementsByName() {
    Map<String, Object> source = surveys.source("uji-loket", "12.71.UJI", SurveyFile.COLUMNS);
    api.as("pegawai2").post("/api/surveys/sources", source).expect(403);
    api.as("admin").post("/api/surveys/sources", source).expect(201);
    api.as("admin").post("/api/surveys/sources", source).expect(409);
  }

  @Test
  @Order(2)
  void incompleteRowsAreRejectedAndTheIndexOfTheOthersIsExact() {
    api.as("pegawai2")
        .upload("/api/surveys/responses?source=uji-loket", "text/csv", file.csv())
        .expect(403);
    Answer answer = surveys.send("uji-loket", "text/csv", file.csv()).expect(200);
    assertThat(answer.text("/accepted")).isEqualTo(String.valueOf(file.accepted()));
    assertThat(answer.text("/rejected")).isEqualTo(String.valueOf(file.rejected()));
    awaitFigure("12.71.UJI", PERIOD, file.index(), file.accepted());
    Answer figure = surveys.figure("12.71.UJI", PERIOD);
    assertThat(figure.body().at("/items/0/elements").size()).isEqualTo(9);
    assertThat(figure.text("/items/0/interval/method")).isEqualTo("DAY_CLUSTERED");
    assertThat(figure.text("/items/0/sample/status")).isEqualTo("UNKNOWN");
  }

  @Test
  @Order(3)
  void theSameFileAgainChangesNothingAndACorrectionReplaces() {
    surveys.send("uji-loket", "text/csv", file.csv()).expect(200);
    String correction = file.correction("S1", 1);
    try (Live live = new Live(api.as("pimpinan").stream("/api/evaluation/live"))) {
      assertThat(live.status).isEqualTo(200);
      await().atMost(SOON).until(() -> live.saw("event:", "snapshot"));
      int before = live.size();
      surveys.send("uji-loket", "text/csv", correction).expect(200);
      await().atMost(SOON).until(() -> live.sawAfter(before, "12.71.UJI", "\"index\""));
    }
    awaitFigure("12.71.UJI", PERIOD, file.index(), file.accepted());
  }

  @Test
  @Order(4)
  void ndjsonIsTakenLikeCsvAndABlankCounterCountsForTheUnitAlone() {
    String rows =
        """
        {"no":"N1","tanggal":"2025-02-03","loket":"","u1":4,"u2":4,"u3":3,"u4":4,"u5":4,"u6":4,"u7":4,"u8":3,"u9":3}
        {"no":"N2","tanggal":"2025-02-03","loket":"Loket 1","u1":4,"u2":4,"u3":3,"u4":4,"u5":4,"u6":4,"u7":4,"u8":3,"u9":3}
        not json
        """;
    Answer answer = surveys.send("uji-loket", "application/x-ndjson", rows).expect(200);
    assertThat(answer.text("/accepted")).isEqualTo("2");
    assertThat(answer.text("/rejected")).isEqualTo("1");
    assertThat(answer.text("/rejections/0/line")).isEqualTo("3");
    awaitFigure("12.71.UJI", "2025-02", new BigDecimal("91.67"), 2);
    assertThat(surveys.figure("12.71.UJI", "2025-02").text("/items/0/grade")).isEqualTo("A");
    Answer counter =
        api.as("pimpinan")
            .get("/api/evaluation/satisfaction?unit=12.71.UJI&period=2025-02&service=Loket%201")
            .expect(200);
    assertThat(counter.text("/items/0/respondents")).isEqualTo("1");
    surveys.send("tidak-ada", "text/csv", "a\n1\n").expect(404);
  }

  @Test
  @Order(5)
  void theSameFiguresStandAtThePrometheusEndpoint() throws IOException, InterruptedException {
    String address = SharedSystem.get().local.running().services().get("evaluation-service");
    var http = java.net.http.HttpClient.newHttpClient();
    var request =
        java.net.http.HttpRequest.newBuilder(java.net.URI.create(address + "/actuator/prometheus"))
            .build();
    await()
        .atMost(SOON)
        .until(
            () ->
                http.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .anyMatch(
                        line ->
                            line.startsWith("selaras_satisfaction_index{")
                                && line.contains("12.71.UJI")));
  }

  @Test
  @Order(6)
  void progressOfAppraisalsIsCountedPerUnit() {
    await()
        .atMost(SOON)
        .until(
            () -> api.as("pimpinan").get("/api/evaluation/progress").expect(200).body().toString(),
            body -> body.contains(SharedSystem.get().year.unit(Units.DISDUKCAPIL)));
  }

  @Test
  @Order(7)
  @EnabledIfEnvironmentVariable(named = "SELARAS_SURVEY_FILE", matches = ".+")
  void aRealSurveyFileGivesItsExactIndex() throws IOException {
    String csv = Files.readString(Path.of(System.getenv("SELARAS_SURVEY_FILE")));
    Map<String, Object> source =
        surveys.source(
            "uji-nyata",
            "12.71.05",
            Map.of("record", "record_no", "date", "submitted_on", "service", "service_unit"));
    api.as("admin").post("/api/surveys/sources", source).expect(201);
    Answer answer = surveys.send("uji-nyata", "text/csv", csv).expect(200);
    long[] sumAndRows = completeRowsOf2021(csv);
    BigDecimal index =
        BigDecimal.valueOf(25 * sumAndRows[0])
            .divide(BigDecimal.valueOf(9 * sumAndRows[1]), 2, RoundingMode.HALF_UP);
    assertThat(answer.text("/rejected")).isNotEqualTo("0");
    awaitFigure("12.71.05", "2021", index, (int) sumAndRows[1]);
  }

  private static long[] completeRowsOf2021(String csv) {
    long sum = 0;
    long rows = 0;
    for (String line : csv.lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      long complete = Stream.of(cells).skip(4).filter(cell -> cell.matches("[1-4]")).count();
      if (complete == 9 && cells[1].startsWith("2021")) {
        sum += Stream.of(cells).skip(4).mapToLong(Long::parseLong).sum();
        rows++;
      }
    }
    return new long[] {sum, rows};
  }
}
