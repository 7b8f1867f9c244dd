package id.selaras.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service's one sender. It sends what the outboxes hold, in order, a transaction per batch, and
 * takes an event out of its document when the transaction has committed. [DESIGN]
 *
 * <p>Whoever holds the lease sends. A sender that was paused past its lease is fenced: its
 * successor's producer has the same transactional id, so the broker refuses the older one and no
 * old version lands behind a newer one. For that to hold, a batch is read only after this producer
 * was initialised.
 */
final class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int MOST_PER_BATCH = 500;

  private final List<Pending> stores;
  private final Lease lease;
  private final Supplier<Producer<String, byte[]>> producers;
  private final String source;
  private final Duration poll;
  private final RelayWatch watch;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Producer<String, byte[]> producer;
  private @Nullable Thread thread;
  private int failures;

  Relay(
      List<Pending> stores,
      Lease lease,
      Supplier<Producer<String, byte[]>> producers,
      String source,
      Duration poll,
      RelayWatch watch) {
    this.stores = stores;
    this.lease = lease;
    this.producers = producers;
    this.source = source;
    this.poll = poll;
    this.watch = watch;
  }

  void start() {
    running = true;
    thread = Thread.ofPlatform().name("relay").daemon(true).start(this::run);
  }

  /** There is something to send. */
  void wake() {
    wake.release();
  }

  boolean isRunning() {
    return running;
  }

  /** Finishes the batch under way and hands over. */
  void stop() {
    running = false;
    wake.release();
    Thread current = thread;
    if (current != null) {
      try {
        if (!current.join(Duration.ofSeconds(3))) {
          // It waits for a broker that is away; what it has not removed is sent after the next
          // start.
          current.interrupt();
          current.join(Duration.ofSeconds(5));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    while (running) {
      pause(step());
    }
    closeProducer();
    try {
      lease.release();
    } catch (RuntimeException e) {
      LOG.info("The relay's lease was not released and runs out by itself: {}", e.toString());
    }
  }

  /** One look at the outboxes; how long to wait before the next. */
  private Duration step() {
    try {
      if (!lease.hold()) {
        closeProducer();
        return poll;
      }
      boolean more = sendBatch();
      failures = 0;
      return more ? Duration.ZERO : poll;
    } catch (RuntimeException e) {
      // A broker or database that is away, or a successor that has fenced this sender.
      closeProducer();
      lease.doubt();
      failures++;
      LOG.warn("The relay tries again (failure {}): {}", failures, e.toString());
      return Duration.ofMillis(Math.min(2_000, 200L << Math.min(failures, 5)));
    }
  }

  /** Sends what waits; false when nothing did. */
  boolean sendBatch() {
    Producer<String, byte[]> current = producer();
    Map<Pending, List<Document>> batch = new LinkedHashMap<>();
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (Pending store : stores) {
      List<Document> documents = store.read(MOST_PER_BATCH);
      if (!documents.isEmpty()) {
        batch.put(store, documents);
        documents.forEach(document -> records.addAll(store.records(document, source)));
      }
    }
    if (batch.isEmpty()) {
      return false;
    }
    watch.read();
    if (!records.isEmpty()) {
      current.beginTransaction();
      try {
        records.forEach(current::send);
        // Throws what any of the sends ran into.
        current.commitTransaction();
      } catch (KafkaException e) {
        abort(current);
        throw e;
      }
      watch.committed();
    }
    batch.forEach(Pending::remove);
    return true;
  }

  private static void abort(Producer<String, byte[]> producer) {
    try {
      producer.abortTransaction();
    } catch (KafkaException e) {
      LOG.debug("The transaction is left to its time-out", e);
    }
  }

  private Producer<String, byte[]> producer() {
    Producer<String, byte[]> current = producer;
    if (current == null) {
      current = producers.get();
      producer = current;
      current.initTransactions();
    }
    return current;
  }

  void closeProducer() {
    Producer<String, byte[]> current = producer;
    producer = null;
    if (current != null) {
      current.close(Duration.ofSeconds(1));
    }
  }

  private void pause(Duration time) {
    try {
      // A failure is not shortened by new writes; an idle relay is.
      if (failures > 0 && running) {
        Thread.sleep(time);
      } else if (!time.isZero()) {
        wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
      }
      wake.drainPermits();
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
