package id.selaras.appraisal.plan;

/** State of a plan. */
public enum PlanStatus {
  DRAFT,
  SUBMITTED,
  AGREED
}
