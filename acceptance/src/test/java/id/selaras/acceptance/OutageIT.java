package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.local.launcher.LocalSystem;
import id.selaras.local.year.Answer;
import id.selaras.local.year.Api;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The system with its parts taken away: nobody restarts a service by hand, and no figure is lost.
 */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SystemApart.NAME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private SystemApart apart;
  private LocalSystem local;
  private Api api;
  private long deadLettersBefore;

  @BeforeAll
  void start() {
    apart = SystemApart.get();
    local = apart.system.local;
    api = apart.system.api;
    deadLettersBefore = apart.broker.deadLetters();
  }

  private void awaitOnce(String topic, String key) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              AtomicInteger seen = new AtomicInteger();
              apart.broker.readAll(
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
    return apart.surveys.figure(SystemApart.UNIT, "2026-Q3").body().at("/items").toString();
  }

  private Answer upload(String record, String day) {
    String csv = SurveyFile.HEADER + record + "," + day + ",Loket 1,x,y" + ",4".repeat(9) + "\n";
    return apart.surveys.send(SystemApart.SOURCE, "text/csv", csv);
  }

  private Answer planWave(String name, String unit) {
    return apart
        .system
        .year
        .planner()
        .plansWave(name, "ROLLOUT", LocalDate.of(2027, 1, 4), List.of(unit), List.of());
  }

  @Test
  @Order(1)
  void anEvaluationServiceKilledHardIsReplacedByTheOtherAndComesBack() {
    String before = figures();
    local.kill("evaluation-service");
    assertThat(figures()).isEqualTo(before);
    // An upload is passed on as it comes and cannot be begun again, so its sender comes back.
    await()
        .atMost(PATIENCE)
        .until(() -> upload("D0", "2024-04-05").status(), status -> status == 200);
    apart.surveys.awaitRespondents(SystemApart.UNIT, "2024-04", 1);
    local.start("evaluation-service");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(figures()).isEqualTo(before));
  }

  @Test
  @Order(2)
  void whatOneInstanceWasToldBeforeItDiedReachesTheOthers() {
    Answer wave = planWave("Gelombang sebelum mati", "12.71.21");
    local.kill("appraisal-service");
    local.kill("indicator-service");
    local.kill("feedback-service");
    awaitOnce("selaras.appraisal.wave.v1", wave.id());
    for (int i = 0; i < 4; i++) {
      api.as("perencana").get("/api/waves").expect(200);
      api.as("perencana").get("/api/indicators").expect(200);
      api.as("perencana").get("/api/feedback/proposals").expect(200);
    }
    Stream.of("appraisal-service", "indicator-service", "feedback-service")
        .parallel()
        .forEach(local::start);
  }

  @Test
  @Order(3)
  void aDatabaseAwayForAMinuteDelaysFiguresAndLosesNone() throws InterruptedException {
    local.stop("database");
    Thread.sleep(Duration.ofSeconds(60));
    local.start("database");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(upload("D1", "2024-05-06").status()).isEqualTo(200));
    apart.surveys.awaitRespondents(SystemApart.UNIT, "2024-05", 1);
  }

  @Test
  @Order(4)
  void aBrokerAwayForAMinuteDelaysEventsAndLosesNone() throws InterruptedException {
    apart.system.year.unit("12.71.02");
    local.stop("broker");
    Answer wave = planWave("Gelombang saat perantara mati", "12.71.02");
    Thread.sleep(Duration.ofSeconds(60));
    local.start("broker");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(upload("D2", "2024-06-06").status()).isEqualTo(200));
    apart.surveys.awaitRespondents(SystemApart.UNIT, "2024-06", 1);
    awaitOnce("selaras.appraisal.wave.v1", wave.id());
    assertThat(apart.broker.deadLetters()).as("dead letters").isEqualTo(deadLettersBefore);
  }
}
