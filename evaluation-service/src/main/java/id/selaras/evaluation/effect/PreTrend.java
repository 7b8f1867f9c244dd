package id.selaras.evaluation.effect;

import java.util.List;
import org.hipparchus.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/**
 * Whether pilots and controls were moving apart already. Few quarters cannot tell, and a large p
 * would not make them parallel: that is never claimed. Shown beside the verdict, not part of it.
 *
 * @param quarters quarters before
 * @param slopes the difference of the groups' slopes per quarter; absent where it cannot be told
 * @param adjusted the effect with that difference taken off
 * @param placebo the effect that would be seen if the last quarter before had been the first after
 */
public record PreTrend(
    Status status,
    int quarters,
    @Nullable Welch slopes,
    @Nullable Double adjusted,
    @Nullable Welch placebo) {

  /** Whether there is enough before to look at. */
  public enum Status {
    CANNOT_ASSESS,
    ASSESSED
  }

  static PreTrend of(List<UnitSeries> units, double effect, Rules rules) {
    int quarters = units.getFirst().pre().size();
    if (quarters < rules.minimumPreQuarters()) {
      return new PreTrend(Status.CANNOT_ASSESS, quarters, null, null, null);
    }
    int after = units.getFirst().post().size();
    Welch slopes = Groups.compare(units, unit -> slope(unit.pre()), rules.alpha());
    // From the middle of the quarters before to the middle of those after.
    double distance = (quarters + after) / 2.0;
    Welch placebo =
        Groups.compare(
            units,
            unit -> unit.pre().getLast() - UnitSeries.mean(unit.pre().subList(0, quarters - 1)),
            rules.alpha());
    return new PreTrend(
        Status.ASSESSED, quarters, slopes, effect - slopes.effect() * distance, placebo);
  }

  private static double slope(List<Double> values) {
    var line = new SimpleRegression();
    for (int quarter = 0; quarter < values.size(); quarter++) {
      line.addData(quarter, values.get(quarter));
    }
    return line.getSlope();
  }
}
