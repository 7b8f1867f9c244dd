package id.selaras.evaluation.registration;

import id.selaras.evaluation.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tools.jackson.databind.json.JsonMapper;

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
  EvaluationParameters evaluationParameters() throws IOException {
    try (InputStream in = new ClassPathResource("parameters/evaluation.v1.json").getInputStream()) {
      return JsonMapper.builder().build().readValue(in, EvaluationParameters.class);
    }
  }

  /**
   * Days and deadlines are those of Medan; moments as fine as the database keeps them, so that an
   * answer, its event and what is read later name the same one.
   */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tickMillis(ZoneId.of("Asia/Jakarta"));
  }
}
