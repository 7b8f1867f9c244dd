package id.selaras.platform;

import com.mongodb.MongoNamespace;
import com.mongodb.client.model.RenameCollectionOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/**
 * Fills a copy again from its topic alone: into a collection beside it, from the topic's beginning
 * to its end, then in its place, while the listeners of every instance go on. Whatever they applied
 * to the old collection before the swap was in the topic by then, so reading on to the end as it is
 * after the swap brings it back: nothing newer is lost. [DESIGN]
 */
final class Rebuild implements Jobs.Work {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReactiveMongoTemplate mongo;
  private final Map<String, Jobs.Copy> copies;
  private final Map<String, Object> settings;

  Rebuild(
      ReactiveMongoTemplate mongo,
      Map<String, Jobs.Copy> copies,
      Map<String, Object> consumerSettings) {
    this.mongo = mongo;
    this.copies = copies;
    // All partitions by itself, whatever the others do.
    this.settings = OriginalRecords.alone(consumerSettings, "rebuild");
  }

  @Override
  public void run(String of, Jobs.Progress progress) {
    Jobs.Copy copy = copies.get(of);
    if (copy == null) {
      throw new IllegalArgumentException("there is no copy named " + of);
    }
    // A name of its own for each run: one that was paused does not write into its successor's.
    // Without a dot: not every database that speaks the protocol renames a name that has one.
    String beside = of + "-rebuild-" + Ids.next();
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
      Reading reading = new Reading(consumer, copy, progress);
      mongo.createCollection(beside).block(PATIENCE);
      copy.filling().prepare(beside);
      reading.toTheEnd(beside);
      // What came while the first and longest part was read.
      reading.toTheEnd(beside);
      progress.confirm();
      swap(beside, of);
      reading.toTheEnd(of);
      // Also those of runs that were killed.
      mongo
          .getCollectionNames()
          .filter(name -> name.startsWith(of + "-rebuild-"))
          .concatMap(mongo::dropCollection)
          .blockLast(PATIENCE);
    } catch (RuntimeException e) {
      mongo.dropCollection(beside).onErrorComplete().block(PATIENCE);
      throw e;
    }
  }

  private void swap(String from, String to) {
    mongo
        .getMongoDatabase()
        .flatMap(
            database ->
                Mono.from(
                    database
                        .getCollection(from)
                        .renameCollection(
                            new MongoNamespace(database.getName(), to),
                            new RenameCollectionOptions().dropTarget(true))))
        .block(PATIENCE);
  }

  private static final class Reading {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Jobs.Copy copy;
    private final Jobs.Progress progress;
    private final List<TopicPartition> partitions;
    private final long before;

    Reading(KafkaConsumer<String, byte[]> consumer, Jobs.Copy copy, Jobs.Progress progress) {
      this.consumer = consumer;
      this.copy = copy;
      this.progress = progress;
      this.partitions =
          consumer.partitionsFor(copy.topic()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      this.before = sum(consumer.beginningOffsets(partitions));
    }

    /** Reads to the end as it is now. */
    void toTheEnd(String collection) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long total = sum(ends) - before;
      progress.report(position() - before, total);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(polled.count());
        polled.forEach(records::add);
        long skipped = copy.filling().fill(collection, records);
        for (long i = 0; i < skipped; i++) {
          progress.skip();
        }
        progress.report(Math.min(position() - before, total), total);
      }
    }

    private long position() {
      return partitions.stream().mapToLong(consumer::position).sum();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
      return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
