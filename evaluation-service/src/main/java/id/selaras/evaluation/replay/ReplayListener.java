package id.selaras.evaluation.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Reads whole topics from the beginning at every start, in this instance alone: assigned
 * partitions, no group, nothing committed. What it fills is in memory, and therefore right after
 * any loss.
 */
public final class ReplayListener implements SmartLifecycle, HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayListener.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, Object> clientSettings;
  private final Map<String, List<Replayed<?>>> topics;
  private final Runnable afterPoll;
  private volatile boolean running;
  private volatile boolean caughtUp;
  private volatile @Nullable Thread thread;
  private volatile @Nullable KafkaConsumer<String, byte[]> current;

  /**
   * @param clientSettings how a consumer of this service reaches the broker
   * @param afterPoll runs after every batch that held something, on the same thread
   */
  public ReplayListener(
      Map<String, Object> clientSettings, List<Replayed<?>> replayed, Runnable afterPoll) {
    this.clientSettings = clientSettings;
    this.topics = replayed.stream().collect(Collectors.groupingBy(each -> each.topic().name()));
    this.afterPoll = afterPoll;
  }

  /** What is read. */
  public Set<String> topics() {
    return topics.keySet();
  }

  /**
   * Up once everything that was there at the start has been read; it stays so while the broker is
   * away.
   */
  @Override
  public Health health() {
    return caughtUp ? Health.up().build() : Health.outOfService().build();
  }

  @Override
  public void start() {
    running = true;
    Thread reader = new Thread(this::run, "replay");
    reader.setDaemon(true);
    reader.start();
    thread = reader;
  }

  @Override
  public void stop() {
    running = false;
    KafkaConsumer<String, byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    Thread reader = thread;
    if (reader != null) {
      try {
        reader.join(PATIENCE.toMillis());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try (var consumer =
          new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
        current = consumer;
        read(consumer);
      } catch (WakeupException stopping) {
        return;
      } catch (RuntimeException failure) {
        LOG.warn("Reading the result topics broke off; it begins again", failure);
        pause();
      }
    }
  }

  private void read(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = partitions(consumer);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (running) {
      var records = consumer.poll(POLL);
      for (ConsumerRecord<String, byte[]> record : records) {
        handle(record);
      }
      if (!caughtUp) {
        boolean all =
            ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        if (all) {
          topics.values().forEach(each -> each.forEach(replayed -> replayed.afterStart().run()));
          caughtUp = true;
        }
      }
      if (!records.isEmpty()) {
        afterPoll.run();
      }
    }
  }

  private void handle(ConsumerRecord<String, byte[]> record) {
    try {
      topics.getOrDefault(record.topic(), List.of()).forEach(each -> take(each, record));
    } catch (DataAccessException | IllegalStateException outage) {
      throw outage;
    } catch (RuntimeException unreadable) {
      // It can never be read; waiting for it would hide everything behind it.
      LOG.warn(
          "Skipped {}-{}@{}: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          unreadable.getMessage());
    }
  }

  private static <V> void take(Replayed<V> replayed, ConsumerRecord<String, byte[]> record) {
    replayed
        .taker()
        .accept(record.key(), record.value() == null ? null : replayed.topic().read(record));
  }

  private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    var partitions = new ArrayList<TopicPartition>();
    for (String topic : topics.keySet()) {
      var found = consumer.partitionsFor(topic);
      if (found == null || found.isEmpty()) {
        throw new IllegalStateException("Topic " + topic + " does not exist yet");
      }
      found.forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
    }
    return partitions;
  }

  /** Its consumers' settings: no group, and so no place in one. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "evaluation-replay");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1024 * 1024);
    return settings;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.multipliedBy(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
