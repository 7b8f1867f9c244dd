package id.selaras.appraisal.method;

import id.selaras.appraisal.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The inbox of recommendations, the decisions on them, and both topics. */
@Configuration(proxyBeanMethods = false)
class MethodConfiguration {

  static final Topic<Recommendation> RECOMMENDATIONS =
      new Topic<>(Topics.RECOMMENDATION, Recommendation.class);
  static final Topic<MethodDecisionEvent> DECISIONS =
      new Topic<>(Topics.METHOD_DECISION, MethodDecisionEvent.class);

  /** The inbox; those about an indicator go to indicator-service. */
  @Bean
  ReadCopy<Recommendation> recommendations(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "recommendations", RECOMMENDATIONS)
        .only(about -> about.target().kind() != Recommendation.Kind.INDICATOR);
  }

  /** A decision has the id of its recommendation: there is one, whoever decides at once. */
  @Bean
  AggregateStore<MethodDecision> methodDecisions(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
        mongo,
        "method-decisions",
        MethodDecision.class,
        DECISIONS,
        decision -> MethodDecisionEvent.of(decision.id(), decision.state()));
  }
}
