package id.selaras.feedback.proposal;

/** What a proposal is about; who answers it depends on it. */
public enum Subject {
  /** Decided among the revisions of indicators; the decision comes back from there. */
  INDICATOR,
  METHOD,
  SYSTEM
}
