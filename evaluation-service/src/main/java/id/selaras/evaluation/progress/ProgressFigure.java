package id.selaras.evaluation.progress;

import id.selaras.evaluation.live.KeyedFigure;
import id.selaras.evaluation.unit.UnitDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Progress per unit and cycle as it moves, and as a gauge; units and statuses bound its number. */
final class ProgressFigure extends KeyedFigure<Progress, ProgressView> {

  static final String NAME = "progress";

  private final MultiGauge appraisals;

  ProgressFigure(UnitDirectory units, MeterRegistry meters) {
    super(
        NAME,
        ProgressTopology.PROGRESS,
        counts -> ProgressView.of(counts, units.byId(counts.unitId())));
    appraisals =
        MultiGauge.builder("selaras.appraisals")
            .description("Appraisals of a unit by status, all cycles")
            .register(meters);
  }

  @Override
  public void measure(Map<String, ProgressView> shown) {
    Map<String, Map<String, Long>> byUnit = new TreeMap<>();
    for (ProgressView each : shown.values()) {
      Map<String, Long> counts = byUnit.computeIfAbsent(each.unit(), unit -> new TreeMap<>());
      each.appraisals().forEach((status, count) -> counts.merge(status, count, Long::sum));
    }
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    byUnit.forEach(
        (unit, counts) ->
            counts.forEach(
                (status, count) ->
                    rows.add(MultiGauge.Row.of(Tags.of("unit", unit, "status", status), count))));
    appraisals.register(rows, true);
  }
}
