package id.selaras.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service's one sender. It sends what the outboxes hold, in order, a transaction per batch, and
 * takes an event out of its document when the transaction has committed. An event that the broker
 * will never take is set aside. [DESIGN]
 *
 * <p>Whoever holds the lease sends. A sender that was paused past its lease is fenced: its
 * successor's producer has the same transactional id, so the broker refuses the older one and no
 * old version lands behind a newer one. For that to hold, a batch is read only after this producer
 * was initialised.
 *
 * <p>Each batch is counted in the database and then, with it, at the broker: a database that has
 * counted less is an older one, and nothing is sent from it ({@link Batches}).
 */
final class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int MOST_PER_BATCH = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Pending> stores;
  private final Lease lease;
  private final Supplier<Producer<String, byte[]>> producers;
  private final Batches batches;
  private final BrokerMark mark;
  private final DeadLetterStore letters;
  private final String source;
  private final Duration poll;
  private final RelayWatch watch;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Producer<String, byte[]> producer;
  private @Nullable Thread thread;
  private int failures;
  private boolean held;
  private BatchMark last = BatchMark.NONE;

  Relay(
      List<Pending> stores,
      Lease lease,
      Supplier<Producer<String, byte[]>> producers,
      Batches batches,
      BrokerMark mark,
      DeadLetterStore letters,
      String source,
      Duration poll,
      RelayWatch watch) {
    this.stores = stores;
    this.lease = lease;
    this.producers = producers;
    this.batches = batches;
    this.mark = mark;
    this.letters = letters;
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

  /** Sends what waits; false when nothing did, or nothing may be sent. */
  boolean sendBatch() {
    Producer<String, byte[]> current = producer();
    if (current == null) {
      return false;
    }
    Map<Pending, List<Document>> batch = new LinkedHashMap<>();
    List<Pending.Event> events = new ArrayList<>();
    boolean raised = false;
    for (Pending store : stores) {
      List<Document> documents = new ArrayList<>();
      for (Document document : store.read(MOST_PER_BATCH)) {
        if (document.getLong("version") < last.floor()) {
          store.raise(document, last);
          raised = true;
        } else {
          documents.add(document);
          events.addAll(store.events(document, source));
        }
      }
      if (!documents.isEmpty()) {
        batch.put(store, documents);
      }
    }
    if (batch.isEmpty()) {
      if (mark.fades()) {
        commit(current, List.of());
      }
      return raised;
    }
    watch.read();
    if (!events.isEmpty() && !commit(current, events)) {
      return true;
    }
    batch.forEach(Pending::remove);
    return true;
  }

  /** False where something has to be looked at anew before these can be sent. */
  private boolean commit(Producer<String, byte[]> current, List<Pending.Event> events) {
    Batches.State begun = batches.begin();
    if (begun.last().number() <= last.number()) {
      // An older database has taken its place under way.
      closeProducer();
      batches.older(last);
      return false;
    }
    last = begun.last();
    current.beginTransaction();
    List<Future<?>> sent = new ArrayList<>();
    try {
      events.forEach(event -> sent.add(send(current, event)));
      mark.send(current, last);
      // Throws what any of the sends ran into.
      current.commitTransaction();
    } catch (KafkaException e) {
      abort(current);
      if (setAside(current, events, sent)) {
        return false;
      }
      throw e;
    }
    watch.committed();
    if (!begun.told()) {
      batches.told();
    }
    return true;
  }

  private static Future<?> send(Producer<String, byte[]> producer, Pending.Event event) {
    try {
      return producer.send(event.record());
    } catch (KafkaException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Takes what the broker will never take out of the way of the others; false if that is none. */
  private boolean setAside(
      Producer<String, byte[]> producer, List<Pending.Event> events, List<Future<?>> sent) {
    boolean some = false;
    for (int i = 0; i < sent.size(); i++) {
      // Of a batch that was refused as a whole each fails: only the one that also fails alone.
      if (refusal(sent.get(i)) != null) {
        Pending.Event event = events.get(i);
        Throwable refusal = refusalAlone(producer, event);
        if (refusal != null) {
          String reason = DeadLetters.describe(refusal);
          LOG.error(
              "{} version {} of {} is set aside: {}",
              event.aggregate(),
              event.version(),
              event.store().collection(),
              reason);
          // The letter first: after a crash in between it is written once more, as the same one.
          letters.setAside(DeadLetter.setAside(event, reason, Instant.now())).block(PATIENCE);
          event.store().remove(event.aggregate(), event.version());
          some = true;
        }
      }
    }
    return some;
  }

  private static @Nullable Throwable refusalAlone(
      Producer<String, byte[]> producer, Pending.Event event) {
    producer.beginTransaction();
    Future<?> alone = send(producer, event);
    producer.flush();
    producer.abortTransaction();
    return refusal(alone);
  }

  private static @Nullable Throwable refusal(Future<?> sent) {
    if (sent.state() != Future.State.FAILED) {
      return null;
    }
    Throwable failure = sent.exceptionNow();
    return Outages.isRefusal(failure) ? failure : null;
  }

  private static void abort(Producer<String, byte[]> producer) {
    try {
      producer.abortTransaction();
    } catch (KafkaException e) {
      LOG.debug("The transaction is left to its time-out", e);
    }
  }

  /** Ready to send, or nothing while this database is older than what was told. */
  private @Nullable Producer<String, byte[]> producer() {
    Producer<String, byte[]> current = producer;
    if (current != null) {
      return current;
    }
    if (held && batches.look().lost() != null) {
      return null;
    }
    current = producers.get();
    producer = current;
    try {
      current.initTransactions();
      Batches.State state = batches.compare(mark.read());
      last = state.last();
      held = state.lost() != null;
    } catch (RuntimeException e) {
      closeProducer();
      throw e;
    }
    if (held) {
      closeProducer();
      LOG.error(
          "The database of {} is older than what it has told (batch {} of {}): nothing is sent"
              + " until POST /api/operations/<service>/republications has told everything again",
          source,
          last.number(),
          batches.look().lost());
      return null;
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
