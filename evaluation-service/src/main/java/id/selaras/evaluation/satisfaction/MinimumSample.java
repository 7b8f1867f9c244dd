package id.selaras.evaluation.satisfaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Respondents against the smallest sample that the number of people served asks for: Krejcie and
 * Morgan (annex of PermenPANRB 14/2017), rounded to nearest like their table. Without a number of
 * people served the answer is unknown, not failed.
 */
public record MinimumSample(@Nullable Long served, @Nullable Long required, Status status) {

  private static final BigDecimal CHI_SQUARE = new BigDecimal("3.841");
  private static final BigDecimal VARIANCE = new BigDecimal("0.25");
  private static final BigDecimal SQUARED_ERROR = new BigDecimal("0.0025");

  /** Whether the sample is large enough. */
  public enum Status {
    MET,
    NOT_MET,
    UNKNOWN
  }

  /** Judges a number of respondents. */
  public static MinimumSample of(long respondents, @Nullable Long served) {
    if (served == null) {
      return new MinimumSample(null, null, Status.UNKNOWN);
    }
    long required = required(served);
    return new MinimumSample(
        served, required, respondents >= required ? Status.MET : Status.NOT_MET);
  }

  /** The smallest sample for this many people served. */
  public static long required(long served) {
    if (served <= 0) {
      return 0;
    }
    BigDecimal share = CHI_SQUARE.multiply(VARIANCE);
    BigDecimal above = share.multiply(BigDecimal.valueOf(served));
    BigDecimal below = SQUARED_ERROR.multiply(BigDecimal.valueOf(served - 1)).add(share);
    return above.divide(below, 0, RoundingMode.HALF_UP).longValueExact();
  }
}
