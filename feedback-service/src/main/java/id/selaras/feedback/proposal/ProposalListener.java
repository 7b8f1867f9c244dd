package id.selaras.feedback.proposal;

import id.selaras.feedback.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What proposals need to know of others, and what others decide on them. */
@Component
class ProposalListener {

  private final ProposalStore proposals;
  private final ReadCopy<RevisionEvent> revisions;
  private final ReadCopy<EmployeeEvent> employees;
  private final ReadCopy<IndicatorEvent> indicators;

  ProposalListener(
      ProposalStore proposals,
      ReadCopy<RevisionEvent> revisions,
      ReadCopy<EmployeeEvent> employees,
      ReadCopy<IndicatorEvent> indicators) {
    this.proposals = proposals;
    this.revisions = revisions;
    this.employees = employees;
    this.indicators = indicators;
  }

  /**
   * The answer comes back, and later the version that adopted it. The reaction comes before the
   * copy: a crash between them repeats it, and the proposal knows which decisions it has had.
   */
  @KafkaListener(id = "feedback-revision", topics = Topics.REVISION)
  void onRevision(ConsumerRecord<String, byte[]> record) {
    Received<RevisionEvent> event = ProposalConfiguration.REVISIONS.read(record);
    RevisionEvent revision = event.body();
    if (revision.isOnProposal()) {
      proposals.decided(revision, event.version()).block();
    }
    revisions.apply(event, revision).block();
  }

  @KafkaListener(id = "feedback-employee", topics = Topics.EMPLOYEE)
  void onEmployee(ConsumerRecord<String, byte[]> record) {
    Received<EmployeeEvent> event = ProposalConfiguration.EMPLOYEES.read(record);
    employees.apply(event, event.body()).block();
  }

  @KafkaListener(id = "feedback-indicator-version", topics = Topics.INDICATOR_VERSION)
  void onIndicatorVersion(ConsumerRecord<String, byte[]> record) {
    Received<IndicatorEvent> event = ProposalConfiguration.INDICATORS.read(record);
    indicators.apply(event, event.body()).block();
  }
}
