package id.selaras.feedback;

/** The topics that this service writes or reads, each named here and nowhere else. */
public final class Topics {

  public static final String DEAD_LETTER = "selaras.feedback.dead-letter.v1";
  public static final String PROPOSAL = "selaras.feedback.proposal.v1";
  public static final String RESULT_FEEDBACK = "selaras.feedback.result-feedback.v1";

  public static final String APPRAISAL = "selaras.appraisal.appraisal.v1";
  public static final String EMPLOYEE = "selaras.appraisal.employee.v1";

  public static final String INDICATOR_VERSION = "selaras.indicator.indicator-version.v1";
  public static final String REVISION = "selaras.indicator.revision.v1";

  private Topics() {}
}
