package id.selaras.appraisal.wave;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and rules of waves: data in {@code parameters/wave.v1.json}.
 *
 * @param requiredCoverage for a wave that is planned without its own
 * @param shortestReason letters of a written reason at least
 * @param evaluationGate what must be on record before a wave of each kind opens
 */
public record WaveParameters(
    int version,
    String source,
    BigDecimal requiredCoverage,
    int shortestReason,
    Map<WaveKind, List<Gate>> evaluationGate) {

  /** A condition of the opening. */
  public enum Gate {
    /** The wave's own evaluation is registered. */
    OWN_REGISTERED,
    /** The evaluation of a pilot wave has its result, or a written reason stands in for it. */
    PILOT_EVALUATED
  }

  boolean asks(WaveKind kind, Gate gate) {
    return evaluationGate.getOrDefault(kind, List.of()).contains(gate);
  }

  /**
   * Why a wave opens without the evaluation of a pilot; null where that is on record.
   *
   * @param registered whether the wave's own evaluation is, where that is asked
   * @param evaluated whether the pilot's is, where that is asked
   * @throws Problem 422 where the wave may not open
   */
  @Nullable String openedWithout(boolean registered, boolean evaluated, @Nullable String reason) {
    if (!registered) {
      throw Problem.rule("evaluation-not-registered");
    }
    if (evaluated) {
      return null;
    }
    if (reason == null) {
      throw Problem.rule("pilot-not-evaluated");
    }
    return written(reason);
  }

  /** A reason as it is kept, if it is long enough to say something. */
  String written(@Nullable String reason) {
    String text = reason == null ? "" : reason.strip();
    if (text.length() < shortestReason) {
      throw Problem.rule("request-incomplete")
          .with(List.of(Violation.at("/reason", "reason-too-short", shortestReason)));
    }
    return text;
  }
}
