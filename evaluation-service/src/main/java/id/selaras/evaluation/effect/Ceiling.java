package id.selaras.evaluation.effect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same comparison by the share of the distance to the ceiling that was closed. A unit at 92
 * cannot rise like one at 78: where the baselines lie apart, an effect that is there on one scale
 * only is no effect.
 *
 * @param checked whether the baselines lie far enough apart for the check to be needed
 * @param gap the pilots' baseline less the controls'
 * @param closed the effect on the scale {@code -ln(100 - index)}; above zero where the pilots
 *     closed the larger share
 * @param conclusion what that scale says alone
 */
public record Ceiling(
    boolean checked,
    double gap,
    @Nullable Welch closed,
    @Nullable Permutation permutation,
    @Nullable Direction conclusion) {

  private static final double TOP = 100;

  static Ceiling of(List<UnitSeries> units, Rules rules) {
    double gap = UnitSeries.mean(baselines(units, true)) - UnitSeries.mean(baselines(units, false));
    if (Math.abs(gap) <= rules.baselineGap()) {
      return new Ceiling(false, gap, null, null, null);
    }
    List<UnitSeries> scaled =
        units.stream()
            // An index of 100 has no distance left, and no logarithm.
            .map(unit -> unit.on(index -> -Math.log(Math.max(rules.smallestGap(), TOP - index))))
            .toList();
    Welch closed = Groups.compare(scaled, UnitSeries::change, rules.alpha());
    Permutation permutation = Permutation.of(scaled, rules);
    return new Ceiling(
        true, gap, closed, permutation, Direction.of(closed, permutation, rules.alpha()));
  }

  private static List<Double> baselines(List<UnitSeries> units, boolean pilot) {
    return units.stream().filter(unit -> unit.pilot() == pilot).map(UnitSeries::baseline).toList();
  }
}
