package id.selaras.evaluation.recommendation;

import id.selaras.evaluation.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where recommendations are kept, the topics that raise them, and those that tell their fate. */
@Configuration(proxyBeanMethods = false)
class RecommendationConfiguration {

  static final Topic<RecommendationEvent> RECOMMENDATIONS =
      new Topic<>(Topics.RECOMMENDATION, RecommendationEvent.class);
  static final Topic<LookEvent> EVALUATIONS = new Topic<>(Topics.EVALUATION, LookEvent.class);
  static final Topic<RevisionEvent> REVISIONS = new Topic<>(Topics.REVISION, RevisionEvent.class);
  static final Topic<MethodDecisionEvent> DECISIONS =
      new Topic<>(Topics.METHOD_DECISION, MethodDecisionEvent.class);

  /** What a revision was decided upon; the converter keeps every {@code id} under this name. */
  static final String CAUSE = "cause._id";

  @Bean
  AggregateStore<Recommendation> recommendations(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo,
            "recommendations",
            Recommendation.class,
            RECOMMENDATIONS,
            stored -> RecommendationEvent.of(stored.id(), stored.state()))
        .index("raisedAt")
        .index("target.kind", "raisedAt")
        .index("target.indicatorId", "target.version")
        .index("evidence.evaluationId");
  }

  @Bean
  ReadCopy<RevisionEvent> revisions(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "revisions", REVISIONS).index(CAUSE);
  }

  @Bean
  ReadCopy<MethodDecisionEvent> methodDecisions(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "method-decisions", DECISIONS);
  }
}
