package id.selaras.appraisal.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number beside the legal result, with its own steps.
 *
 * @param opinions the mean of the opinions; absent where they are not heard or too few
 * @param absence why there is no number; absent where there is one
 */
public record NumberScore(
    @Nullable Exact workResult,
    @Nullable Exact behaviour,
    @Nullable Exact opinions,
    @Nullable Exact value,
    @Nullable Predicate predicate,
    boolean innovationProven,
    @Nullable Absence absence,
    boolean provisional,
    List<Step> steps) {

  /** Why there is no number. */
  public enum Absence {
    /** The scheme is not for this kind of civil servant. */
    NOT_BOUND,
    /** The scheme is not in force at the end of the period. */
    NOT_IN_FORCE,
    /** Fewer opinions than may be counted. */
    OPINIONS_TOO_FEW,
    /** Work result or behaviour has no score yet. */
    INCOMPLETE
  }

  /** Steps as plain maps, for the canonical bytes. */
  public List<Map<String, Object>> canonical() {
    return steps.stream().map(Step::canonical).toList();
  }
}
