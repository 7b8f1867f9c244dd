package id.selaras.evaluation.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an upload.
 *
 * @param accepted rows acknowledged by the broker
 * @param rejections the first thousand
 * @param next where more of them are listed
 */
record UploadAnswer(
    String uploadId,
    boolean dryRun,
    long accepted,
    long rejected,
    List<Rejection> rejections,
    @Nullable String next) {

  /** One rejected row. */
  record Rejection(long line, @Nullable String record, List<Error> errors) {}

  /** One fault, with a sentence for people. */
  record Error(@Nullable String column, String code, String message) {}
}
