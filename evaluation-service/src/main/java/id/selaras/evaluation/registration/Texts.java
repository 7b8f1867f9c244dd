package id.selaras.evaluation.registration;

import id.selaras.platform.Language;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Sentences and numbers in the reader's language. */
final class Texts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("texts.evaluation", locale, NO_FALLBACK);
  }

  static Texts in(Language language) {
    return new Texts(language.locale());
  }

  String say(String key, Object... values) {
    String pattern = bundle.getString(key);
    // Numbers arrive as text, so that no format of their own is put upon them.
    return new MessageFormat(pattern, locale).format(values);
  }

  /** With two decimals and the sign that matters to a difference. */
  String points(@Nullable Double value) {
    return number(value, 2, 2);
  }

  /** A share of chance: small ones keep what tells them apart. */
  String chance(@Nullable Double value) {
    return number(value, 2, 5);
  }

  String plain(double value) {
    return number(value, 0, 4);
  }

  private String number(@Nullable Double value, int fewest, int most) {
    if (value == null || !Double.isFinite(value)) {
      return "-";
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(fewest);
    format.setMaximumFractionDigits(most);
    return format.format(value == 0 ? 0.0 : value);
  }
}
