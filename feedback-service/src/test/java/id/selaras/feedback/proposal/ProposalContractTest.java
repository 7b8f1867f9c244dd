package id.selaras.feedback.proposal;

import static id.selaras.feedback.proposal.ProposalTest.RULES;
import static id.selaras.feedback.proposal.ProposalTest.proposal;
import static id.selaras.feedback.proposal.ProposalTest.revision;

import id.selaras.contracts.ContractCheck;
import org.junit.jupiter.api.Test;

class ProposalContractTest {

  @Test
  void whatIsToldAboutAProposalHoldsTheContract() {
    Proposal open = proposal(Subject.INDICATOR).supportedBy("b");

    ContractCheck.producer(
        ProposalConfiguration.PROPOSALS.name(),
        body(open),
        body(open.decided(revision("POSTPONED", null, null), 1, RULES)),
        body(open.decided(revision("ACCEPTED", null, "PUBLISHED"), 2, RULES)),
        body(open.withdrawn()));
    ContractCheck.compatible("feedback.proposal", 1);
  }

  private static byte[] body(Proposal proposal) {
    return ProposalConfiguration.PROPOSALS
        .serde()
        .serializer()
        .serialize("", ProposalEvent.of("p", proposal));
  }
}
