package id.selaras.appraisal.socialisation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many of a unit's employees in service have passed the quiz of a campaign and answered whether
 * they accept it ([DESIGN], domain.md 8: "memahami dan menerima").
 */
public record Coverage(int answered, int employees) {

  private static final int DIGITS = 4;

  /** A unit of which nothing is known. */
  public static final Coverage NONE = new Coverage(0, 0);

  /** The share, rounded for people; a unit without employees covers nobody. */
  public BigDecimal share() {
    return employees == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(answered)
            .divide(BigDecimal.valueOf(employees), DIGITS, RoundingMode.HALF_UP);
  }

  /** Whether the share, not rounded, is at least the one required. */
  public boolean reaches(BigDecimal required) {
    if (employees == 0) {
      return required.signum() == 0;
    }
    return BigDecimal.valueOf(answered).compareTo(required.multiply(BigDecimal.valueOf(employees)))
        >= 0;
  }
}
