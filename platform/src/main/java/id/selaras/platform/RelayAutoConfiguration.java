package id.selaras.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import org.springframework.kafka.core.ProducerFactory;

/** Sends the events of every {@link AggregateStore} bean and shows what waits. */
@AutoConfiguration(after = {DataMongoReactiveAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnBean(ReactiveMongoTemplate.class)
class RelayAutoConfiguration {

  @Bean
  RelayLifecycle selarasRelay(
      ObjectProvider<AggregateStore<?>> stores,
      ReactiveMongoTemplate mongo,
      ProducerFactory<?, ?> kafka,
      ObjectProvider<Tracer> tracers,
      ObjectProvider<MeterRegistry> meters,
      ObjectProvider<RelayWatch> watches,
      @Value("${spring.application.name}") String service,
      @Value("${selaras.instance}") String instance,
      @Value("${selaras.relay.poll:500ms}") Duration poll,
      @Value("${selaras.relay.lease:10s}") Duration lease) {
    Map<String, Object> settings = producerSettings(kafka.getConfigurationProperties(), service);
    List<Pending> pending = new ArrayList<>();
    List<AggregateStore<?>> sending = new ArrayList<>();
    for (AggregateStore<?> store : stores) {
      Outbox<?, ?> outbox = store.outbox();
      if (outbox != null) {
        sending.add(store);
        pending.add(new Pending(mongo, store.collection(), outbox));
      }
    }
    Relay relay =
        new Relay(
            pending,
            new Lease(mongo, service + "-" + instance, lease, Clock.systemUTC()),
            () -> new KafkaProducer<>(settings),
            service,
            poll,
            watches.getIfAvailable(() -> new RelayWatch() {}));
    Tracer tracer = tracers.getIfAvailable();
    sending.forEach(store -> store.observe(relay::wake, () -> traceparent(tracer)));
    BacklogMeter meter = new BacklogMeter(pending, Clock.systemUTC());
    meters.ifAvailable(
        registry -> {
          Gauge.builder("selaras.outbox.pending", meter, BacklogMeter::events)
              .description("Events written and not sent")
              .register(registry);
          TimeGauge.builder(
                  "selaras.outbox.oldest.age", meter, TimeUnit.MILLISECONDS, BacklogMeter::age)
              .description("How long the oldest of them has waited")
              .register(registry);
        });
    return new RelayLifecycle(relay, meter, !pending.isEmpty());
  }

  private static Map<String, Object> producerSettings(Map<String, Object> common, String service) {
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
