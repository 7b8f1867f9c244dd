package id.selaras.evaluation.effect;

import id.selaras.evaluation.effect.Verdict.Reason;
import id.selaras.evaluation.effect.Verdict.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Difference in differences of pilots and controls, from the figures to the verdict. Units count
 * equally. [DESIGN]
 *
 * @param effect the bare difference; absent where one group has no unit at all
 * @param welch absent where a group has fewer units than the rules ask for, and so for all that
 *     follows
 */
public record Analysis(
    Verdict verdict,
    @Nullable Reason reason,
    int pilots,
    int controls,
    @Nullable Double effect,
    @Nullable Welch welch,
    @Nullable Permutation permutation,
    @Nullable Size size,
    @Nullable PreTrend preTrend,
    @Nullable Ceiling ceiling) {

  /** Judges these units by these rules. */
  public static Analysis of(List<UnitSeries> units, Rules rules) {
    double[] pilots = Groups.of(units, true, UnitSeries::change);
    double[] controls = Groups.of(units, false, UnitSeries::change);
    if (pilots.length < rules.minimumUnits() || controls.length < rules.minimumUnits()) {
      return new Analysis(
          Verdict.NOT_ENOUGH_DATA,
          pilots.length < rules.minimumUnits() ? Reason.TOO_FEW_PILOTS : Reason.TOO_FEW_CONTROLS,
          pilots.length,
          controls.length,
          pilots.length == 0 || controls.length == 0 ? null : Welch.difference(pilots, controls),
          null,
          null,
          null,
          null,
          null);
    }
    Welch welch = Welch.of(pilots, controls, rules.alpha());
    Permutation permutation = Permutation.of(units, rules);
    Ceiling ceiling = Ceiling.of(units, rules);
    Reason reason = reason(welch, permutation, ceiling, rules);
    return new Analysis(
        reason != null
            ? Verdict.INCONCLUSIVE
            : welch.effect() > 0 ? Verdict.EFFECTIVE_INDICATED : Verdict.DECLINE_INDICATED,
        reason,
        pilots.length,
        controls.length,
        welch.effect(),
        welch,
        permutation,
        size(welch, rules.smallestEffect()),
        PreTrend.of(units, welch.effect(), rules),
        ceiling);
  }

  private static @Nullable Reason reason(
      Welch welch, Permutation permutation, Ceiling ceiling, Rules rules) {
    if (permutation.smallest() > rules.alpha()) {
      return Reason.DESIGN_TOO_SMALL;
    }
    Direction plain = Direction.of(welch, permutation, rules.alpha());
    if (ceiling.conclusion() != null && ceiling.conclusion() != plain) {
      return Reason.CEILING_DISAGREES;
    }
    if (plain != Direction.NONE) {
      return null;
    }
    return welch.excludesZero() ? Reason.CHANCE_EXPLAINS_IT : Reason.INTERVAL_INCLUDES_ZERO;
  }

  private static Size size(Welch welch, double smallest) {
    double nearest =
        welch.excludesZero() ? Math.min(Math.abs(welch.low()), Math.abs(welch.high())) : 0;
    double farthest = Math.max(Math.abs(welch.low()), Math.abs(welch.high()));
    if (nearest >= smallest) {
      return Size.AT_LEAST_SMALLEST;
    }
    return farthest < smallest ? Size.BELOW_SMALLEST : Size.UNCERTAIN;
  }
}
