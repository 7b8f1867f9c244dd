package id.selaras.platform;

import io.swagger.v3.oas.models.Paths;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;

/** Dead letters, jobs and rebuilds, for whoever keeps the service running. */
@AutoConfiguration(after = {DataMongoReactiveAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnBean(ReactiveMongoTemplate.class)
class OperationsAutoConfiguration {

  static final String REBUILD = "rebuild";
  static final String REPUBLICATION = "republication";

  @Bean
  DeadLetterStore selarasDeadLetters(ReactiveMongoTemplate mongo) {
    return new DeadLetterStore(mongo, Clock.systemUTC());
  }

  @Bean
  DeadLetterListener selarasDeadLetterListener(DeadLetterStore letters) {
    return new DeadLetterListener(letters);
  }

  @Bean
  Replay selarasReplay(
      DeadLetterStore letters,
      KafkaListenerEndpointRegistry listeners,
      ConsumerFactory<?, ?> kafka,
      Republication republication) {
    return new Replay(
        letters, listeners, new OriginalRecords(kafka.getConfigurationProperties()), republication);
  }

  @Bean
  Republication selarasRepublication(
      ReactiveMongoTemplate mongo, ObjectProvider<AggregateStore<?>> stores, Batches batches) {
    Map<String, AggregateStore<?>> told = new TreeMap<>();
    stores.stream()
        .filter(store -> store.outbox() != null)
        .forEach(store -> told.put(store.collection(), store));
    return new Republication(mongo, told, batches);
  }

  @Bean
  Jobs.Kind selarasRepublish(Republication republication) {
    return new Jobs.Kind(REPUBLICATION, republication);
  }

  @Bean
  Copies selarasCopies(ObjectProvider<ReadCopy<?>> copies, ObjectProvider<Jobs.Copy> others) {
    Map<String, Jobs.Copy> named = new TreeMap<>();
    Stream.concat(copies.stream().map(ReadCopy::rebuilt), others.stream())
        .forEach(copy -> named.put(copy.collection(), copy));
    return new Copies(named);
  }

  @Bean
  Jobs.Kind selarasRebuild(
      ReactiveMongoTemplate mongo, Copies copies, ConsumerFactory<?, ?> kafka) {
    return new Jobs.Kind(
        REBUILD, new Rebuild(mongo, copies.named(), kafka.getConfigurationProperties()));
  }

  @Bean
  Jobs selarasJobs(
      ReactiveMongoTemplate mongo,
      ObjectProvider<Jobs.Kind> kinds,
      @Value("${selaras.service}") String service,
      @Value("${selaras.jobs.lease:20s}") Duration lease) {
    return new Jobs(mongo, service, kinds.stream().toList(), Clock.systemUTC(), lease);
  }

  @Bean
  JobsLifecycle selarasJobsLifecycle(Jobs jobs) {
    return new JobsLifecycle(jobs);
  }

  @Bean
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  OperationsController selarasOperations(
      DeadLetterStore letters,
      Replay replay,
      Jobs jobs,
      Copies copies,
      Republication republication,
      ReactiveMongoTemplate mongo) {
    return new OperationsController(letters, replay, jobs, copies.named(), republication, mongo);
  }

  /** The document tells the addresses as they are outside. */
  @Bean
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  OpenApiCustomizer selarasOperationsOutside(@Value("${selaras.service}") String service) {
    return document -> {
      Paths paths = new Paths();
      document
          .getPaths()
          .forEach(
              (path, item) ->
                  paths.addPathItem(
                      path.startsWith("/operations/")
                          ? "/api/operations/" + service + path.substring("/operations".length())
                          : path,
                      item));
      document.setPaths(paths);
    };
  }

  /** The copies that can be rebuilt, by collection. */
  record Copies(Map<String, Jobs.Copy> named) {}

  static final class DeadLetterListener {

    private final DeadLetterStore letters;

    DeadLetterListener(DeadLetterStore letters) {
      this.letters = letters;
    }

    @KafkaListener(id = "dead-letters", topics = "selaras.${selaras.service}.dead-letter.v1")
    void on(ConsumerRecord<String, byte[]> record) {
      letters.keep(record).block(Duration.ofSeconds(30));
    }
  }

  static final class JobsLifecycle implements SmartLifecycle {

    private final Jobs jobs;
    private volatile boolean running;

    JobsLifecycle(Jobs jobs) {
      this.jobs = jobs;
    }

    @Override
    public void start() {
      running = true;
      jobs.start();
    }

    @Override
    public void stop() {
      running = false;
      jobs.stop();
    }

    @Override
    public boolean isRunning() {
      return running;
    }
  }
}
