package id.selaras.appraisal.scoring;

/**
 * Rating of one axis or one statement against the expectation (PermenPANRB 6/2022), worst first.
 */
public enum Rating {
  BELOW,
  MEETS,
  ABOVE
}
