package id.selaras.feedback.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of an appraisal (topic appraisal.appraisal). */
public record AppraisalEvent(
    String appraisalId,
    String employeeId,
    String appraiserId,
    String unitId,
    String cycleId,
    String status,
    Scheme scheme,
    String employeeAccount,
    String appraiserAccount,
    @Nullable String superiorAccount,
    @Nullable List<Result> results,
    @Nullable List<Behaviour> behaviourValues,
    @Nullable String predicate) {

  /**
   * The scheme of the legal result.
   *
   * @param cuts absent in events from before they were told
   */
  public record Scheme(@Nullable Cuts cuts) {}

  /** From which figure on the scheme rates above the expectation, and as meeting it. */
  public record Cuts(BigDecimal above, BigDecimal meets) {}

  /** The result of one indicator; its achievement in percent. */
  public record Result(
      String indicatorId, String title, @Nullable BigDecimal achievement, String status) {}

  /** The score of one of the seven BerAKHLAK values, 60 to 120. */
  public record Behaviour(String value, BigDecimal score) {}

  boolean isFinal() {
    return "FINAL".equals(status);
  }

  List<Result> resultList() {
    return results == null ? List.of() : results;
  }

  List<Behaviour> behaviourList() {
    return behaviourValues == null ? List.of() : behaviourValues;
  }

  /** Whether an item of the feedback may speak of this indicator. */
  boolean has(String indicatorId) {
    return resultList().stream().anyMatch(result -> result.indicatorId().equals(indicatorId));
  }
}
