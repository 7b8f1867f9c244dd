package id.selaras.evaluation.coverage;

/**
 * How many of the people in service in a unit have read a campaign's material, passed its quiz and
 * answered it, each at least so far, as indicator-service counts them.
 */
public record Coverage(
    String campaignId,
    String unitId,
    long read,
    long passed,
    long answered,
    long agree,
    long doubt,
    long disagree) {

  /** Whether the campaign has reached anybody there. */
  public boolean begun() {
    return read > 0;
  }
}
