package id.selaras.evaluation.intake;

import id.selaras.evaluation.survey.SurveyResponse;
import id.selaras.platform.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where rows go: the topics of accepted and of refused ones. */
@Component
class ResponseStore {

  private static final int MOST_IN_FLIGHT = 2000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ORIGIN = "evaluation-service";

  private final Producer<String, byte[]> producer;

  ResponseStore(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /**
   * @param version of everything in it, later than what was sent of the same rows before
   */
  Batch batch(long version) {
    return new Batch(version);
  }

  /**
   * Rows on their way to the broker, at most so many at a time; the first failure ends it.
   * Blocking.
   */
  final class Batch {

    private final Semaphore room = new Semaphore(MOST_IN_FLIGHT);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final long version;

    private Batch(long version) {
      this.version = version;
    }

    void accept(SurveyResponse response) {
      send(
          IntakeConfiguration.RESPONSES.record(
              response.key(), version, "survey-response.received", ORIGIN, response));
    }

    void refuse(SurveyRejection rejection) {
      send(
          IntakeConfiguration.REJECTIONS.record(
              rejection.key(), version, "survey-rejection.recorded", ORIGIN, rejection));
    }

    void resolve(SurveyRejection rejection, long later) {
      send(
          IntakeConfiguration.REJECTIONS.record(
              rejection.key(), later, "survey-rejection.resolved", ORIGIN, rejection));
    }

    /** Waits until everything is acknowledged, and for no company. */
    void finish() {
      producer.flush();
      acquire(MOST_IN_FLIGHT);
      room.release(MOST_IN_FLIGHT);
      failOnFailure();
    }

    private void send(ProducerRecord<String, byte[]> record) {
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
}
