package id.selaras.evaluation.quality;

/**
 * Whole numbers over the final appraisals that used one version of an indicator: body of {@code
 * selaras.evaluation.indicator-quality.v1}.
 *
 * @param appraisals final appraisals that name the version
 * @param reported those with an achievement behind which there is evidence
 * @param atMaximum those at the highest achievement that the indicator allows
 * @param atFloor those at the lowest
 * @param notReported those without any evidence
 * @param notApplicable those where it did not apply
 * @param sum of the achievements, in hundredths of a percent
 * @param sumOfSquares of the achievements in hundredths
 */
public record IndicatorQuality(
    String indicatorId,
    long version,
    long appraisals,
    long reported,
    long atMaximum,
    long atFloor,
    long notReported,
    long notApplicable,
    long sum,
    long sumOfSquares) {

  /** The key of an indicator version. */
  public static String key(String indicatorId, long version) {
    return indicatorId + ":" + version;
  }
}
