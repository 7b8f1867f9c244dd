package id.selaras.appraisal.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetRulesTest {

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 12, 12, 100",
    "HIGHER, 12, 15, 120",
    "HIGHER, 12, 6, 50",
    "HIGHER, 61.95, 61.95, 100",
    "HIGHER, 3, 1, 33.333333",
    "HIGHER, 10, 0, 0",
    "HIGHER, 10, -4, 0",
    "LOWER, 10, 10, 100",
    "LOWER, 10, 8, 120",
    "LOWER, 10, 9, 110",
    "LOWER, 10, 0, 120",
    "LOWER, 10, 15, 50",
    "LOWER, 10, 25, 0"
  })
  void aSingleTargetGivesThePercentage(
      Direction direction, String target, String realised, String expected) {
    assertThat(achievement(direction, Target.of(target), false, realised))
        .isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 80, 90, 70, 87.5",
    "HIGHER, 80, 90, 80, 100",
    "HIGHER, 80, 90, 85, 100",
    "HIGHER, 80, 90, 90, 100",
    "HIGHER, 80, 90, 99, 110",
    "HIGHER, 80, 90, 200, 120",
    "LOWER, 7, 8, 6.5, 107.142857",
    "LOWER, 7, 8, 7, 100",
    "LOWER, 7, 8, 8, 100",
    "LOWER, 7, 8, 9, 87.5",
    "LOWER, 7, 8, 17, 0",
    "LOWER, 7, 8, 1, 120"
  })
  void aRangeIsMetInsideAndMeasuredFromTheNearestEndOutside(
      Direction direction, String low, String high, String realised, String expected) {
    assertThat(achievement(direction, Target.range(low, high), false, realised))
        .isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "0.00, 100", "1, 0", "0.01, 0"})
  void aTargetOfNothingIsAllOrNothing(String realised, String expected) {
    assertThat(achievement(Direction.ZERO, Target.of("0"), false, realised))
        .isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "110, 100", "95, 95"})
  void anAttainableMaximumIsNeverPassed(String realised, String expected) {
    assertThat(achievement(Direction.HIGHER, Target.of("100"), true, realised))
        .isEqualByComparingTo(expected);
  }

  @Test
  void aTargetThatCannotBeDividedByDoesNotFit() {
    assertThat(Target.of("0").fits(Direction.HIGHER)).isFalse();
    assertThat(Target.of("0").fits(Direction.LOWER)).isFalse();
    assertThat(Target.of("0").fits(Direction.ZERO)).isTrue();
    assertThat(Target.of("5").fits(Direction.ZERO)).isFalse();
    assertThat(Target.range("9", "8").fits(Direction.HIGHER)).isFalse();
    assertThat(Target.range("8", "8").fits(Direction.LOWER)).isTrue();
    assertThat(new Target(null, null, null).fits(Direction.HIGHER)).isFalse();
    assertThat(Target.of("1e999999999").fits(Direction.HIGHER)).isFalse();
    assertThat(new Target(BigDecimal.ONE, null, null).fits(Direction.HIGHER)).isFalse();
  }

  private static BigDecimal achievement(
      Direction direction, Target target, boolean attainableMaximum, String realised) {
    BoundIndicator plain = Samples.indicator("a", direction, target, "1");
    return Achievement.of(
            Samples.SCHEME.target(),
            attainableMaximum ? Samples.attainable(plain) : plain,
            Exact.of(new BigDecimal(realised)))
        .rounded(6, RoundingMode.HALF_UP);
  }
}
