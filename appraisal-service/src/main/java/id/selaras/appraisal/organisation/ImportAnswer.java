package id.selaras.appraisal.organisation;

import id.selaras.platform.Violation;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
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

  private static final Locale INDONESIAN = Locale.of("id");

  /** A line refused. */
  record RejectedLine(long line, List<Fault> errors) {}

  /** One reason, in the caller's language; without a column it concerns the whole line. */
  record Fault(@Nullable String column, String code, String message) {}

  /** English where the client prefers it, else Indonesian. */
  static Locale language(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return INDONESIAN;
    }
    try {
      Locale best =
          Locale.lookup(
              Locale.LanguageRange.parse(acceptLanguage), List.of(INDONESIAN, Locale.ENGLISH));
      return best == null ? INDONESIAN : best;
    } catch (IllegalArgumentException malformed) {
      return INDONESIAN;
    }
  }

  static ImportAnswer of(String uploadId, boolean dryRun, ImportTally tally, Locale language) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "problems",
            language,
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

  private static Fault fault(Violation violation, ResourceBundle texts, Locale language) {
    String text = texts.getString("violation." + violation.code());
    String message = new MessageFormat(text, language).format(violation.args().toArray());
    return new Fault(
        violation.pointer().isEmpty() ? null : violation.pointer(), violation.code(), message);
  }
}
