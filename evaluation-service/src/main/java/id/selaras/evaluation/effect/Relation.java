package id.selaras.evaluation.effect;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.jspecify.annotations.Nullable;

/**
 * How performance and satisfaction of units go together. Spearman first, because predicates are
 * ordered and mostly alike; Pearson beside it. Going together is not causing.
 *
 * @param units pairs of figures
 */
public record Relation(int units, Coefficient spearman, Coefficient pearson) {

  private static final int FEWEST = 4;

  /**
   * @param low by Fisher's z; absent with fewer than four units or a perfect line
   */
  public record Coefficient(double value, @Nullable Double low, @Nullable Double high) {}

  /** The relation of at least three pairs; nothing where one side does not vary. */
  public static @Nullable Relation of(double[] performance, double[] satisfaction, double alpha) {
    int n = performance.length;
    if (n < FEWEST - 1) {
      return null;
    }
    double pearson = new PearsonsCorrelation().correlation(performance, satisfaction);
    double spearman = new SpearmansCorrelation().correlation(performance, satisfaction);
    if (Double.isNaN(pearson) || Double.isNaN(spearman)) {
      return null;
    }
    double z = new NormalDistribution().inverseCumulativeProbability(1 - alpha / 2);
    return new Relation(
        n,
        coefficient(spearman, n, z * Math.sqrt((1 + spearman * spearman / 2) / (n - 3))),
        coefficient(pearson, n, z / Math.sqrt(n - 3)));
  }

  private static Coefficient coefficient(double value, int n, double reach) {
    if (n < FEWEST || Math.abs(value) >= 1) {
      return new Coefficient(value, null, null);
    }
    double centre = Math.log((1 + value) / (1 - value)) / 2;
    return new Coefficient(value, Math.tanh(centre - reach), Math.tanh(centre + reach));
  }
}
