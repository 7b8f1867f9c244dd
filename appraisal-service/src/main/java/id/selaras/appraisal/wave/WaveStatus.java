package id.selaras.appraisal.wave;

/** State of a wave. */
public enum WaveStatus {
  PLANNED,
  OPEN,
  CLOSED
}
