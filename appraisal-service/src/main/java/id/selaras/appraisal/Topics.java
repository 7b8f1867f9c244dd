package id.selaras.appraisal;

/** The topics that this service writes or reads, each named here and nowhere else. */
public final class Topics {

  public static final String APPRAISAL = "selaras.appraisal.appraisal.v1";
  public static final String CYCLE = "selaras.appraisal.cycle.v1";
  public static final String EMPLOYEE = "selaras.appraisal.employee.v1";
  public static final String METHOD_DECISION = "selaras.appraisal.method-decision.v1";
  public static final String PLAN = "selaras.appraisal.plan.v1";
  public static final String UNIT = "selaras.appraisal.unit.v1";
  public static final String WAVE = "selaras.appraisal.wave.v1";

  public static final String EVALUATION = "selaras.evaluation.evaluation.v1";
  public static final String RECOMMENDATION = "selaras.evaluation.recommendation.v1";

  public static final String COVERAGE = "selaras.indicator.coverage.v1";
  public static final String INDICATOR_VERSION = "selaras.indicator.indicator-version.v1";
  public static final String INSTRUMENT_VERSION = "selaras.indicator.instrument-version.v1";

  private Topics() {}
}
