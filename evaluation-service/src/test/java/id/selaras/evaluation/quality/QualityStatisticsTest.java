package id.selaras.evaluation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.evaluation.quality.QualityStatistics.Code;
import id.selaras.platform.Parameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityStatisticsTest {

  private static final QualityParameters PARAMETERS =
      Parameters.load("indicator-quality", 1, QualityParameters.class);

  @Test
  void belowTheSmallestNumberOfAppraisalsNothingIsShownAndNothingJudged() {
    QualityStatistics shown = QualityStatistics.of(sums(0, 120, 120, 120, 120), PARAMETERS);
    assertThat(shown.sufficient()).isFalse();
    assertThat(shown.mean()).isNull();
    assertThat(shown.reported()).isNull();
    assertThat(shown.findings()).isEmpty();
  }

  @Test
  void almostEverybodyAtTheMaximumIsACeilingAndTellsNobodyApart() {
    QualityStatistics shown =
        QualityStatistics.of(sums(0, 120, 120, 120, 120, 120, 110), PARAMETERS);
    assertThat(shown.ceilingShare()).isEqualByComparingTo("0.8333");
    assertThat(shown.findings())
        .extracting(QualityStatistics.Finding::code)
        .containsExactly(Code.CEILING, Code.LOW_VARIATION);
  }

  @ParameterizedTest
  @CsvSource({"ZERO, false", "HIGHER, true"})
  void eightyFiveOfAHundredThatReachAllThereIsAreACeilingThoughTheCapIsHigher(
      String direction, boolean attainableMaximum) {
    Share reached = share(85, 100, 15);
    IndicatorQuality sums =
        reached.quality(new IndicatorVersionEvent("a", 1, direction, attainableMaximum));
    QualityStatistics shown = QualityStatistics.of(sums, PARAMETERS);
    assertThat(shown.ceilingShare()).isEqualByComparingTo("0.85");
    assertThat(shown.findings()).extracting(QualityStatistics.Finding::code).contains(Code.CEILING);
    IndicatorQuality measured = reached.quality(new IndicatorVersionEvent("a", 1, "LOWER", false));
    assertThat(QualityStatistics.of(measured, PARAMETERS).ceilingShare()).isEqualByComparingTo("0");
  }

  /** So many at an achievement and the rest at zero. */
  private static Share share(long high, long achievement, long rest) {
    long hundredths = achievement * 100;
    return new Share(
        "a",
        1,
        high + rest,
        high + rest,
        0,
        high,
        rest,
        0,
        0,
        high * hundredths,
        high * hundredths * hundredths);
  }

  @Test
  void aShareExactlyAtItsThresholdIsNotBeyondIt() {
    assertThat(QualityStatistics.of(sums(0, 120, 120, 120, 120, 60), PARAMETERS).findings())
        .isEmpty();
    assertThat(QualityStatistics.of(sums(0, 0, 60, 70, 80, 90), PARAMETERS).findings()).isEmpty();
  }

  @Test
  void evidenceThatIsMissingIsFoundAlsoWhereTooFewHaveReported() {
    QualityStatistics shown = QualityStatistics.of(sums(3, 100, 90), PARAMETERS);
    assertThat(shown.missingShare()).isEqualByComparingTo("0.6");
    assertThat(shown.mean()).isNull();
    assertThat(shown.findings())
        .extracting(QualityStatistics.Finding::code)
        .containsExactly(Code.MISSING_EVIDENCE);
  }

  @Test
  void meanAndVariationAreThoseOfTheAchievements() {
    QualityStatistics shown = QualityStatistics.of(sums(0, 80, 90, 100, 110, 120), PARAMETERS);
    assertThat(shown.mean()).isEqualByComparingTo("100");
    // Standard deviation 15.8114 of a mean of 100.
    assertThat(shown.variation()).isEqualByComparingTo("0.1581");
  }

  private static IndicatorQuality sums(long missing, long... achievements) {
    return new IndicatorQuality(
        "a",
        1,
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
