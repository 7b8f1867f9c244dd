package id.selaras.appraisal.evaluation;

/**
 * What a wave needs of an evaluation: that it was registered, and whether it has been looked at.
 */
public record Evaluation(String evaluationId, String waveId, WaveKind waveKind, Status status) {

  /** The kind of wave that is evaluated. */
  public enum WaveKind {
    PILOT,
    ROLLOUT
  }

  /** A stale result has been looked at as well: figures that came later say something else now. */
  public enum Status {
    REGISTERED,
    LOOKED,
    STALE
  }
}
