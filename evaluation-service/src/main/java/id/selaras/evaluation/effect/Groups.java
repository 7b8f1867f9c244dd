package id.selaras.evaluation.effect;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Splits units into pilots and controls. */
final class Groups {

  private Groups() {}

  static Welch compare(List<UnitSeries> units, ToDoubleFunction<UnitSeries> figure, double alpha) {
    return Welch.of(of(units, true, figure), of(units, false, figure), alpha);
  }

  static double[] of(List<UnitSeries> units, boolean pilot, ToDoubleFunction<UnitSeries> figure) {
    return units.stream().filter(unit -> unit.pilot() == pilot).mapToDouble(figure).toArray();
  }
}
