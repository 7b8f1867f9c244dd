package id.selaras.platform;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Sends the events of every {@link AggregateStore} bean and shows what waits. */
@AutoConfiguration(after = {DataMongoReactiveAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnBean(ReactiveMongoTemplate.class)
class RelayAutoConfiguration {

  @Bean
  Batches selarasBatches(ReactiveMongoTemplate mongo) {
    return new Batches(mongo);
  }

  /** Health as {@code relay}: pending, set aside, and whether nothing is sent. */
  @Bean
  BacklogMeter relayHealthIndicator(
      ObjectProvider<AggregateStore<?>> stores,
      ReactiveMongoTemplate mongo,
      DeadLetterStore letters,
      Batches batches,
      ObjectProvider<MeterRegistry> meters) {
    BacklogMeter meter =
        new BacklogMeter(pending(stores, mongo), letters, batches, Clock.systemUTC());
    meters.ifAvailable(
        registry -> {
          Gauge.builder("selaras.outbox.pending", meter, BacklogMeter::events)
              .description("Events written and not sent")
              .register(registry);
          TimeGauge.builder(
                  "selaras.outbox.oldest.age", meter, TimeUnit.MILLISECONDS, BacklogMeter::age)
              .description("How long the oldest of them has waited")
              .register(registry);
          Gauge.builder("selaras.outbox.set.aside", meter, BacklogMeter::aside)
              .description("Events that the broker will never take")
              .register(registry);
          Gauge.builder("selaras.outbox.held", meter, BacklogMeter::held)
              .description("1 while nothing is sent because the database is an older one")
              .register(registry);
        });
    return meter;
  }

  @Bean
  RelayLifecycle selarasRelay(
      ObjectProvider<AggregateStore<?>> stores,
      ReactiveMongoTemplate mongo,
      ProducerFactory<?, ?> producing,
      ConsumerFactory<?, ?> consuming,
      DeadLetterStore letters,
      Batches batches,
      BacklogMeter meter,
      ObjectProvider<Tracer> tracers,
      ObjectProvider<RelayWatch> watches,
      @Value("${spring.application.name}") String service,
      @Value("${selaras.instance}") String instance,
      @Value("${selaras.relay.poll:500ms}") Duration poll,
      @Value("${selaras.relay.lease:10s}") Duration lease) {
    Map<String, Object> sending = producerSettings(producing.getConfigurationProperties(), service);
    String group = service + "-relay." + database(mongo);
    Map<String, Object> marking = markSettings(consuming.getConfigurationProperties(), group);
    List<Pending> pending = pending(stores, mongo);
    Relay relay =
        new Relay(
            pending,
            new Lease(mongo, service + "-" + instance, lease, Clock.systemUTC()),
            () -> new KafkaProducer<>(sending),
            batches,
            new BrokerMark(
                () -> new KafkaConsumer<>(marking),
                group,
                pending.stream().map(Pending::topic).collect(Collectors.toSet()),
                Clock.systemUTC()),
            letters,
            service,
            poll,
            watches.getIfAvailable(() -> new RelayWatch() {}));
    Tracer tracer = tracers.getIfAvailable();
    stores.forEach(store -> store.observe(relay::wake, () -> traceparent(tracer), batches.floor()));
    return new RelayLifecycle(relay, meter, !pending.isEmpty());
  }

  private static List<Pending> pending(
      ObjectProvider<AggregateStore<?>> stores, ReactiveMongoTemplate mongo) {
    return stores.stream()
        .filter(store -> store.outbox() != null)
        .map(store -> new Pending(mongo, store))
        .toList();
  }

  /** Asks no server. */
  private static String database(ReactiveMongoTemplate mongo) {
    return mongo.getMongoDatabase().map(MongoDatabase::getName).blockOptional().orElseThrow();
  }

  static Map<String, Object> markSettings(Map<String, Object> common, String group) {
    Map<String, Object> settings = OriginalRecords.alone(common, group);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    // Sees no batch that is still under way.
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    return settings;
  }

  static Map<String, Object> producerSettings(Map<String, Object> common, String service) {
    Map<String, Object> settings = new HashMap<>(common);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
    // One per service, not per instance: that is what lets the broker fence a predecessor.
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-relay");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 20_000);
    return settings;
  }

  private static @Nullable String traceparent(@Nullable Tracer tracer) {
    Span span = tracer == null ? null : tracer.currentSpan();
    if (span == null) {
      return null;
    }
    TraceContext context = span.context();
    return "00-%s-%s-%s"
        .formatted(
            context.traceId(),
            context.spanId(),
            Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
  }

  /** Starts before the web server and stops after it, so that the last writes are sent too. */
  record RelayLifecycle(Relay relay, BacklogMeter meter, boolean needed) implements SmartLifecycle {

    @Override
    public void start() {
      if (needed) {
        meter.start();
        relay.start();
      }
    }

    @Override
    public void stop() {
      relay.stop();
      meter.stop();
    }

    @Override
    public boolean isRunning() {
      return relay.isRunning();
    }

    @Override
    public int getPhase() {
      return SmartLifecycle.DEFAULT_PHASE - 8192;
    }
  }
}
