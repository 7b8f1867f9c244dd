package id.selaras.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The records that dead letters are about; one that did not fit into its letter is read anew. */
final class OriginalRecords {

  static final String GONE = "dead-letter-original-gone";

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Map<String, Object> settings;

  OriginalRecords(Map<String, Object> consumerSettings) {
    settings = alone(consumerSettings, "dead-letters");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
  }

  /** A consumer's settings without a group: it reads what it is told to and commits nothing. */
  static Map<String, Object> alone(Map<String, Object> consumerSettings, String client) {
    Map<String, Object> settings = new HashMap<>(consumerSettings);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
    return settings;
  }

  /** 409 {@code dead-letter-original-gone} where it was in its topic alone and is no longer. */
  ConsumerRecord<String, byte[]> of(DeadLetter letter) {
    if (!letter.isIncomplete()) {
      return letter.original();
    }
    int number = Objects.requireNonNull(letter.partition());
    long offset = Objects.requireNonNull(letter.offset());
    TopicPartition partition = new TopicPartition(letter.topic(), number);
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
      consumer.assign(List.of(partition));
      long first = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      if (first > offset || end <= offset) {
        throw gone(letter);
      }
      consumer.seek(partition, offset);
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (consumer.position(partition) <= offset && System.nanoTime() < until) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (record.offset() == offset) {
            return record;
          }
        }
      }
    }
    throw gone(letter);
  }

  private static Problem gone(DeadLetter letter) {
    return Problem.conflict(GONE, letter.origin());
  }
}
