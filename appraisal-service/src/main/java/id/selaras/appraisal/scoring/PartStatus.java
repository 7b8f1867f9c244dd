package id.selaras.appraisal.scoring;

/** Whether an indicator counts: the three ways of missing are different things [DESIGN]. */
public enum PartStatus {
  REPORTED,
  NOT_REPORTED,
  NOT_APPLICABLE,
  NOT_DUE
}
