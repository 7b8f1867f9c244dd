package id.selaras.appraisal.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {

  @ParameterizedTest
  @CsvSource({
    "ABOVE, BELOW, POOR",
    "ABOVE, MEETS, GOOD",
    "ABOVE, ABOVE, EXCELLENT",
    "MEETS, BELOW, POOR",
    "MEETS, MEETS, GOOD",
    "MEETS, ABOVE, GOOD",
    "BELOW, BELOW, VERY_POOR",
    "BELOW, MEETS, NEEDS_IMPROVEMENT",
    "BELOW, ABOVE, NEEDS_IMPROVEMENT"
  })
  void eachOfTheNineCellsGivesItsPredicate(Rating work, Rating behaviour, Predicate predicate) {
    assertThat(Samples.SCHEME.predicate(work, behaviour)).isEqualTo(predicate);
  }

  @Test
  void theMatrixHasNineCellsAndNoMore() {
    assertThat(Samples.SCHEME.matrix()).hasSize(9).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "110, ABOVE",
    "109.9999999999, MEETS",
    "109.995, MEETS",
    "90, MEETS",
    "89.9999999999, BELOW",
    "120, ABOVE",
    "0, BELOW"
  })
  void theCutsCompareTheUnroundedScore(String score, Rating rating) {
    assertThat(Samples.SCHEME.cuts().rate(Exact.of(new BigDecimal(score)))).isEqualTo(rating);
  }

  @Test
  void theSchemeHoldsSevenValuesOfThreeStatements() {
    assertThat(Samples.SCHEME.behaviour().values())
        .hasSize(7)
        .allSatisfy(value -> assertThat(value.statements()).hasSize(3));
  }

  @Test
  void everyRuleIsWordedInBothLanguagesWithItsSource() {
    assertThat(Samples.SCHEME.rules().values())
        .allSatisfy(
            rule -> {
              assertThat(rule.name().id()).isNotBlank();
              assertThat(rule.name().en()).isNotBlank();
              assertThat(rule.rule().id()).isNotBlank();
              assertThat(rule.rule().en()).isNotBlank();
              assertThat(rule.source()).isNotBlank();
            });
  }
}
