package id.selaras.feedback.proposal;

/** The life of a proposal. */
public enum ProposalStatus {
  OPEN,
  ACCEPTED,
  DECLINED,
  POSTPONED,
  /** A published indicator version names it as its cause. */
  ADOPTED,
  WITHDRAWN;

  /** Whether an answer, or a better one, is still owed. */
  boolean awaitsAnswer() {
    return this == OPEN || this == POSTPONED;
  }
}
