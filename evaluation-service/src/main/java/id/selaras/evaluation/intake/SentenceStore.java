package id.selaras.evaluation.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The sentences for faults, in the language that a request asks for. */
@Component
class SentenceStore {

  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  SentenceStore() {
    texts.setBasename("problems");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
  }

  /** By the header {@code Accept-Language}. */
  RejectionView.Sentences in(@Nullable String acceptLanguage) {
    Locale locale = prefersEnglish(acceptLanguage) ? Locale.ENGLISH : Locale.of("id");
    return reason -> texts.getMessage("violation." + reason, null, locale);
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
