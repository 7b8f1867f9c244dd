package id.selaras.indicator.revision;

/** Where a revision stands. WITHDRAWN: the proposer took the proposal back before a decision. */
public enum RevisionStatus {
  OPEN,
  POSTPONED,
  ACCEPTED,
  REJECTED,
  WITHDRAWN
}
