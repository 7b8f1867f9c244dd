package id.selaras.indicator.career;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of the simulator: Indonesian, unless the reader prefers English. */
final class CareerTexts {

  private static final Locale INDONESIAN = Locale.of("id");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  private CareerTexts(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("texts.career", locale, NO_FALLBACK);
  }

  /** By the header {@code Accept-Language}; one that cannot be read counts as none. */
  static CareerTexts preferredBy(@Nullable String acceptLanguage) {
    return new CareerTexts(prefersEnglish(acceptLanguage) ? Locale.ENGLISH : INDONESIAN);
  }

  private static boolean prefersEnglish(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return false;
    }
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
        String language = range.getRange().split("-", -1)[0];
        if (range.getWeight() > 0 && "en".equals(language)) {
          return true;
        }
        if (range.getWeight() > 0 && ("id".equals(language) || "*".equals(language))) {
          return false;
        }
      }
      return false;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  Locale locale() {
    return locale;
  }

  String say(Sentence sentence) {
    return new MessageFormat(bundle.getString(sentence.key()), locale)
        .format(sentence.values().stream().map(this::written).toArray());
  }

  /** Figures come as they are to be told: a format of its own would round them once more. */
  private Object written(Object value) {
    return value instanceof BigDecimal figure ? figures(figure).format(figure) : value;
  }

  private NumberFormat figures(BigDecimal figure) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.max(0, figure.scale()));
    return format;
  }
}
