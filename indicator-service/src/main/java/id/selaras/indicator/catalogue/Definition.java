package id.selaras.indicator.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a planner writes about an indicator. Everything may be missing while it is a draft; {@link
 * Measurability} says what publication needs.
 *
 * @param needId the decision of the needs analysis that the indicator comes from
 * @param owner the post or unit that answers for the figure
 * @param formula how the figure is counted
 * @param targetText the target as it was written, such as "7-8 bulan"; kept as it was
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
    @Nullable String needId,
    @Nullable String owner,
    @Nullable String formula,
    @Nullable String targetText) {

  /** Nothing but a code and a title. */
  static Definition titled(@Nullable String code, @Nullable String title) {
    return new Definition(
        code, title, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null);
  }

  /** With target and unit as the written target says them, where they are not given. */
  Definition understood() {
    if (targetText == null || (target != null && !target.isEmpty())) {
      return this;
    }
    return WrittenTarget.read(targetText)
        .map(
            written ->
                new Definition(
                    code,
                    title,
                    aspectCode,
                    measure,
                    unit == null || unit.isBlank() ? written.unit() : unit,
                    direction,
                    written.target(),
                    attainableMaximum,
                    dataSource,
                    period,
                    evidenceRule,
                    aggregation,
                    needId,
                    owner,
                    formula,
                    targetText))
        .orElse(this);
  }

  /** Whether it counts a share of a hundred. */
  boolean isPercent() {
    return unit != null && unit.strip().matches("(?i)(%|persen|percent)(\\s.*)?");
  }

  /** Whether the target is the most that can be reached, as 100 % of something. */
  boolean reachesMaximum() {
    return Boolean.TRUE.equals(attainableMaximum);
  }
}
