package id.selaras.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** A relay of one store, as an instance has it; those of one topic are of one service. */
final class TestRelay {

  private final ReactiveMongoTemplate mongo;
  private final AggregateStore<?> store;
  private final String topic;
  final Batches batches;
  final DeadLetterStore letters;
  String holder = "one";
  Duration lease = Duration.ofSeconds(10);
  Clock clock = Clock.systemUTC();
  RelayWatch watch = new RelayWatch() {};
  Supplier<Producer<String, byte[]>> senders;

  TestRelay(ReactiveMongoTemplate mongo, AggregateStore<?> store, String topic) {
    this.mongo = mongo;
    this.store = store;
    this.topic = topic;
    this.batches = new Batches(mongo);
    this.letters = new DeadLetterStore(mongo, Clock.systemUTC());
    this.senders = Broker.senders(Broker.address(), topic);
  }

  Relay relay() {
    return new Relay(
        List.of(pending()),
        new Lease(mongo, holder, lease, Clock.systemUTC()),
        senders,
        batches,
        mark(),
        letters,
        "test",
        Duration.ofMillis(50),
        watch);
  }

  Pending pending() {
    return new Pending(mongo, store);
  }

  BrokerMark mark() {
    Map<String, Object> settings =
        RelayAutoConfiguration.markSettings(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Broker.address(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class),
            topic + "-relay");
    return new BrokerMark(
        () -> new KafkaConsumer<>(settings), topic + "-relay", Set.of(topic), clock);
  }

  BacklogMeter meter() {
    return new BacklogMeter(List.of(pending()), letters, batches, Clock.systemUTC());
  }

  Republication republication() {
    return new Republication(mongo, Map.of(store.collection(), store), batches);
  }
}
