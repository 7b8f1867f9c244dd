package id.selaras.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker in this process, shared by the tests of one JVM. */
final class Broker {

  private static final EmbeddedKafkaKraftBroker KAFKA = start();

  private Broker() {}

  private static EmbeddedKafkaKraftBroker start() {
    EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
    kafka.brokerProperties(
        Map.of(
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "3",
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "3",
            "group.min.session.timeout.ms", "1000",
            "group.initial.rebalance.delay.ms", "0"));
    kafka.afterPropertiesSet();
    return kafka;
  }

  static String address() {
    return KAFKA.getBrokersAsString();
  }

  static void topics(String... names) {
    KAFKA.addTopics(names);
  }

  static void topics(String name, int partitions) {
    KAFKA.addTopics(new NewTopic(name, partitions, (short) 1));
  }

  static void topics(String name, int partitions, Map<String, String> settings) {
    KAFKA.addTopics(new NewTopic(name, partitions, (short) 1).configs(settings));
  }

  /** As if the offsets of a group had expired. */
  static void forget(String group) {
    KAFKA.doWithAdmin(
        admin ->
            admin
                .deleteConsumerGroups(List.of(group))
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .join());
  }

  /** The relay's kind of producer. */
  static Supplier<Producer<String, byte[]>> senders(String address, String transactionalId) {
    return senders(address, transactionalId, Map.of());
  }

  static Supplier<Producer<String, byte[]>> senders(
      String address, String transactionalId, Map<String, Object> others) {
    Map<String, Object> settings = new HashMap<>(others);
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return () -> new KafkaProducer<>(settings);
  }

  /** Everything committed on a topic so far, read by somebody who has nothing to do with us. */
  static List<ConsumerRecord<String, byte[]>> everything(String topic) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            address(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            StringDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class);
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    return found;
  }
}
