package id.selaras.feedback.proposal;

import id.selaras.feedback.Topics;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What others decide on proposals. */
@Component
class ProposalListener {

  private final ProposalService proposals;

  ProposalListener(ProposalService proposals) {
    this.proposals = proposals;
  }

  /**
   * The answer comes back, and later the version that adopted it. Told again it changes nothing:
   * the proposal knows which decisions it has had.
   */
  @KafkaListener(id = "feedback-revision", topics = Topics.REVISION)
  void onRevision(ConsumerRecord<String, byte[]> record) {
    Received<RevisionEvent> event = ProposalConfiguration.REVISIONS.read(record);
    RevisionEvent revision = event.body();
    if (revision.isOnProposal()) {
      proposals.decided(revision, event.version()).block();
    }
  }
}
