package id.selaras.indicator.socialisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.ContractCheck;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SocialisationContractTest {

  private static final Instant NOW = Instant.parse("2026-02-01T02:00:00Z");
  private static final Quiz QUIZ = QuizTest.quiz(new BigDecimal("0.8"), 2);
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

  @Test
  void whatIsToldAboutACampaignHoldsTheContract() {
    Campaign announced =
        new Campaign(
            "Sosialisasi",
            "wave",
            new InstrumentRef("i", 1),
            "# Materi",
            QUIZ,
            List.of("u"),
            CampaignStatus.ANNOUNCED,
            DAY,
            DAY);
    byte[] first = body(announced);

    ContractCheck.producer(
        SocialisationConfiguration.CAMPAIGNS.name(), first, body(announced.closed()));
    ContractCheck.compatible("indicator.campaign", 1);
    assertThat(new String(first, StandardCharsets.UTF_8))
        .doesNotContain("Materi", "Apa?", "correct");
  }

  @Test
  void whatIsToldAboutAnAcknowledgementHoldsTheContractAndKeepsTheReason() {
    Acknowledgement read = Acknowledgement.read("c", "w", "e", "u", NOW);
    Acknowledgement failed = read.attempted(QUIZ.attempt("a", List.of(0, 1)), "u", 20, NOW);
    Acknowledgement passed = failed.attempted(QUIZ.attempt("b", List.of(1, 1)), "u", 20, NOW);
    Acknowledgement doubt = passed.answered(Acceptance.DOUBT, "beban kerja", "u", 2000, NOW);

    ContractCheck.producer(
        SocialisationConfiguration.ACKNOWLEDGEMENTS.name(),
        body(read),
        body(failed),
        body(passed),
        body(doubt));
    ContractCheck.compatible("indicator.acknowledgement", 1);
    assertThat(new String(body(doubt), StandardCharsets.UTF_8))
        .contains("DOUBT")
        .doesNotContain("beban");
  }

  @Test
  void whatIsToldAboutCoverageHoldsTheContract() {
    ContractCheck.producer(
        SocialisationConfiguration.COVERAGE.name(),
        SocialisationConfiguration.COVERAGE
            .serde()
            .serializer()
            .serialize("", new UnitCoverage("c", "w", "u", 5, 4, 3, 3, 1, 1, 1, 4)));
  }

  private static byte[] body(Campaign state) {
    return SocialisationConfiguration.CAMPAIGNS
        .serde()
        .serializer()
        .serialize("", CampaignEvent.of("c", state));
  }

  private static byte[] body(Acknowledgement state) {
    return SocialisationConfiguration.ACKNOWLEDGEMENTS
        .serde()
        .serializer()
        .serialize("", AcknowledgementEvent.of(state));
  }
}
