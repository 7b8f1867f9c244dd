package id.selaras.feedback.proposal;

/** What is answered to a proposal. */
public enum Decision {
  ACCEPTED(ProposalStatus.ACCEPTED),
  DECLINED(ProposalStatus.DECLINED),
  POSTPONED(ProposalStatus.POSTPONED);

  private final ProposalStatus status;

  Decision(ProposalStatus status) {
    this.status = status;
  }

  ProposalStatus status() {
    return status;
  }
}
