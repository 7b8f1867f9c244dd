package id.selaras.appraisal.method;

import id.selaras.appraisal.scoring.SchemeRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation suggests to change, with the evidence that says so; a person decides
 * ([DESIGN], domain.md 6.4).
 */
public record Recommendation(
    String recommendationId,
    Target target,
    SuggestedAction suggestedAction,
    List<Reason> reasons,
    Evidence evidence,
    Instant raisedAt) {

  /** What would change. */
  public record Target(Kind kind, @Nullable String waveId, @Nullable SchemeRef scheme) {}

  /** Indicators are another service's: it has an inbox of its own for them. */
  public enum Kind {
    INDICATOR,
    METHOD,
    WAVE
  }

  /** What is suggested. */
  public enum SuggestedAction {
    RETIRE,
    RESCALE_TARGET,
    REWORD,
    SPLIT,
    KEEP,
    CHANGE_METHOD,
    EXTEND_WAVE,
    HOLD_WAVE
  }

  /** A figure and the threshold that it passed. */
  public record Reason(String code, @Nullable BigDecimal value, @Nullable BigDecimal threshold) {}

  /** Where the suggestion comes from. */
  public record Evidence(
      EvidenceKind kind,
      @Nullable String evaluationId,
      @Nullable Verdict verdict,
      @Nullable Long n,
      @Nullable String note) {}

  /** A registered evaluation, the figures of an indicator, or an evaluator by hand. */
  public enum EvidenceKind {
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

  /** The name under which waves and cycles say that they come from this. */
  static String cause(String id) {
    return "recommendation:" + id;
  }
}
