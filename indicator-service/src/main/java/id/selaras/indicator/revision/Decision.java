package id.selaras.indicator.revision;

/** What is decided on a revision. */
public enum Decision {
  ACCEPTED(RevisionStatus.ACCEPTED),
  REJECTED(RevisionStatus.REJECTED),
  POSTPONED(RevisionStatus.POSTPONED);

  private final RevisionStatus status;

  Decision(RevisionStatus status) {
    this.status = status;
  }

  RevisionStatus status() {
    return status;
  }
}
