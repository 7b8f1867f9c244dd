package id.selaras.evaluation.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.selaras.contracts.ContractCheck;
import id.selaras.evaluation.effect.Verdict;
import id.selaras.evaluation.quality.IndicatorQuality;
import id.selaras.evaluation.quality.QualityParameters;
import id.selaras.evaluation.quality.QualityStatistics;
import id.selaras.evaluation.recommendation.Recommendation.Evidence;
import id.selaras.evaluation.recommendation.Recommendation.Reason;
import id.selaras.platform.Parameters;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecommendationTest {

  private static final QualityParameters PARAMETERS =
      Parameters.load("indicator-quality", 1, QualityParameters.class);
  private static final Instant NOW = Instant.parse("2026-10-02T03:04:05Z");

  @ParameterizedTest
  @CsvSource({"EFFECTIVE_INDICATED,EXTEND_WAVE", "DECLINE_INDICATED,HOLD_WAVE"})
  void whatALookIndicatesLeadsToARecommendationForItsWave(Verdict verdict, Action action) {
    Recommendation raised = looked("e-1", verdict).recommendation().orElseThrow();
    assertThat(raised)
        .isEqualTo(
            new Recommendation(
                new Target(Target.Kind.WAVE, null, null, "w-1", null),
                action,
                List.of(new Reason(verdict.name(), null, null)),
                new Evidence(Evidence.Kind.EVALUATION, "e-1", verdict, null, null),
                NOW));
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"INCONCLUSIVE", "NOT_ENOUGH_DATA"})
  void whatIndicatesNothingLeadsToNothing(Verdict verdict) {
    assertThat(looked("e-1", verdict).recommendation()).isEmpty();
  }

  @Test
  void anEvaluationThatIsOnlyRegisteredLeadsToNothing() {
    assertThat(new LookEvent("e-1", "w-1", null).recommendation()).isEmpty();
  }

  @Test
  void theSameEvaluationAlwaysHasTheSameRecommendation() {
    assertThat(looked("e-1", Verdict.EFFECTIVE_INDICATED).recommendationId())
        .isEqualTo(new LookEvent("e-1", "w-1", null).recommendationId())
        .isNotEqualTo(looked("e-2", Verdict.EFFECTIVE_INDICATED).recommendationId());
  }

  @Test
  void almostEverybodyAtTheMaximumAsksForAnotherTarget() {
    Recommendation raised = raised(sums(0, 120, 120, 120, 120, 120)).orElseThrow();
    assertThat(raised.target()).isEqualTo(new Target(Target.Kind.INDICATOR, "i-1", 3, null, null));
    assertThat(raised.suggestedAction()).isEqualTo(Action.RESCALE_TARGET);
    assertThat(raised.reasons())
        .extracting(Reason::code, Reason::value, Reason::threshold)
        .containsExactly(tuple("CEILING", 1.0, 0.8), tuple("LOW_VARIATION", 0.0, 0.05));
    assertThat(raised.evidence())
        .isEqualTo(new Evidence(Evidence.Kind.INDICATOR_QUALITY, null, null, 5L, null));
    assertThat(raised.raisedAt()).isEqualTo(NOW);
  }

  @Test
  void aTargetOutOfReachAsksForAnotherTarget() {
    Recommendation raised = raised(sums(0, 0, 0, 60, 80, 90)).orElseThrow();
    assertThat(raised.suggestedAction()).isEqualTo(Action.RESCALE_TARGET);
    assertThat(raised.codes()).containsExactly("FLOOR");
  }

  @Test
  void missingEvidenceAndTooLittleDifferenceAskForOtherWords() {
    Recommendation missing = raised(sums(3, 100, 90)).orElseThrow();
    assertThat(missing.suggestedAction()).isEqualTo(Action.REWORD);
    assertThat(missing.reasons()).containsExactly(new Reason("MISSING_EVIDENCE", 0.6, 0.3));
    assertThat(missing.evidence().n()).isEqualTo(5);
    Recommendation alike = raised(sums(0, 100, 100, 101, 99, 100)).orElseThrow();
    assertThat(alike.suggestedAction()).isEqualTo(Action.REWORD);
    assertThat(alike.codes()).containsExactly("LOW_VARIATION");
  }

  @Test
  void belowTheSmallestNumberOfAppraisalsOrWithinTheThresholdsNothingIsRaised() {
    assertThat(raised(sums(0, 120, 120, 120, 120))).isEmpty();
    assertThat(raised(sums(4))).isEmpty();
    assertThat(raised(sums(0, 120, 120, 120, 120, 60))).isEmpty();
    assertThat(raised(sums(1, 60, 80, 100, 110))).isEmpty();
  }

  @Test
  void whereAppraisalsLeaveAnIndicatorOutTheEvidenceCountsOnlyTheOthers() {
    var leftOut = new IndicatorQuality("i-1", 3, 45, 5, 5, 0, 0, 40, 60_000, 720_000_000L);
    assertThat(raised(leftOut).orElseThrow().evidence().n()).isEqualTo(5);
  }

  @Test
  void aReasonIsGivenOnceForAVersion() {
    IndicatorQuality figures = sums(3, 120, 120, 120, 120, 120);
    QualityStatistics statistics = QualityStatistics.of(figures, PARAMETERS);
    Recommendation rest =
        Recommendation.of(statistics, Set.of("CEILING", "LOW_VARIATION"), NOW).orElseThrow();
    assertThat(rest.codes()).containsExactly("MISSING_EVIDENCE");
    assertThat(rest.suggestedAction()).isEqualTo(Action.REWORD);
    assertThat(
            Recommendation.of(
                statistics, Set.of("CEILING", "LOW_VARIATION", "MISSING_EVIDENCE"), NOW))
        .isEmpty();
  }

  @Test
  void theSameReasonsForAVersionHaveTheSameIdWhateverTheirFigures() {
    String one = raised(sums(0, 120, 120, 120, 120, 120)).orElseThrow().idByReasons();
    assertThat(raised(sums(0, 120, 120, 120, 120, 120, 119)).orElseThrow().idByReasons())
        .isEqualTo(one);
    assertThat(raised(sums(0, 0, 0, 60, 80, 90)).orElseThrow().idByReasons()).isNotEqualTo(one);
  }

  @Test
  void whatIsToldOfEveryKindOfRecommendationHoldsItsContract() {
    Stream<Recommendation> every =
        Stream.of(
            looked("e-1", Verdict.EFFECTIVE_INDICATED).recommendation().orElseThrow(),
            raised(sums(3, 120, 120, 120, 120, 120)).orElseThrow(),
            request("METHOD", Action.CHANGE_METHOD).checked(NOW),
            request("INDICATOR", Action.SPLIT).checked(NOW),
            request("WAVE", Action.KEEP).checked(NOW));
    ContractCheck.producer(
        RecommendationConfiguration.RECOMMENDATIONS.name(),
        every
            .map(
                each ->
                    RecommendationConfiguration.RECOMMENDATIONS
                        .record("r", 1, "t", "s", RecommendationEvent.of("r", each))
                        .value())
            .toArray(byte[][]::new));
  }

  private static LookEvent looked(String id, Verdict verdict) {
    return new LookEvent(id, "w-1", new LookEvent.Result(verdict, NOW));
  }

  private static Optional<Recommendation> raised(IndicatorQuality sums) {
    return Recommendation.of(QualityStatistics.of(sums, PARAMETERS), Set.of(), NOW);
  }

  private static RecommendationRequest request(String kind, @Nullable Action action) {
    return new RecommendationRequest(
        new RecommendationRequest.TargetRequest(
            Target.Kind.valueOf(kind),
            "i-1",
            3,
            "w-1",
            new RecommendationRequest.SchemeRequest("PERMENPANRB_6_2022", 1)),
        action,
        "Because of what the units said",
        "e-1");
  }

  private static IndicatorQuality sums(long missing, long... achievements) {
    return new IndicatorQuality(
        "i-1",
        3,
        achievements.length + missing,
        achievements.length,
        Arrays.stream(achievements).filter(each -> each == 120).count(),
        Arrays.stream(achievements).filter(each -> each == 0).count(),
        missing,
        0,
        Arrays.stream(achievements).map(each -> each * 100).sum(),
        Arrays.stream(achievements).map(each -> each * each * 10_000).sum());
  }
}
