package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The system with its parts taken away: nobody restarts a service by hand, and no figure is lost.
 */
@Order(5)
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
  void anEvaluationServiceKilledHardComesBackWithTheSameFigures() {
    String before = figures();
    system.local.kill("evaluation-service");
    system.local.start("evaluation-service");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(figures()).isEqualTo(before));
  }

  @Test
  @Order(2)
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
  @Order(3)
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
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              AtomicInteger seen = new AtomicInteger();
              broker.readAll(
                  Set.of("selaras.appraisal.wave.v1"),
                  record -> {
                    if (record.key().equals(wave.id())) {
                      seen.incrementAndGet();
                    }
                  });
              assertThat(seen).hasValue(1);
            });
    assertThat(broker.deadLetters()).as("dead letters").isEqualTo(deadLettersBefore);
  }
}
