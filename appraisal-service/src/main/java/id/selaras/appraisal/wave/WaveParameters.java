package id.selaras.appraisal.wave;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

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
}
