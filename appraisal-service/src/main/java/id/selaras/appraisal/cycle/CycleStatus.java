package id.selaras.appraisal.cycle;

/** State of a cycle. */
public enum CycleStatus {
  PLANNED,
  OPEN,
  CLOSED
}
