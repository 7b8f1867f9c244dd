package id.selaras.evaluation;

/** The topics that this service writes or reads, each named here and nowhere else. */
public final class Topics {

  public static final String DEAD_LETTER = "selaras.evaluation.dead-letter.v1";
  public static final String EVALUATION = "selaras.evaluation.evaluation.v1";
  public static final String INDICATOR_QUALITY = "selaras.evaluation.indicator-quality.v1";
  public static final String PROGRESS = "selaras.evaluation.progress.v1";
  public static final String RECOMMENDATION = "selaras.evaluation.recommendation.v1";
  public static final String SURVEY_SERVED = "selaras.evaluation.survey-served.v1";
  public static final String SURVEY_REJECTION = "selaras.evaluation.survey-rejection.v1";
  public static final String SURVEY_RESPONSE = "selaras.evaluation.survey-response.v1";
  public static final String SURVEY_SOURCE = "selaras.evaluation.survey-source.v1";
  public static final String UNIT_PERFORMANCE = "selaras.evaluation.unit-performance.v1";
  public static final String UNIT_SATISFACTION = "selaras.evaluation.unit-satisfaction.v1";

  public static final String APPRAISAL = "selaras.appraisal.appraisal.v1";
  public static final String METHOD_DECISION = "selaras.appraisal.method-decision.v1";
  public static final String PLAN = "selaras.appraisal.plan.v1";
  public static final String UNIT = "selaras.appraisal.unit.v1";
  public static final String WAVE = "selaras.appraisal.wave.v1";

  public static final String COVERAGE = "selaras.indicator.coverage.v1";
  public static final String INDICATOR_VERSION = "selaras.indicator.indicator-version.v1";
  public static final String REVISION = "selaras.indicator.revision.v1";

  /** Into such a topic, by the code of the source, an outside system writes rows. */
  public static final String SURVEY_INBOX = "selaras.survey.inbox.";

  /** What a survey inbox's name ends with. */
  public static final String SURVEY_INBOX_VERSION = ".v1";

  /** All survey inboxes, as a regular expression. */
  public static final String SURVEY_INBOXES =
      "\\Q" + SURVEY_INBOX + "\\E.+\\Q" + SURVEY_INBOX_VERSION + "\\E";

  private Topics() {}
}
