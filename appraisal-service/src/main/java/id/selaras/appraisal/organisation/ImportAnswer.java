package id.selaras.appraisal.organisation;

import id.selaras.platform.Language;
import id.selaras.platform.Violation;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an import.
 *
 * @param accepted lines that registered or changed something
 * @param unchanged lines that said what was known already
 * @param rejected lines refused; the reasons of the first thousand follow
 */
record ImportAnswer(
    String uploadId,
    boolean dryRun,
    long accepted,
    long unchanged,
    long rejected,
    List<RejectedLine> rejections) {

  /** A line refused. */
  record RejectedLine(long line, List<Fault> errors) {}

  /** One reason, in the caller's language; without a column it concerns the whole line. */
  record Fault(@Nullable String column, String code, String message) {}

  static ImportAnswer of(String uploadId, boolean dryRun, ImportTally tally, Language language) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "problems",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    List<RejectedLine> rejections =
        tally.rejections().stream()
            .map(
                rejection ->
                    new RejectedLine(
                        rejection.line(),
                        rejection.errors().stream()
                            .map(violation -> fault(violation, texts, language))
                            .toList()))
            .toList();
    return new ImportAnswer(
        uploadId, dryRun, tally.accepted(), tally.unchanged(), tally.rejected(), rejections);
  }

  private static Fault fault(Violation violation, ResourceBundle texts, Language language) {
    String text = texts.getString("violation." + violation.code());
    String message = new MessageFormat(text, language.locale()).format(violation.args().toArray());
    return new Fault(
        violation.pointer().isEmpty() ? null : violation.pointer(), violation.code(), message);
  }
}
