package id.selaras.evaluation.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that could not be counted: where and why, and of its mapped columns what is needed to
 * correct it. Never the raw line.
 *
 * @param upload the upload's id, or {@link #INBOX} for a row that came by the source's topic
 * @param line the line, the place in a JSON array, or the offset in the topic
 * @param columns see {@link CorrectableColumns}; absent where nothing could be kept
 * @param resolvedAt when the same record was accepted after all
 */
public record SurveyRejection(
    String upload,
    String source,
    long line,
    @Nullable String record,
    List<Fault> errors,
    @Nullable Map<String, String> columns,
    @Nullable Instant resolvedAt) {

  /** What stands in place of an upload's id. */
  static final String INBOX = "inbox";

  /** Where it is in being put right. */
  enum Status {
    OPEN,
    RESOLVED
  }

  /** Sorts by line within an upload. */
  public String key() {
    String place = upload.startsWith(INBOX) ? upload + "." + source : upload;
    return "%s:%012d".formatted(place, line);
  }

  Status status() {
    return resolvedAt == null ? Status.OPEN : Status.RESOLVED;
  }

  SurveyRejection resolved(Instant at) {
    return new SurveyRejection(upload, source, line, record, errors, columns, at);
  }
}
