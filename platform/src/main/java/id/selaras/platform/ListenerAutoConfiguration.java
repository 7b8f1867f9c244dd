package id.selaras.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.RecordInterceptor;

/** How {@code @KafkaListener} methods are run; Boot's container factory picks these beans up. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
class ListenerAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  CommonErrorHandler selarasErrorHandler(
      KafkaTemplate<?, ?> template, @Value("${selaras.service}") String service) {
    return DeadLetters.errorHandler(template, "selaras." + service + ".dead-letter.v1");
  }

  @Bean
  RecordInterceptor<Object, Object> selarasConsumption() {
    return new Consumption.Interceptor();
  }

  /**
   * A group of its own for each listener: a consumer group whose members subscribe to different
   * topics makes every listener wait whenever one of them comes or goes.
   */
  @Bean
  ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
      selarasGroups(@Value("${spring.application.name}") String service) {
    return container -> {
      String id = container.getListenerId();
      if (id == null || id.contains("#")) {
        throw new IllegalStateException("@KafkaListener needs an id: it names the consumer group");
      }
      container.getContainerProperties().setGroupId(service + "." + id);
    };
  }
}
