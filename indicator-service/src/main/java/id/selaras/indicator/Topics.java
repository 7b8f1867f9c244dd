package id.selaras.indicator;

/** The topics that this service writes or reads, each named here and nowhere else. */
public final class Topics {

  public static final String ACKNOWLEDGEMENT = "selaras.indicator.acknowledgement.v1";
  public static final String CAMPAIGN = "selaras.indicator.campaign.v1";
  public static final String COVERAGE = "selaras.indicator.coverage.v1";
  public static final String DEAD_LETTER = "selaras.indicator.dead-letter.v1";
  public static final String INDICATOR_VERSION = "selaras.indicator.indicator-version.v1";
  public static final String INSTRUMENT_VERSION = "selaras.indicator.instrument-version.v1";
  public static final String REVISION = "selaras.indicator.revision.v1";

  public static final String EMPLOYEE = "selaras.appraisal.employee.v1";
  public static final String UNIT = "selaras.appraisal.unit.v1";
  public static final String WAVE = "selaras.appraisal.wave.v1";

  public static final String RECOMMENDATION = "selaras.evaluation.recommendation.v1";

  public static final String PROPOSAL = "selaras.feedback.proposal.v1";

  private Topics() {}
}
