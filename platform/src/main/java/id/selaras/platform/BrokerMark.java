package id.selaras.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What the broker knows of the relay's batches: the number of the last one, as the offset of a
 * consumer group that consumes nothing, committed in the batch's own transaction.
 */
final class BrokerMark {

  /** Well within the week for which a broker by default keeps the offset of an idle group. */
  private static final Duration AGAIN = Duration.ofHours(1);

  private final Supplier<Consumer<?, ?>> consumers;
  private final ConsumerGroupMetadata group;
  private final Set<TopicPartition> partitions;
  private final Clock clock;
  private long due = Long.MAX_VALUE;

  /**
   * @param group says whose database it is: two of them never share a mark
   * @param topics those of the relay; the mark lies on each, so that losing one loses no mark
   */
  BrokerMark(Supplier<Consumer<?, ?>> consumers, String group, Set<String> topics, Clock clock) {
    this.consumers = consumers;
    this.group = new ConsumerGroupMetadata(group);
    this.partitions =
        topics.stream().map(topic -> new TopicPartition(topic, 0)).collect(Collectors.toSet());
    this.clock = clock;
  }

  /** To be read after the producer was initialised: no batch of another's is under way then. */
  @Nullable BatchMark read() {
    try (Consumer<?, ?> consumer = consumers.get()) {
      BatchMark last =
          consumer.committed(partitions).values().stream()
              .filter(Objects::nonNull)
              .map(offset -> new BatchMark(offset.offset(), restores(offset.metadata())))
              .max(Comparator.comparingLong(BatchMark::number))
              .orElse(null);
      due = last == null ? Long.MAX_VALUE : again();
      return last;
    }
  }

  /** Makes the mark a part of the transaction that is open. */
  void send(Producer<?, ?> producer, BatchMark mark) {
    OffsetAndMetadata offset = new OffsetAndMetadata(mark.number(), Long.toString(mark.restores()));
    producer.sendOffsetsToTransaction(
        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> offset)),
        group);
    due = again();
  }

  /** Whether it has to be committed again although there was nothing to send. */
  boolean fades() {
    return clock.millis() > due;
  }

  private long again() {
    return clock.millis() + AGAIN.toMillis();
  }

  private static long restores(String metadata) {
    return metadata.isEmpty() ? 0 : Long.parseLong(metadata);
  }
}
