package id.selaras.appraisal.scoring;

/** Yearly performance predicate (PermenPANRB 6/2022), best first. */
public enum Predicate {
  EXCELLENT,
  GOOD,
  NEEDS_IMPROVEMENT,
  POOR,
  VERY_POOR
}
