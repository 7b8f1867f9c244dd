package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The system with its parts taken away: nobody restarts a service by hand, and no figure is lost.
 */
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageIT {

  private static final String UNIT = "12.71.UJI";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private SharedSystem system;
  private Broker broker;
  private long deadLettersBefore;

  @BeforeAll
  void start() {
    system = SharedSystem.get();
    broker = new Broker(system.local.running().kafka());
    deadLettersBefore = broker.deadLetters();
  }

  private void awaitOnce(String topic, String key) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              AtomicInteger seen = new AtomicInteger();
              broker.readAll(
                  Set.of(topic),
                  record -> {
                    if (key.equals(record.key())) {
                      seen.incrementAndGet();
                    }
                  });
              assertThat(seen).hasValue(1);
            });
  }

  private String figures() {
    return system
        .api
        .as("pimpinan")
        .get("/api/evaluation/satisfaction?unit=" + UNIT + "&period=2026-Q3&period=2025-02")
        .expect(200)
        .body()
        .at("/items")
        .toString();
  }

  private Answer upload(String record, String day) {
    String csv = SurveyFile.HEADER + record + "," + day + ",Loket 1,x,y" + ",4".repeat(9) + "\n";
    return system.api.feed().upload("/api/surveys/responses?source=uji-loket", "text/csv", csv);
  }

  private void awaitRespondents(String period, String respondents) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        system
                            .api
                            .as("pimpinan")
                            .get("/api/evaluation/satisfaction?unit=" + UNIT + "&period=" + period)
                            .expect(200)
                            .text("/items/0/respondents"))
                    .isEqualTo(respondents));
  }

  @Test
  @Order(1)
  void anEvaluationServiceKilledHardIsReplacedByTheOtherAndComesBack() {
    String before = figures();
    system.local.kill("evaluation-service");
    assertThat(figures()).isEqualTo(before);
    // An upload is passed on as it comes and cannot be begun again, so its sender comes back.
    await()
        .atMost(PATIENCE)
        .until(() -> upload("D0", "2024-04-05").status(), status -> status == 200);
    awaitRespondents("2024-04", "1");
    system.local.start("evaluation-service");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(figures()).isEqualTo(before));
  }

  @Test
  @Order(2)
  void whatOneInstanceWasToldBeforeItDiedReachesTheOthers() {
    Answer wave =
        system
            .api
            .as("perencana")
            .post(
                "/api/waves",
                Map.of(
                    "name", "Gelombang sebelum mati",
                    "kind", "ROLLOUT",
                    "startsOn", "2027-01-04",
                    "pilotUnits", List.of(Units.id(system.api, "12.71.21")),
                    "controlUnits", List.of()))
            .expect(201);
    system.local.kill("appraisal-service");
    system.local.kill("indicator-service");
    system.local.kill("feedback-service");
    awaitOnce("selaras.appraisal.wave.v1", wave.id());
    for (int i = 0; i < 4; i++) {
      system.api.as("perencana").get("/api/waves").expect(200);
      system.api.as("perencana").get("/api/indicators").expect(200);
      system.api.as("perencana").get("/api/feedback/proposals").expect(200);
    }
    Stream.of("appraisal-service", "indicator-service", "feedback-service")
        .parallel()
        .forEach(system.local::start);
  }

  @Test
  @Order(3)
  void aDatabaseAwayForAMinuteDelaysFiguresAndLosesNone() throws InterruptedException {
    system.local.stop("database");
    Thread.sleep(Duration.ofSeconds(60));
    system.local.start("database");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(upload("D1", "2024-05-06").status()).isEqualTo(200));
    awaitRespondents("2024-05", "1");
  }

  @Test
  @Order(4)
  void aBrokerAwayForAMinuteDelaysEventsAndLosesNone() throws InterruptedException {
    String unit = Units.id(system.api, "12.71.02");
    system.local.stop("broker");
    Answer wave =
        system
            .api
            .as("perencana")
            .post(
                "/api/waves",
                Map.of(
                    "name", "Gelombang saat perantara mati",
                    "kind", "ROLLOUT",
                    "startsOn", "2027-01-04",
                    "pilotUnits", List.of(unit),
                    "controlUnits", List.of()))
            .expect(201);
    Thread.sleep(Duration.ofSeconds(60));
    system.local.start("broker");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(upload("D2", "2024-06-06").status()).isEqualTo(200));
    awaitRespondents("2024-06", "1");
    awaitOnce("selaras.appraisal.wave.v1", wave.id());
    assertThat(broker.deadLetters()).as("dead letters").isEqualTo(deadLettersBefore);
  }
}
