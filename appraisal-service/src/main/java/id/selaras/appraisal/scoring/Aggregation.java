package id.selaras.appraisal.scoring;

import java.util.Comparator;
import java.util.List;

/** How the values of several periods become one realisation; fixed when published [DESIGN]. */
public enum Aggregation {
  SUM,
  MEAN,
  LAST,
  MAX;

  /** The realisation of the year. Periods of one indicator sort as text: 2026-Q1, 2026-03, 2026. */
  public Exact of(List<PeriodValue> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no value to aggregate");
    }
    List<Exact> ordered =
        values.stream()
            .sorted(Comparator.comparing(PeriodValue::period))
            .map(value -> Exact.of(value.value()))
            .toList();
    return switch (this) {
      case SUM -> ordered.stream().reduce(Exact.ZERO, Exact::plus);
      case MEAN -> Exact.mean(ordered);
      case LAST -> ordered.getLast();
      case MAX -> ordered.stream().max(Comparator.naturalOrder()).orElseThrow();
    };
  }
}
