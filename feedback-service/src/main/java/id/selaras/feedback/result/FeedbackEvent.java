package id.selaras.feedback.result;

/** The public state of a feedback: counts, never its text (topic feedback.result-feedback). */
public record FeedbackEvent(
    String appraisalId,
    String unitId,
    String cycleId,
    FeedbackStatus status,
    int strengths,
    int improvements) {

  static FeedbackEvent of(Feedback feedback) {
    return new FeedbackEvent(
        feedback.appraisalId(),
        feedback.unitId(),
        feedback.cycleId(),
        feedback.status(),
        feedback.count(ItemKind.STRENGTH),
        feedback.count(ItemKind.IMPROVEMENT));
  }
}
