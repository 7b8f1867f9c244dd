package id.selaras.feedback.proposal;

import id.selaras.feedback.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Parameters;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What is kept of proposals, what is told about them, and what they listen to. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ProposalConfiguration {

  static final Topic<ProposalEvent> PROPOSALS = new Topic<>(Topics.PROPOSAL, ProposalEvent.class);

  static final Topic<RevisionEvent> REVISIONS = new Topic<>(Topics.REVISION, RevisionEvent.class);

  static final Topic<EmployeeEvent> EMPLOYEES = new Topic<>(Topics.EMPLOYEE, EmployeeEvent.class);

  static final Topic<IndicatorEvent> INDICATORS =
      new Topic<>(Topics.INDICATOR_VERSION, IndicatorEvent.class);

  @Bean
  AggregateStore<Proposal> proposals(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo,
            "proposals",
            Proposal.class,
            PROPOSALS,
            proposal -> ProposalEvent.of(proposal.id(), proposal.state()))
        .index("urgency")
        .index("submittedAt")
        .index("wording.subject")
        .index("course.status", "course.escalated", "course.dueOn")
        .index("course.escalated")
        .index("wording.target.indicatorId")
        .index("proposer");
  }

  @Bean
  ReadCopy<RevisionEvent> revisions(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "revisions", REVISIONS);
  }

  @Bean
  ReadCopy<EmployeeEvent> employees(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "employees", EMPLOYEES).index("account");
  }

  @Bean
  ReadCopy<IndicatorEvent> indicatorVersions(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "indicatorVersions", INDICATORS);
  }

  @Bean
  ProposalRules proposalRules() {
    return Parameters.load("proposal", 1, ProposalRules.class);
  }
}
