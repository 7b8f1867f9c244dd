package id.selaras.indicator.revision;

import org.jspecify.annotations.Nullable;

/** Where a recommendation comes from. */
public record Evidence(
    Kind kind,
    @Nullable String evaluationId,
    @Nullable Verdict verdict,
    @Nullable Long n,
    @Nullable String note) {

  /** A registered evaluation, the figures of an indicator, or an evaluator by hand. */
  public enum Kind {
    EVALUATION,
    INDICATOR_QUALITY,
    EVALUATOR
  }

  /** What a registered evaluation found. */
  public enum Verdict {
    EFFECTIVE_INDICATED,
    DECLINE_INDICATED,
    INCONCLUSIVE,
    NOT_ENOUGH_DATA
  }
}
