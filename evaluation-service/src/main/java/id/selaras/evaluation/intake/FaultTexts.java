package id.selaras.evaluation.intake;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences for faults, in the language that a request asks for. */
final class FaultTexts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private FaultTexts() {}

  /** By the header {@code Accept-Language}. */
  static RejectionView.Sentences in(@Nullable String acceptLanguage) {
    Locale locale = prefersEnglish(acceptLanguage) ? Locale.ENGLISH : Locale.of("id");
    ResourceBundle texts = ResourceBundle.getBundle("problems", locale, NO_FALLBACK);
    return reason -> texts.getString("violation." + reason);
  }

  private static boolean prefersEnglish(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return false;
    }
    try {
      return Locale.LanguageRange.parse(acceptLanguage).getFirst().getRange().startsWith("en");
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
