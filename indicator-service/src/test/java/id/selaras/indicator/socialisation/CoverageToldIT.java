package id.selaras.indicator.socialisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.contracts.testing.Outside;
import id.selaras.contracts.testing.RunningService;
import id.selaras.indicator.AppraisalService;
import id.selaras.indicator.Topics;
import id.selaras.platform.AggregateStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the other services are told of coverage, as people learn, come, move and leave. */
@RunningService
class CoverageToldIT {

  private static final Outside OUTSIDE = Outside.here();
  private static final Instant NOW = Instant.parse("2026-02-01T02:00:00Z");

  @Autowired private AggregateStore<Campaign> campaigns;
  @Autowired private AggregateStore<Acknowledgement> acknowledgements;
  @Autowired private AggregateStore<UnitCoverage> coverage;
  @Autowired private CoverageListener listener;

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String wave = "w-" + run;
  private final String campaign = "c-" + run;
  private final String here = "here-" + run;
  private final String there = "there-" + run;
  private final String ani = "ani-" + run;
  private final String budi = "budi-" + run;

  @BeforeEach
  void twoPeopleHereAndACampaignHereAndThere() {
    new AppraisalService().employee(ani, here).employee(budi, here);
    announce(campaign);
    told(here, new UnitCoverage(campaign, wave, here, 2, 0, 0, 0, 0, 0, 0, 0));
    told(there, new UnitCoverage(campaign, wave, there, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void eachStepOfAnEmployeeIsTold() {
    read(campaign, ani);
    told(here, new UnitCoverage(campaign, wave, here, 2, 1, 0, 0, 0, 0, 0, 0));
    answer(campaign, ani);
    told(here, new UnitCoverage(campaign, wave, here, 2, 1, 1, 1, 1, 0, 0, 1));
  }

  @Test
  void whoLeavesNoLongerCountsAndWhoMovesCountsWhereTheyAre() {
    answer(campaign, ani);
    answer(campaign, budi);
    told(here, new UnitCoverage(campaign, wave, here, 2, 2, 2, 2, 2, 0, 0, 2));

    new AppraisalService().employee(ani, there, 2, "ACTIVE").employee(budi, here, 2, "INACTIVE");
    told(there, new UnitCoverage(campaign, wave, there, 1, 1, 1, 1, 1, 0, 0, 1));
    told(here, new UnitCoverage(campaign, wave, here, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void whatWasAnsweredInOneCampaignOfTheWaveCountsForTheWaveInTheOther() {
    String second = "d-" + run;
    announce(second);
    answer(second, ani);
    answer(campaign, budi);

    told(here, new UnitCoverage(campaign, wave, here, 2, 1, 1, 1, 1, 0, 0, 2));
    told(second, here, new UnitCoverage(second, wave, here, 2, 1, 1, 1, 1, 0, 0, 2));
  }

  @Test
  void aStepThatWasNotCountedIsCountedWhenItsEventComesAgainAndNothingIsToldTwice() {
    answer(campaign, ani);
    UnitCoverage right = new UnitCoverage(campaign, wave, here, 2, 1, 1, 1, 1, 0, 0, 1);
    told(here, right);
    String id = UnitCoverage.id(campaign, here);
    // As if the process had died between the step and the counting.
    coverage
        .update(
            id,
            counted -> new UnitCoverage(campaign, wave, here, 2, 0, 0, 0, 0, 0, 0, 0),
            "coverage.counted")
        .block();
    var step =
        OUTSIDE.await(Topics.ACKNOWLEDGEMENT, Acknowledgement.id(campaign, ani), 1).getLast();

    listener.onAcknowledgement(step);
    told(here, right);
    long version = coverage.get(id).block().version();
    listener.onAcknowledgement(step);
    assertThat(coverage.get(id).block().version()).isEqualTo(version);
  }

  private void announce(String id) {
    campaigns
        .create(
            id,
            new Campaign(
                "Sosialisasi",
                wave,
                new InstrumentRef("i", 1),
                "Materi",
                QuizTest.quiz(BigDecimal.ONE, 1),
                List.of(here, there),
                CampaignStatus.ANNOUNCED,
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 3, 1)),
            "campaign.announced")
        .block();
  }

  private Acknowledgement read(String of, String employee) {
    Acknowledgement first = Acknowledgement.read(of, wave, employee, here, NOW);
    return acknowledgements
        .createIfAbsent(first.id(), first, "acknowledgement.read")
        .block()
        .state();
  }

  private void answer(String of, String employee) {
    Attempt attempt = QuizTest.quiz(BigDecimal.ONE, 1).attempt("a", List.of(1));
    acknowledgements
        .update(
            read(of, employee).id(),
            step ->
                step.attempted(attempt, here, 20, NOW)
                    .answered(Acceptance.AGREE, null, here, 2000, NOW),
            "acknowledgement.answered")
        .block();
  }

  private void told(String unit, UnitCoverage wanted) {
    told(campaign, unit, wanted);
  }

  private void told(String of, String unit, UnitCoverage wanted) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              var last = OUTSIDE.await(Topics.COVERAGE, UnitCoverage.id(of, unit), 1).getLast();
              assertThat(SocialisationConfiguration.COVERAGE.read(last).body()).isEqualTo(wanted);
            });
  }
}
