package id.selaras.evaluation.survey;

/**
 * Grade of service (mutu pelayanan), PermenPANRB 14/2017, the best first. Where each begins is a
 * parameter of the scheme.
 */
public enum Grade {
  A,
  B,
  C,
  D
}
