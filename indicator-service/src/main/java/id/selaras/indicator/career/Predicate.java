package id.selaras.indicator.career;

/** Yearly performance predicate (PermenPANRB 6/2022), best first. */
public enum Predicate {
  EXCELLENT,
  GOOD,
  NEEDS_IMPROVEMENT,
  POOR,
  VERY_POOR;

  boolean isWorseThan(Predicate other) {
    return compareTo(other) > 0;
  }
}
