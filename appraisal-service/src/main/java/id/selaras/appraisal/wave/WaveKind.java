package id.selaras.appraisal.wave;

/** A trial in few units, or the roll-out that follows it. */
public enum WaveKind {
  PILOT,
  ROLLOUT
}
