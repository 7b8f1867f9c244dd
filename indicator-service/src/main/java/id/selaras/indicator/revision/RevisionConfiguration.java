package id.selaras.indicator.revision;

import id.selaras.indicator.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The inbox, what it tells and what fills it. */
@Configuration(proxyBeanMethods = false)
class RevisionConfiguration {

  static final Topic<RevisionEvent> REVISIONS = new Topic<>(Topics.REVISION, RevisionEvent.class);
  static final Topic<RecommendationEvent> RECOMMENDATIONS =
      new Topic<>(Topics.RECOMMENDATION, RecommendationEvent.class);
  static final Topic<ProposalEvent> PROPOSALS = new Topic<>(Topics.PROPOSAL, ProposalEvent.class);
  static final Topic<CausedVersion> VERSIONS =
      new Topic<>(Topics.INDICATOR_VERSION, CausedVersion.class);

  @Bean
  AggregateStore<Revision> revisions(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo,
            "revisions",
            Revision.class,
            REVISIONS,
            revision -> revision.state().isTold() ? RevisionEvent.of(revision) : null)
        .index("raisedAt")
        .index("status", "raisedAt")
        .index("cause.kind", "raisedAt");
  }

  /** Their support keeps changing, which is no change of the revision. */
  @Bean
  ReadCopy<ProposalEvent> proposals(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "proposals", PROPOSALS).only(ProposalEvent::isAboutIndicator);
  }
}
