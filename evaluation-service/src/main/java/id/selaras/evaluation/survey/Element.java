package id.selaras.evaluation.survey;

/**
 * The nine elements of the satisfaction survey, PermenPANRB 14/2017. Always named, never numbered:
 * sources disagree on which of complaints and facilities is U8.
 */
public enum Element {
  REQUIREMENTS,
  PROCEDURE,
  TIME,
  COST,
  PRODUCT,
  OFFICER_COMPETENCE,
  OFFICER_BEHAVIOUR,
  COMPLAINTS,
  FACILITIES;

  /** How many elements there are; the weight of each is one over this. */
  public static final int COUNT = 9;

  /** Lowest answer of the scale. */
  public static final int LOWEST = 1;

  /** Highest answer of the scale. */
  public static final int HIGHEST = 4;
}
