package id.selaras.indicator.needs;

/** What is decided on a need. */
public enum NeedOutcome {
  KEPT(NeedStatus.KEPT),
  MERGED(NeedStatus.MERGED),
  DROPPED(NeedStatus.DROPPED);

  private final NeedStatus status;

  NeedOutcome(NeedStatus status) {
    this.status = status;
  }

  NeedStatus status() {
    return status;
  }
}
