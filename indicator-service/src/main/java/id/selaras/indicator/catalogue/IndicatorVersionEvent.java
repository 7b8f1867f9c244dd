package id.selaras.indicator.catalogue;

import id.selaras.indicator.version.VersionStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The public state of a published version (topic indicator.indicator-version). */
public record IndicatorVersionEvent(
    String indicatorId,
    int version,
    String code,
    String title,
    String aspectCode,
    Measure measure,
    String unit,
    Direction direction,
    Target target,
    boolean attainableMaximum,
    String dataSource,
    Frequency period,
    String evidenceRule,
    Aggregation aggregation,
    VersionStatus status,
    List<String> causes) {

  /** What is told about a version. Only published ones are told about, so nothing is missing. */
  static IndicatorVersionEvent of(IndicatorVersion state) {
    Definition d = state.definition();
    Target target = d.target() == null ? new Target(null, null, null) : d.target();
    return new IndicatorVersionEvent(
        state.indicatorId(),
        state.number(),
        known(d.code()),
        known(d.title()),
        known(d.aspectCode()),
        known(d.measure()),
        known(d.unit()),
        known(d.direction()),
        target,
        d.reachesMaximum(),
        known(d.dataSource()),
        known(d.period()),
        known(d.evidenceRule()),
        known(d.aggregation()),
        state.status(),
        state.causes());
  }

  private static <T> T known(@Nullable T value) {
    return Objects.requireNonNull(value, "a published version is complete");
  }
}
