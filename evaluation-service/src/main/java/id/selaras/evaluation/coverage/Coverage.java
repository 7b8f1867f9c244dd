package id.selaras.evaluation.coverage;

import org.jspecify.annotations.Nullable;

/**
 * How many of a unit have read a campaign's material, passed its quiz and answered it, each at
 * least so far: body of {@code selaras.evaluation.coverage.v1}.
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

  static Coverage none() {
    return new Coverage("", "", 0, 0, 0, 0, 0, 0);
  }

  static String key(AcknowledgementEvent acknowledgement) {
    return acknowledgement.campaignId() + ":" + acknowledgement.unitId();
  }

  Coverage counted(AcknowledgementEvent each, long difference) {
    boolean hasAnswered = each.status().equals("ANSWERED");
    boolean hasPassed = hasAnswered || each.status().equals("PASSED");
    return new Coverage(
        each.campaignId(),
        each.unitId(),
        read + difference,
        passed + (hasPassed ? difference : 0),
        answered + (hasAnswered ? difference : 0),
        agree + of(each, hasAnswered, "AGREE", difference),
        doubt + of(each, hasAnswered, "DOUBT", difference),
        disagree + of(each, hasAnswered, "DISAGREE", difference));
  }

  @Nullable Coverage orNothing() {
    return read == 0 ? null : this;
  }

  private static long of(
      AcknowledgementEvent each, boolean answered, String acceptance, long difference) {
    return answered && acceptance.equals(each.acceptance()) ? difference : 0;
  }
}
