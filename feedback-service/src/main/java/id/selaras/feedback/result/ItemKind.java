package id.selaras.feedback.result;

/** What a piece of feedback is about: something to keep, or something to change. */
public enum ItemKind {
  STRENGTH,
  IMPROVEMENT
}
