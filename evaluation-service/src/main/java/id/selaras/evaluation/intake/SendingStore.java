package id.selaras.evaluation.intake;

import id.selaras.platform.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The records of one upload on their way to the broker, at most so many at a time; the first
 * failure ends it. Blocking.
 */
final class SendingStore {

  private static final int MOST_IN_FLIGHT = 2000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Semaphore room = new Semaphore(MOST_IN_FLIGHT);
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final Producer<String, byte[]> producer;

  SendingStore(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  void send(ProducerRecord<String, byte[]> record) {
    failOnFailure();
    acquire(1);
    try {
      producer.send(
          record,
          (metadata, error) -> {
            if (error != null) {
              failure.compareAndSet(null, error);
            }
            room.release();
          });
    } catch (KafkaException away) {
      room.release();
      throw Problem.unavailable("broker-away");
    }
  }

  /** Waits until everything is acknowledged. */
  void finish() {
    acquire(MOST_IN_FLIGHT);
    room.release(MOST_IN_FLIGHT);
    failOnFailure();
  }

  private void acquire(int permits) {
    try {
      if (!room.tryAcquire(permits, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw Problem.unavailable("broker-away");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable("broker-away");
    }
  }

  private void failOnFailure() {
    if (failure.get() != null) {
      throw Problem.unavailable("broker-away");
    }
  }
}
