package id.selaras.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import id.selaras.local.year.Answer;
import id.selaras.local.year.Api;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Instances killed at random moments under load: what was promised is there, once. {@code
 * -Dselaras.kills=20} kills more often, {@code -Dselaras.kills.seed} repeats the choice of a run.
 */
@Order(3)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SystemApart.NAME)
class KillsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> SERVICES =
      List.of("indicator-service", "appraisal-service", "feedback-service", "evaluation-service");
  private static final Set<String> TOPICS =
      Set.of(
          "selaras.appraisal.cycle.v1",
          "selaras.appraisal.plan.v1",
          "selaras.appraisal.appraisal.v1",
          "selaras.feedback.result-feedback.v1");

  private final int kills = Integer.getInteger("selaras.kills", 3);
  private final long seed = Long.getLong("selaras.kills.seed", System.currentTimeMillis());
  private final SystemApart apart = SystemApart.get();
  private final Api api = apart.system.api;

  @Test
  void whatWasPromisedIsThereOnceHoweverOftenInstancesAreKilled() throws InterruptedException {
    long deadLetters = apart.broker.deadLetters();
    Load load = new Load(apart, seed);
    try (load) {
      killSome(new Random(seed));
    }
    String told =
        "after %d kills (seed %d), %d appraisals and %d answers"
            .formatted(kills, seed, load.appraisals().size(), load.rows());
    System.out.println("Compared " + told);
    assertThat(load.appraisals()).as(told).isNotEmpty().doesNotHaveDuplicates();
    assertThat(load.rows()).as(told).isPositive();
    everyAppraisalIsFinalAndHasItsFeedback(load, told);
    theFiguresCountEachOnce(load, told);
    theTopicsHoldEachVersionOnce(load, told);
    assertThat(apart.broker.deadLetters()).as("dead letters " + told).isEqualTo(deadLetters);
  }

  private void killSome(Random random) throws InterruptedException {
    for (int kill = 0; kill < kills; kill++) {
      String instance =
          SERVICES.get(random.nextInt(SERVICES.size())) + (random.nextBoolean() ? "" : "-2");
      // A moment of chance, not a condition: nothing is to be waited for.
      Thread.sleep(random.nextInt(4_000));
      apart.system.local.kill(instance);
      Thread.sleep(random.nextInt(3_000));
      apart.system.local.start(instance);
    }
  }

  private void everyAppraisalIsFinalAndHasItsFeedback(Load load, String told) {
    for (String appraisal : load.appraisals()) {
      assertThat(api.as(SystemApart.APPRAISER).get("/api/appraisals/" + appraisal).text("/status"))
          .as(told)
          .isEqualTo("FINAL");
      await(told)
          .atMost(PATIENCE)
          .until(
              () ->
                  api.as(SystemApart.APPRAISER).get("/api/feedback/" + appraisal).status() == 200);
    }
  }

  private void theFiguresCountEachOnce(Load load, String told) {
    apart.surveys.awaitRespondents(SystemApart.UNIT, Load.PERIOD, load.rows());
    String progress = "/api/evaluation/progress?cycle=" + String.join("&cycle=", load.cycles());
    await(told)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(finals(progress)).isEqualTo(load.appraisals().size()));
    // Each instance is asked, since requests go to them in turn.
    for (int i = 0; i < 4; i++) {
      Answer figure = apart.surveys.figure(SystemApart.UNIT, Load.PERIOD);
      assertThat(figure.text("/items/0/respondents")).as(told).isEqualTo("" + load.rows());
      assertThat(figure.body().at("/items/0/index").asDouble())
          .as(told)
          .isCloseTo(load.index(), within(0.005001));
      assertThat(finals(progress)).as(told).isEqualTo(load.appraisals().size());
    }
  }

  private long finals(String progress) {
    long finals = 0;
    for (JsonNode each : api.as("pimpinan").get(progress).expect(200).body().at("/items")) {
      finals += each.at("/appraisals/FINAL").asLong(0);
    }
    return finals;
  }

  private void theTopicsHoldEachVersionOnce(Load load, String told) {
    Map<String, Long> versions = new HashMap<>();
    Set<String> finals = new HashSet<>();
    apart.broker.readAll(
        TOPICS,
        record -> {
          long version =
              Long.parseLong(
                  new String(
                      record.headers().lastHeader("ce_aggregateversion").value(),
                      StandardCharsets.UTF_8));
          Long before = versions.put(record.topic() + " " + record.key(), version);
          assertThat(version)
              .as("version of %s in %s %s", record.key(), record.topic(), told)
              .isGreaterThan(before == null ? 0 : before);
          if (record.topic().equals("selaras.appraisal.appraisal.v1")
              && JsonMapper.shared()
                  .readTree(record.value())
                  .path("status")
                  .asString()
                  .equals("FINAL")) {
            finals.add(record.key());
          }
        });
    assertThat(finals).as(told).containsAll(load.appraisals());
  }
}
