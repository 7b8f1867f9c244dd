package id.selaras.evaluation.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rejected row as it is shown.
 *
 * @param columns what was kept of its mapped columns, to be corrected and sent again
 */
record RejectionView(
    String upload,
    String source,
    long line,
    @Nullable String record,
    SurveyRejection.Status status,
    List<Error> errors,
    @Nullable Map<String, String> columns,
    @Nullable Instant resolvedAt) {

  /** One fault, with a sentence for people. */
  record Error(@Nullable String column, String code, String message) {}

  /** With the sentence for each fault. */
  static RejectionView of(SurveyRejection rejection, Sentences sentences) {
    return new RejectionView(
        rejection.upload(),
        rejection.source(),
        rejection.line(),
        rejection.record(),
        rejection.status(),
        errors(rejection.errors(), sentences),
        rejection.columns(),
        rejection.resolvedAt());
  }

  static List<Error> errors(List<Fault> faults, Sentences sentences) {
    return faults.stream()
        .map(fault -> new Error(fault.column(), fault.code().name(), sentences.of(fault.code())))
        .toList();
  }

  /** What a fault is called in the reader's language. */
  interface Sentences {
    /** One sentence. */
    String of(Reason reason);
  }
}
