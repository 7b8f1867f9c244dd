package id.selaras.appraisal.socialisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final BigDecimal FOUR_OF_FIVE = new BigDecimal("0.8");

  @Test
  void whatIsReachedIsDecidedBeforeTheShareIsRounded() {
    assertThat(new Coverage(4, 5).reaches(FOUR_OF_FIVE)).isTrue();
    assertThat(new Coverage(79_999, 100_000).reaches(FOUR_OF_FIVE)).isFalse();
    assertThat(new Coverage(79_999, 100_000).share()).isEqualByComparingTo(FOUR_OF_FIVE);
    assertThat(new Coverage(2, 3).reaches(new BigDecimal("0.6667"))).isFalse();
  }

  @Test
  void aUnitWithoutEmployeesIsReadyWhereNothingIsRequiredAlone() {
    assertThat(Coverage.NONE.reaches(FOUR_OF_FIVE)).isFalse();
    assertThat(Coverage.NONE.reaches(BigDecimal.ZERO)).isTrue();
    assertThat(Coverage.NONE.share()).isZero();
  }
}
