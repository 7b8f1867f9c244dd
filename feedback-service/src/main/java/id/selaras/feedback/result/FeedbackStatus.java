package id.selaras.feedback.result;

/** The life of a feedback. */
public enum FeedbackStatus {
  DRAFTED,
  COMPLETED,
  ACKNOWLEDGED
}
