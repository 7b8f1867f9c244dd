package id.selaras.contracts.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** A reader of the broker who is none of ours: what it does not see was not sent. */
public record Outside(String bootstrapServers) {

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
