package id.selaras.contracts.testing;

import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * Somebody at the broker who is none of ours: what it does not see was not sent, and it says what
 * other services would. What it reads by key holds its contract, or the reading fails.
 */
public record Outside(String bootstrapServers) {

  private static final Map<String, KafkaProducer<String, byte[]>> PRODUCERS =
      new ConcurrentHashMap<>();

  /** At the broker of the tests in this JVM. */
  public static Outside here() {
    return new Outside(Backing.start().bootstrapServers());
  }

  /**
   * Says what another service would; it must hold the contract.
   *
   * @param key the aggregate's id
   * @param version its version
   * @param body its public state, as JSON
   */
  public void tell(String topic, String key, long version, String body) {
    byte[] value = body.getBytes(StandardCharsets.UTF_8);
    ContractCheck.producer(topic, value);
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            topic + ":" + key + ":" + version,
            "ce_type",
            anyTypeOf(topic),
            "ce_source",
            "/outside",
            "ce_subject",
            key,
            "ce_time",
            Instant.now().toString(),
            "ce_aggregateversion",
            Long.toString(version),
            "content-type",
            "application/json")
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    send(record);
  }

  private static String anyTypeOf(String topic) {
    return Objects.requireNonNull(TopicCatalogue.load().topic(topic).types()).getFirst();
  }

  /** Sends a record as it is and returns when the broker has it. */
  public void send(ProducerRecord<String, byte[]> record) {
    send(List.of(record));
  }

  /** Sends records as they are and returns when the broker has all of them. */
  public void send(List<ProducerRecord<String, byte[]>> records) {
    try {
      for (Future<RecordMetadata> sent : records.stream().map(producer()::send).toList()) {
        sent.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    return PRODUCERS.computeIfAbsent(
        bootstrapServers,
        servers ->
            new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                new StringSerializer(),
                new ByteArraySerializer()));
  }

  /** The committed records of a key, once there are that many. */
  public List<ConsumerRecord<String, byte[]>> await(String topic, String key, int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> read(topic, key), records -> records.size() >= count);
  }

  /** The committed records of a key that are there now. */
  public List<ConsumerRecord<String, byte[]>> read(String topic, String key) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    readAll(
        Set.of(topic),
        record -> {
          if (key.equals(record.key())) {
            ContractCheck.told(record);
            found.add(record);
          }
        });
    return found;
  }

  /** Calls back for every committed record of these topics, up to the end as it is now. */
  public void readAll(Collection<String> topics, Consumer<ConsumerRecord<String, byte[]>> each) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(each);
      }
    }
  }
}
