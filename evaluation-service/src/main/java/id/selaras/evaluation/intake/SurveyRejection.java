package id.selaras.evaluation.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that could not be counted: where and why. Never the raw line, and no value beyond the
 * record's id, since a shifted column may hold personal data.
 */
public record SurveyRejection(
    String upload, String source, long line, @Nullable String record, List<Fault> errors) {

  /** Sorts by line within an upload. */
  public String key() {
    return "%s:%012d".formatted(upload, line);
  }
}
