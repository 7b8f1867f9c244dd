package id.selaras.indicator.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a planner writes about an indicator. Everything may be missing while it is a draft; {@link
 * Measurability} says what publication needs.
 *
 * @param needId the decision of the needs analysis that the indicator comes from
 */
public record Definition(
    @Nullable String code,
    @Nullable String title,
    @Nullable String aspectCode,
    @Nullable Measure measure,
    @Nullable String unit,
    @Nullable Direction direction,
    @Nullable Target target,
    @Nullable Boolean attainableMaximum,
    @Nullable String dataSource,
    @Nullable Frequency period,
    @Nullable String evidenceRule,
    @Nullable Aggregation aggregation,
    @Nullable String needId) {

  /** Whether the target is the most that can be reached, as 100 % of something. */
  boolean reachesMaximum() {
    return Boolean.TRUE.equals(attainableMaximum);
  }
}
