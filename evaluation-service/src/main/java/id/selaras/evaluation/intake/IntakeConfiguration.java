package id.selaras.evaluation.intake;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.survey.SurveyResponse;
import id.selaras.platform.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;

/** The topics that an upload fills, and its producer. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

  /** One answer per source and record; the newest counts. */
  public static final Topic<SurveyResponse> RESPONSES =
      new Topic<>(Topics.SURVEY_RESPONSE, SurveyResponse.class);

  static final Topic<SurveyRejection> REJECTIONS =
      new Topic<>(Topics.SURVEY_REJECTION, SurveyRejection.class);

  /**
   * "Accepted" means acknowledged by the broker: idempotent, by all replicas. No transaction,
   * because every record stands for itself and the upload can be sent again.
   */
  @Bean(destroyMethod = "close")
  Producer<String, byte[]> intakeProducer(ProducerFactory<?, ?> clients) {
    return new KafkaProducer<>(
        settings(clients.getConfigurationProperties()),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  static Map<String, Object> settings(Map<String, Object> clientSettings) {
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "evaluation-intake");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
    return settings;
  }
}
