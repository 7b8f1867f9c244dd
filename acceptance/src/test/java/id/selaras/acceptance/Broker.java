package id.selaras.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The broker as a consumer from outside sees it: committed records only. */
record Broker(String address) {

  /**
   * Calls back for every committed record of these topics, from the beginning to the end as it is
   * now.
   */
  void readAll(Set<String> topics, BiConsumer<String, ConsumerRecord<String, byte[]>> each) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", address, "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      topics.forEach(
          topic ->
              consumer
                  .partitionsFor(topic)
                  .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer
            .poll(Duration.ofMillis(500))
            .forEach(record -> each.accept(record.topic(), record));
      }
    }
  }

  Set<String> topics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      return new TreeSet<>(admin.listTopics().names().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  long deadLetters() {
    AtomicLong count = new AtomicLong();
    Set<String> topics =
        topics().stream()
            .filter(topic -> topic.contains("dead-letter"))
            .collect(Collectors.toSet());
    readAll(topics, (topic, record) -> count.incrementAndGet());
    return count.get();
  }
}
