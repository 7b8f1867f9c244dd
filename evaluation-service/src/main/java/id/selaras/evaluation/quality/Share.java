package id.selaras.evaluation.quality;

import id.selaras.evaluation.progress.AppraisalEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one appraisal, or all of them together, adds to an indicator version. Which achievement is
 * its maximum is told by the indicator and decided at the end, so both candidates are counted.
 * Adding and taking away are exact inverses.
 *
 * @param atCap achievements at the cap
 * @param atFull achievements at the attainable maximum or above
 */
public record Share(
    String indicatorId,
    long version,
    long appraisals,
    long reported,
    long atCap,
    long atFull,
    long atFloor,
    long notReported,
    long notApplicable,
    long sum,
    long sumOfSquares) {

  /** What an appraisal adds, per indicator version; nothing before it is final. */
  static Map<String, Share> of(@Nullable AppraisalEvent appraisal, QualityParameters parameters) {
    var shares = new TreeMap<String, Share>();
    if (appraisal == null || !appraisal.status().equals("FINAL")) {
      return shares;
    }
    List<AppraisalEvent.Result> results = appraisal.results();
    if (results != null) {
      for (AppraisalEvent.Result result : results) {
        Share share = of(result, parameters);
        shares.merge(share.key(), share, Share::plus);
      }
    }
    return shares;
  }

  String key() {
    return IndicatorQuality.key(indicatorId, version);
  }

  Share plus(Share other) {
    return new Share(
        indicatorId,
        version,
        appraisals + other.appraisals,
        reported + other.reported,
        atCap + other.atCap,
        atFull + other.atFull,
        atFloor + other.atFloor,
        notReported + other.notReported,
        notApplicable + other.notApplicable,
        sum + other.sum,
        sumOfSquares + other.sumOfSquares);
  }

  Share negated() {
    return new Share(
        indicatorId,
        version,
        -appraisals,
        -reported,
        -atCap,
        -atFull,
        -atFloor,
        -notReported,
        -notApplicable,
        -sum,
        -sumOfSquares);
  }

  /** Null, and so a tombstone, where no appraisal is left. */
  @Nullable Share orNothing() {
    return appraisals == 0 ? null : this;
  }

  /** The public figures, with the maximum that this indicator has. */
  IndicatorQuality quality(@Nullable IndicatorVersionEvent indicator) {
    boolean attainable = indicator != null && indicator.endsAtFull();
    return new IndicatorQuality(
        indicatorId,
        version,
        appraisals,
        reported,
        attainable ? atFull : atCap,
        atFloor,
        notReported,
        notApplicable,
        sum,
        sumOfSquares);
  }

  private static Share of(AppraisalEvent.Result result, QualityParameters parameters) {
    BigDecimal achievement = result.achievement();
    boolean reported = result.status().equals("REPORTED") && achievement != null;
    long hundredths = reported && achievement != null ? hundredths(achievement) : 0;
    return new Share(
        result.indicatorId(),
        result.indicatorVersion(),
        1,
        one(reported),
        one(reported && hundredths >= hundredths(parameters.cap())),
        one(reported && hundredths >= hundredths(parameters.attainableMaximum())),
        one(reported && hundredths <= hundredths(parameters.floor())),
        one(result.status().equals("NOT_REPORTED")),
        one(result.status().equals("NOT_APPLICABLE")),
        hundredths,
        hundredths * hundredths);
  }

  private static long one(boolean counted) {
    return counted ? 1 : 0;
  }

  private static long hundredths(BigDecimal percent) {
    return percent.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
