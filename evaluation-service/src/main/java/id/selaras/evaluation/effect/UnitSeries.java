package id.selaras.evaluation.effect;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * One unit's index before and after.
 *
 * @param unit its id
 * @param pilot whether it tried the appraisal; otherwise it is a control
 * @param stratum its type: labels are only exchanged within it
 * @param pre one figure per quarter before, in the order of time
 * @param post one figure per quarter after
 */
public record UnitSeries(
    String unit, boolean pilot, String stratum, List<Double> pre, List<Double> post) {

  /** A series with at least one figure on either side. */
  public UnitSeries {
    pre = List.copyOf(pre);
    post = List.copyOf(post);
    if (pre.isEmpty() || post.isEmpty()) {
      throw new IllegalArgumentException("A unit needs figures before and after: " + unit);
    }
  }

  /** The mean before. */
  public double baseline() {
    return mean(pre);
  }

  /** The mean after less the mean before. */
  public double change() {
    return mean(post) - mean(pre);
  }

  /** The same unit on another scale. */
  UnitSeries on(DoubleUnaryOperator scale) {
    return new UnitSeries(
        unit,
        pilot,
        stratum,
        pre.stream().map(scale::applyAsDouble).toList(),
        post.stream().map(scale::applyAsDouble).toList());
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }
}
