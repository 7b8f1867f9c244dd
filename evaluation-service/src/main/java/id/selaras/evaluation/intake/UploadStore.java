package id.selaras.evaluation.intake;

import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an upload row by row and sends what it finds. Blocking, on a thread that may block: the
 * file waits for the broker, so that memory stays the same whatever its size.
 */
@Component
class UploadStore {

  private static final int MOST_IN_FLIGHT = 2000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ORIGIN = "evaluation-service";

  private final Producer<String, byte[]> producer;
  private final UnitDirectory units;
  private final JsonMapper json = JsonMapper.builder().build();

  UploadStore(Producer<String, byte[]> producer, UnitDirectory units) {
    this.producer = producer;
    this.units = units;
  }

  /** How rows are written. */
  enum Format {
    CSV,
    NDJSON
  }

  /** Takes in a whole file; with {@code dryRun} nothing is sent. */
  Upload take(String uploadId, Source source, Format format, InputStream in, boolean dryRun)
      throws IOException {
    var upload = new Upload();
    var sending = new Sending(dryRun);
    var check =
        new RowCheck(
            source,
            LocalDate.now(ServedDay.MEDAN),
            value -> units.find(value).map(UnitEvent::unitId));
    // Later than anything sent before, so that a correction carries a higher version.
    long version = System.currentTimeMillis();
    Consumer<Row> rows =
        row -> {
          RowCheck.Outcome outcome = check.check(row);
          if (outcome.response() != null) {
            upload.accepted();
            sending.send(
                IntakeConfiguration.RESPONSES.record(
                    outcome.response().key(),
                    version,
                    "response-received",
                    ORIGIN,
                    outcome.response()));
          } else {
            var rejection =
                new SurveyRejection(
                    uploadId, source.code(), row.line(), outcome.record(), outcome.faults());
            upload.rejected(rejection);
            sending.send(
                IntakeConfiguration.REJECTIONS.record(
                    rejection.key(), 1, "response-rejected", ORIGIN, rejection));
          }
        };
    if (format == Format.CSV) {
      CsvRows.read(in, source.mapping(), source.delimiter(), rows);
    } else {
      NdjsonRows.read(in, this::fields, rows);
    }
    sending.finish();
    return upload;
  }

  /** Top-level fields by name; a name that begins with a slash is a JSON pointer. */
  private @Nullable Function<String, @Nullable String> fields(String line) {
    try {
      JsonNode object = json.readTree(line);
      if (!object.isObject()) {
        return null;
      }
      return name -> {
        JsonNode value = name.startsWith("/") ? object.at(name) : object.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
      };
    } catch (JacksonException unreadable) {
      return null;
    }
  }

  /** At most so many records on their way; the first failure ends the upload. */
  private final class Sending {

    private final Semaphore room = new Semaphore(MOST_IN_FLIGHT);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final boolean dryRun;

    Sending(boolean dryRun) {
      this.dryRun = dryRun;
    }

    void send(ProducerRecord<String, byte[]> record) {
      if (dryRun) {
        return;
      }
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

    void finish() {
      if (!dryRun) {
        acquire(MOST_IN_FLIGHT);
        failOnFailure();
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
