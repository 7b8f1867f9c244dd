package id.selaras.appraisal.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a calculation gave.
 *
 * @param provisional a part is not due yet and was left out
 * @param aboveMeasurable false where every counted target is an attainable maximum, so that the
 *     score cannot reach ABOVE and an appraiser who sees more has to point to evidence
 */
public record Score(
    @Nullable Exact workResult,
    @Nullable Exact behaviour,
    @Nullable Rating suggestedWorkResult,
    @Nullable Rating suggestedBehaviour,
    @Nullable Predicate predicate,
    boolean provisional,
    boolean aboveMeasurable,
    List<Line> lines,
    Map<String, Exact> behaviourValues,
    List<Step> steps) {

  /**
   * One indicator's share in the score.
   *
   * @param share its weight among the indicators that count, as a share of one; absent where it
   *     does not count
   */
  public record Line(
      BoundIndicator indicator,
      PartStatus status,
      @Nullable Exact achievement,
      @Nullable BigDecimal share) {}

  /** Steps as plain maps, for the canonical bytes. */
  public List<Map<String, Object>> canonical() {
    return steps.stream().map(Step::canonical).toList();
  }
}
