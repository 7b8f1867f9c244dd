package id.selaras.evaluation.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of an appraisal's event: no person. */
public record AppraisalEvent(
    String unitId,
    String cycleId,
    String status,
    @Nullable String predicate,
    @Nullable List<Result> results) {

  /** One indicator's result. */
  public record Result(
      String indicatorId, long indicatorVersion, @Nullable BigDecimal achievement, String status) {}

  /** The state alone: all that is sent on to be counted by unit. */
  AppraisalEvent withoutResults() {
    return new AppraisalEvent(unitId, cycleId, status, predicate, null);
  }
}
