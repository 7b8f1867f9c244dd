package id.selaras.evaluation.stream;

import id.selaras.evaluation.Topics;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListenerConfigurer;
import org.springframework.kafka.config.MethodKafkaListenerEndpoint;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.messaging.handler.annotation.support.DefaultMessageHandlerMethodFactory;
import org.springframework.util.ReflectionUtils;

/**
 * How the Streams application runs. Every instance runs the same application: the partitions of the
 * source topics, and with them the counting, are shared out among them, each partition to one at a
 * time. What is counted, the state and the place read to are written in one transaction, and an
 * instance that was paused and has lost its partition is fenced off (exactly once): no answer is
 * counted twice, whoever counts it. All instances read the same figures from the result topics.
 */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

  /** Names its internal topics too, so it never changes. */
  static final String APPLICATION = "selaras.evaluation-streams";

  private static final Method APPLY =
      Objects.requireNonNull(
          ReflectionUtils.findMethod(ResultStore.class, "apply", ConsumerRecord.class));

  @Bean
  StreamListener streams(
      KafkaAdmin clients,
      @Value("${selaras.streams.state-dir}") String stateDir,
      @Value("${selaras.streams.threads}") int threads,
      @Value("${selaras.instance}") String instance,
      ObjectProvider<PartTopology> parts) {
    return new StreamListener(
        builder -> {
          var sources = new SourceTopology(builder);
          parts.orderedStream().forEach(part -> part.add(sources));
        },
        settings(clients.getConfigurationProperties(), stateDir, threads, instance));
  }

  /**
   * Each result store reads its topic as a listener would: what one waits for holds up no other.
   */
  @Bean
  KafkaListenerConfigurer resultsSubscribe(ObjectProvider<ResultStore<?>> results) {
    return registrar -> {
      var methods = new DefaultMessageHandlerMethodFactory();
      methods.afterPropertiesSet();
      results.forEach(
          store -> {
            var endpoint = new MethodKafkaListenerEndpoint<String, byte[]>();
            endpoint.setId(store.subscription());
            endpoint.setTopics(store.topic());
            endpoint.setBean(store);
            endpoint.setMethod(APPLY);
            endpoint.setMessageHandlerMethodFactory(methods);
            registrar.registerEndpoint(endpoint);
          });
    };
  }

  /**
   * @param clientSettings how any client of this service reaches the broker
   */
  static Properties settings(
      Map<String, Object> clientSettings, String stateDir, int threads, String instance) {
    var settings = new Properties();
    settings.putAll(clientSettings);
    settings.remove(CommonClientConfigs.CLIENT_ID_CONFIG);
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
    // Instances share the application, and so the partitions; a folder is one instance's alone.
    settings.put(StreamsConfig.STATE_DIR_CONFIG, Path.of(stateDir, instance).toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    // The source topics are compacted and hold every newest record: no second copy as a changelog.
    settings.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 200);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 4L * 1024 * 1024);
    // What can never be read or counted goes to the dead letters; the rest goes on.
    settings.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueExceptionHandler.class);
    settings.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueProcessingExceptionHandler.class);
    settings.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Topics.DEAD_LETTER);
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
        "evaluation-streams-" + instance);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.METADATA_MAX_AGE_CONFIG), 30_000);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 8L * 1024 * 1024);
    // Behind a large upload every fetch comes back full; with the clients' own limits (50 MiB a
    // fetch,
    // 1000 records a partition) what is read ahead fills a small heap and collecting it takes the
    // time.
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), 1024 * 1024);
    settings.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), 256 * 1024);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 500);
    settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 200);
    return settings;
  }
}
