package id.selaras.appraisal.organisation;

/** Whether a unit still works. */
public enum UnitStatus {
  ACTIVE,
  CLOSED
}
