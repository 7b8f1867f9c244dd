package id.selaras.feedback.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feedback as its people see it; accounts stay inside. */
public record FeedbackView(
    String id,
    long version,
    String appraisalId,
    String employeeId,
    String appraiserId,
    String unitId,
    String cycleId,
    @Nullable String predicate,
    FeedbackStatus status,
    List<FeedbackItem> items,
    @Nullable String answer) {

  static FeedbackView of(String id, long version, Feedback f) {
    return new FeedbackView(
        id,
        version,
        f.appraisalId(),
        f.employeeId(),
        f.appraiserId(),
        f.unitId(),
        f.cycleId(),
        f.predicate(),
        f.status(),
        f.items(),
        f.answer());
  }
}
