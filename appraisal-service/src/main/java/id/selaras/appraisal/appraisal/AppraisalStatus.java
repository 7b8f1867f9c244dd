package id.selaras.appraisal.appraisal;

/** State of an appraisal. */
public enum AppraisalStatus {
  OPEN,
  SELF_APPRAISED,
  RATED,
  FINAL
}
