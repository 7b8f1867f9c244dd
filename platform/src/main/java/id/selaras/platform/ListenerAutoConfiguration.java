package id.selaras.platform;

import java.lang.reflect.Method;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListenerConfigurer;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.MethodKafkaListenerEndpoint;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.messaging.handler.annotation.support.DefaultMessageHandlerMethodFactory;
import org.springframework.util.ReflectionUtils;

/** How {@code @KafkaListener} methods are run; Boot's container factory picks these beans up. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
class ListenerAutoConfiguration {

  private static final Method TAKE =
      Objects.requireNonNull(
          ReflectionUtils.findMethod(ReadCopy.class, "take", ConsumerRecord.class));

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

  /** Each copy reads its topic as a listener would. */
  @Bean
  KafkaListenerConfigurer selarasCopiesSubscribe(ObjectProvider<ReadCopy<?>> copies) {
    return registrar -> {
      DefaultMessageHandlerMethodFactory methods = new DefaultMessageHandlerMethodFactory();
      methods.afterPropertiesSet();
      copies.forEach(
          copy -> {
            MethodKafkaListenerEndpoint<String, byte[]> endpoint =
                new MethodKafkaListenerEndpoint<>();
            endpoint.setId(copy.subscription());
            endpoint.setTopics(copy.topic());
            endpoint.setBean(copy);
            endpoint.setMethod(TAKE);
            endpoint.setMessageHandlerMethodFactory(methods);
            registrar.registerEndpoint(endpoint);
          });
    };
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
