package id.selaras.appraisal.evaluation;

import id.selaras.appraisal.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The topic of evaluations and the copy kept of it. */
@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

  static final Topic<Evaluation> EVALUATIONS = new Topic<>(Topics.EVALUATION, Evaluation.class);

  @Bean
  ReadCopy<Evaluation> evaluations(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "evaluations", EVALUATIONS)
        .index("waveId")
        .index("waveKind", "status");
  }
}
