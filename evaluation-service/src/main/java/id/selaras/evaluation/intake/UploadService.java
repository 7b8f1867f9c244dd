package id.selaras.evaluation.intake;

import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Reads rows and sends what it finds. Blocking, on a thread that may block: a file waits for the
 * broker, so that memory stays the same whatever its size.
 */
@Component
class UploadService {

  private static final Logger LOG = LoggerFactory.getLogger(UploadService.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int RECORDS_AT_ONCE = 500;

  private final ResponseStore responses;
  private final UnitDirectory units;
  private final RejectionStore rejections;
  private final SatisfactionScheme scheme;
  private final Clock clock;

  UploadService(
      ResponseStore responses,
      UnitDirectory units,
      RejectionStore rejections,
      SatisfactionScheme scheme,
      Clock clock) {
    this.responses = responses;
    this.units = units;
    this.rejections = rejections;
    this.scheme = scheme;
    this.clock = clock;
  }

  /** How rows are written. */
  enum Format {
    CSV,
    NDJSON,
    JSON
  }

  /** Takes in a whole file. */
  Upload take(String uploadId, Source source, Format format, InputStream in) throws IOException {
    var upload = new Upload(openRecords(source));
    // Later than anything sent before, so that a correction carries a higher version.
    long version = clock.millis();
    ResponseStore.Batch batch = responses.batch(version);
    RowCheck check = check(source);
    read(source, format, in, row -> settle(uploadId, source, row, check.check(row), upload, batch));
    batch.finish();
    show(source, upload, batch, version);
    return upload;
  }

  /** Takes in one row of the source's topic; its place there stands for the line. */
  void take(Source source, String place, Row row) {
    RowCheck.Outcome outcome = check(source).check(row);
    var upload = new Upload(outcome.record() == null ? Set.of() : Set.of(outcome.record()));
    long version = clock.millis();
    ResponseStore.Batch batch = responses.batch(version);
    settle(place, source, row, outcome, upload, batch);
    // The next row is read when this one is acknowledged.
    batch.finish();
    show(source, upload, batch, version);
  }

  /** Reads and judges a whole file; nothing is sent. */
  Upload trial(
      String uploadId, Source source, Format format, InputStream in, @Nullable Watcher watcher)
      throws IOException {
    var upload = new Upload(Set.of());
    RowCheck check = check(source);
    read(
        source,
        format,
        in,
        row -> {
          RowCheck.Outcome outcome = check.check(row);
          settle(uploadId, source, row, outcome, upload, null);
          if (watcher != null) {
            watcher.saw(row, outcome);
          }
        });
    return upload;
  }

  /** Sees every row of a trial. */
  interface Watcher {
    /** A row and what was made of it. */
    void saw(Row row, RowCheck.Outcome outcome);
  }

  private static void read(Source source, Format format, InputStream in, Consumer<Row> rows)
      throws IOException {
    switch (format) {
      case CSV -> CsvRows.read(in, source.mapping(), source.delimiter(), rows);
      case NDJSON -> NdjsonRows.read(in, JsonRowStore::fields, rows);
      case JSON -> JsonRowStore.array(in, rows);
    }
  }

  private RowCheck check(Source source) {
    return new RowCheck(
        source, scheme, LocalDate.now(clock), value -> units.find(value).map(UnitEvent::unitId));
  }

  private static void settle(
      String uploadId,
      Source source,
      Row row,
      RowCheck.Outcome outcome,
      Upload upload,
      ResponseStore.@Nullable Batch batch) {
    var response = outcome.response();
    if (response != null) {
      upload.accepted(response.record());
      if (batch != null) {
        batch.accept(response);
      }
      return;
    }
    var rejection =
        new SurveyRejection(
            uploadId,
            source.code(),
            row.line(),
            outcome.record(),
            outcome.faults(),
            outcome.kept().isEmpty() ? null : outcome.kept(),
            null);
    upload.rejected(rejection);
    if (batch != null) {
      batch.refuse(rejection);
    }
  }

  /**
   * Shows what was refused, and that what was refused before is right now, without waiting for the
   * topic to come round: the answer of an upload is followed by a look at the list.
   */
  private void show(Source source, Upload upload, ResponseStore.Batch batch, long version) {
    try {
      Instant at = Instant.ofEpochMilli(version);
      put(
          upload.firstRejections().stream()
              .map(each -> new StoredRejection(each, version, at))
              .toList());
      var corrected = new ArrayList<>(upload.corrected());
      for (int from = 0; from < corrected.size(); from += RECORDS_AT_ONCE) {
        int to = Math.min(from + RECORDS_AT_ONCE, corrected.size());
        resolve(source, corrected.subList(from, to), batch);
      }
      batch.finish();
    } catch (DataAccessException | IllegalStateException away) {
      // The rows themselves are acknowledged; the listener brings the refused ones later.
      LOG.warn("The rejections of {} could not be shown at once", source.code(), away);
    }
  }

  private void resolve(Source source, Collection<String> records, ResponseStore.Batch batch) {
    List<StoredRejection> open =
        Objects.requireNonNullElse(
            rejections.open(source.code(), records).collectList().block(PATIENCE), List.of());
    var resolved = new ArrayList<StoredRejection>();
    for (StoredRejection each : open) {
      Instant now = clock.instant();
      SurveyRejection rejection = each.rejection().resolved(now);
      long later = Math.max(now.toEpochMilli(), each.version() + 1);
      batch.resolve(rejection, later);
      resolved.add(new StoredRejection(rejection, later, each.at()));
    }
    put(resolved);
  }

  private void put(List<StoredRejection> rejected) {
    Flux.fromIterable(rejected).flatMap(rejections::put, 16).then().block(PATIENCE);
  }

  private Set<String> openRecords(Source source) {
    return Objects.requireNonNullElse(
        rejections.openRecords(source.code()).block(PATIENCE), Set.of());
  }
}
