package id.selaras.evaluation.survey;

/**
 * The nine elements of the satisfaction survey, PermenPANRB 14/2017. Always named, never numbered:
 * sources disagree on which of complaints and facilities is U8. What each weighs is a parameter of
 * the scheme.
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
  FACILITIES
}
