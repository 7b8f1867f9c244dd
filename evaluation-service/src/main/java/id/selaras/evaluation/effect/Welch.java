package id.selaras.evaluation.effect;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * The difference of two groups' mean changes with the interval of Welch, which does not take their
 * spreads to be equal.
 *
 * @param effect mean of the pilots less mean of the controls
 * @param degreesOfFreedom of Welch and Satterthwaite
 * @param t infinite where neither group has any spread and they differ
 * @param p two-sided
 */
public record Welch(
    double effect,
    double standardError,
    double degreesOfFreedom,
    double t,
    double low,
    double high,
    double p) {

  /** Less than this is the noise of the arithmetic, not a spread. */
  private static final double NO_SPREAD = 1e-9;

  /** The comparison of at least two pilots with at least two controls. */
  public static Welch of(double[] pilots, double[] controls, double alpha) {
    if (pilots.length < 2 || controls.length < 2) {
      throw new IllegalArgumentException("A spread needs two units in each group");
    }
    double pilotPart = part(pilots);
    double controlPart = part(controls);
    double effect = difference(pilots, controls);
    double error = Math.sqrt(pilotPart + controlPart);
    if (error < NO_SPREAD) {
      double t = t(effect, error);
      return new Welch(
          effect, 0, pilots.length + controls.length - 2, t, effect, effect, t == 0 ? 1 : 0);
    }
    double freedom =
        Math.pow(pilotPart + controlPart, 2)
            / (Math.pow(pilotPart, 2) / (pilots.length - 1)
                + Math.pow(controlPart, 2) / (controls.length - 1));
    var distribution = new TDistribution(freedom);
    double t = effect / error;
    double reach = distribution.inverseCumulativeProbability(1 - alpha / 2) * error;
    return new Welch(
        effect,
        error,
        freedom,
        t,
        effect - reach,
        effect + reach,
        2 * distribution.cumulativeProbability(-Math.abs(t)));
  }

  /** Whether the interval lies on one side of no effect. */
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }

  /** The size of t alone: what relabellings are compared by. */
  static double size(double[] pilots, double[] controls) {
    double error = Math.sqrt(part(pilots) + part(controls));
    return Math.abs(t(difference(pilots, controls), error));
  }

  /** Mean of the pilots less mean of the controls. */
  static double difference(double[] pilots, double[] controls) {
    return StatUtils.mean(pilots) - StatUtils.mean(controls);
  }

  /** What a group adds to the square of the standard error. */
  private static double part(double[] group) {
    return StatUtils.variance(group) / group.length;
  }

  private static double t(double effect, double error) {
    if (error >= NO_SPREAD) {
      return effect / error;
    }
    return Math.abs(effect) < NO_SPREAD ? 0 : Math.copySign(Double.POSITIVE_INFINITY, effect);
  }
}
