package id.selaras.evaluation.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The live figures as gauges. Units and years bound their number; no service, day or person is a
 * label.
 */
class LiveGauges {

  private final MultiGauge index;
  private final MultiGauge respondents;
  private final MultiGauge appraisals;

  LiveGauges(MeterRegistry meters) {
    index =
        MultiGauge.builder("selaras.satisfaction.index")
            .description("Satisfaction index (25 to 100) of a unit and year")
            .register(meters);
    respondents =
        MultiGauge.builder("selaras.satisfaction.respondents")
            .description("Respondents counted in the index")
            .register(meters);
    appraisals =
        MultiGauge.builder("selaras.appraisals")
            .description("Appraisals of a unit by status, all cycles")
            .register(meters);
  }

  void show(LiveFigures.Changes all) {
    List<Row<?>> indices = new ArrayList<>();
    List<Row<?>> counts = new ArrayList<>();
    Map<List<String>, Long> statuses =
        new TreeMap<>(java.util.Comparator.comparing(Object::toString));
    for (LiveFigures.Figure figure : all.figures()) {
      if (figure.body() instanceof LiveSatisfaction shown) {
        Tags tags = Tags.of("unit", shown.unitCode(), "period", shown.period());
        indices.add(Row.of(tags, shown.index()));
        counts.add(Row.of(tags, shown.respondents()));
      } else if (figure.body() instanceof LiveProgress shown) {
        String unit = Objects.requireNonNullElse(shown.unitCode(), shown.unitId());
        shown
            .appraisals()
            .forEach((status, count) -> statuses.merge(List.of(unit, status), count, Long::sum));
      }
    }
    index.register(indices, true);
    respondents.register(counts, true);
    List<Row<?>> rows = new ArrayList<>();
    statuses.forEach(
        (key, count) -> rows.add(Row.of(Tags.of("unit", key.get(0), "status", key.get(1)), count)));
    appraisals.register(rows, true);
  }
}
