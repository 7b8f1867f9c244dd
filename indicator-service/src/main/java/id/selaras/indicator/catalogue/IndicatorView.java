package id.selaras.indicator.catalogue;

import id.selaras.indicator.version.VersionStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator as the outside sees it: its newest version, or the one asked for. */
public record IndicatorView(
    String id,
    long version,
    int indicatorVersion,
    VersionStatus status,
    @Nullable String code,
    @Nullable String title,
    @Nullable String aspectCode,
    @Nullable Measure measure,
    @Nullable String unit,
    @Nullable Direction direction,
    @Nullable Target target,
    boolean attainableMaximum,
    @Nullable String dataSource,
    @Nullable Frequency period,
    @Nullable String evidenceRule,
    @Nullable Aggregation aggregation,
    @Nullable String needId,
    @Nullable String owner,
    @Nullable String formula,
    @Nullable String targetText,
    @Nullable Instant publishedAt,
    @Nullable Retirement retirement,
    List<String> causes) {

  static IndicatorView of(long documentVersion, IndicatorVersion state) {
    Definition d = state.definition();
    return new IndicatorView(
        state.indicatorId(),
        state.revision(documentVersion),
        state.number(),
        state.status(),
        d.code(),
        d.title(),
        d.aspectCode(),
        d.measure(),
        d.unit(),
        d.direction(),
        d.target(),
        d.reachesMaximum(),
        d.dataSource(),
        d.period(),
        d.evidenceRule(),
        d.aggregation(),
        d.needId(),
        d.owner(),
        d.formula(),
        d.targetText(),
        state.publishedAt(),
        state.retirement(),
        state.causes());
  }
}
