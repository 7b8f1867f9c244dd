package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.survey.SatisfactionScheme;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Respondents against the smallest sample that the number of people served asks for: Krejcie and
 * Morgan (annex of PermenPANRB 14/2017) with the scheme's parameters. Without a number of people
 * served the answer is unknown, not failed.
 */
public record MinimumSample(@Nullable Long served, @Nullable Long required, Status status) {

  /** Whether the sample is large enough. */
  public enum Status {
    MET,
    NOT_MET,
    UNKNOWN
  }

  /** Judges a number of respondents. */
  public static MinimumSample of(
      long respondents, @Nullable Long served, SatisfactionScheme.Sample rule) {
    if (served == null) {
      return new MinimumSample(null, null, Status.UNKNOWN);
    }
    long required = required(served, rule);
    return new MinimumSample(
        served, required, respondents >= required ? Status.MET : Status.NOT_MET);
  }

  /** The smallest sample for this many people served. */
  public static long required(long served, SatisfactionScheme.Sample rule) {
    if (served <= 0) {
      return 0;
    }
    BigDecimal variance = rule.proportion().multiply(BigDecimal.ONE.subtract(rule.proportion()));
    BigDecimal share = rule.chiSquare().multiply(variance);
    BigDecimal above = share.multiply(BigDecimal.valueOf(served));
    BigDecimal below =
        rule.error().multiply(rule.error()).multiply(BigDecimal.valueOf(served - 1)).add(share);
    return above.divide(below, 0, rule.rounding()).longValueExact();
  }
}
