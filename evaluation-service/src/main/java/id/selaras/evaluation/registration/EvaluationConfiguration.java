package id.selaras.evaluation.registration;

import id.selaras.evaluation.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Parameters;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where evaluations are kept, the topic that carries them, and what they begin with. */
@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

  static final Topic<EvaluationEvent> EVALUATIONS =
      new Topic<>(Topics.EVALUATION, EvaluationEvent.class);

  @Bean
  AggregateStore<Evaluation> evaluations(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo,
            "evaluations",
            Evaluation.class,
            EVALUATIONS,
            stored -> EvaluationEvent.of(stored.id(), stored.state()))
        .unique("waveId")
        .index("registeredAt")
        .index("status", "registeredAt");
  }

  @Bean
  EvaluationParameters evaluationParameters() {
    return Parameters.load("evaluation", 1, EvaluationParameters.class);
  }
}
