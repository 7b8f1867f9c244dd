package id.selaras.evaluation.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sums of one indicator version tell. A figure that too few results stand behind is
 * absent: it would show single results, and judge by chance.
 *
 * @param sufficient whether enough final appraisals were due to report
 * @param ceilingShare share of the achievements at the maximum
 * @param floorShare share of the achievements at the floor
 * @param missingShare share without evidence of those where the indicator applied
 * @param mean achievement in percent
 * @param variation standard deviation over mean
 * @param findings what passes a threshold
 */
public record QualityStatistics(
    String indicatorId,
    long version,
    long appraisals,
    int minimumAppraisals,
    boolean sufficient,
    @Nullable Long reported,
    @Nullable Long notReported,
    @Nullable Long notApplicable,
    @Nullable BigDecimal ceilingShare,
    @Nullable BigDecimal floorShare,
    @Nullable BigDecimal missingShare,
    @Nullable BigDecimal mean,
    @Nullable BigDecimal variation,
    List<Finding> findings) {

  private static final int DECIMALS = 4;

  /** What is wrong with an indicator. */
  public enum Code {
    CEILING,
    FLOOR,
    MISSING_EVIDENCE,
    LOW_VARIATION
  }

  /** What is usually done about it. */
  public enum Remedy {
    RESCALE_TARGET,
    REWORD
  }

  /** A figure beyond its threshold, and what is usually done about it. A person decides. */
  public record Finding(
      Code code, BigDecimal value, BigDecimal threshold, Remedy suggestedAction, long n) {}

  /** The statistics of these sums. */
  public static QualityStatistics of(IndicatorQuality sums, QualityParameters parameters) {
    long due = sums.appraisals() - sums.notApplicable();
    int minimum = parameters.minimumAppraisals();
    boolean enoughDue = due >= minimum;
    boolean enough = sums.reported() >= minimum;
    BigDecimal ceiling = enough ? share(sums.atMaximum(), sums.reported()) : null;
    BigDecimal floor = enough ? share(sums.atFloor(), sums.reported()) : null;
    BigDecimal missing = enoughDue ? share(sums.notReported(), due) : null;
    BigDecimal variation = enough ? variation(sums) : null;
    var findings = new ArrayList<Finding>();
    long n = sums.reported();
    if (ceiling != null && ceiling.compareTo(parameters.ceilingShare()) > 0) {
      findings.add(
          new Finding(Code.CEILING, ceiling, parameters.ceilingShare(), Remedy.RESCALE_TARGET, n));
    }
    if (floor != null && floor.compareTo(parameters.floorShare()) > 0) {
      findings.add(
          new Finding(Code.FLOOR, floor, parameters.floorShare(), Remedy.RESCALE_TARGET, n));
    }
    if (missing != null && missing.compareTo(parameters.missingShare()) > 0) {
      findings.add(
          new Finding(
              Code.MISSING_EVIDENCE, missing, parameters.missingShare(), Remedy.REWORD, due));
    }
    if (variation != null && variation.compareTo(parameters.variation()) < 0) {
      findings.add(
          new Finding(Code.LOW_VARIATION, variation, parameters.variation(), Remedy.REWORD, n));
    }
    return new QualityStatistics(
        sums.indicatorId(),
        sums.version(),
        sums.appraisals(),
        minimum,
        enoughDue,
        enoughDue ? sums.reported() : null,
        enoughDue ? sums.notReported() : null,
        enoughDue ? sums.notApplicable() : null,
        ceiling,
        floor,
        missing,
        enough ? mean(sums) : null,
        variation,
        List.copyOf(findings));
  }

  /** What is shown of a version that no final appraisal has used yet. */
  static QualityStatistics none(String indicatorId, long version, QualityParameters parameters) {
    return of(new IndicatorQuality(indicatorId, version, 0, 0, 0, 0, 0, 0, 0, 0), parameters);
  }

  private static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal mean(IndicatorQuality sums) {
    return BigDecimal.valueOf(sums.sum())
        .divide(BigDecimal.valueOf(sums.reported() * 100), 2, RoundingMode.HALF_UP);
  }

  /** Nothing where everybody is at zero. */
  private static @Nullable BigDecimal variation(IndicatorQuality sums) {
    long n = sums.reported();
    if (sums.sum() == 0 || n < 2) {
      return null;
    }
    // n*sum(x^2) - (sum x)^2 in whole numbers: no cancellation between two nearly equal doubles.
    double spread =
        Math.subtractExact(
            Math.multiplyExact(n, sums.sumOfSquares()), Math.multiplyExact(sums.sum(), sums.sum()));
    double deviation = Math.sqrt(spread / ((double) n * (n - 1)));
    return BigDecimal.valueOf(deviation * n / sums.sum()).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
