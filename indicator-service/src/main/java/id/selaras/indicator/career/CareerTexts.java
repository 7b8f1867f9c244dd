package id.selaras.indicator.career;

import id.selaras.platform.Language;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the simulator in the reader's language. */
final class CareerTexts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  private CareerTexts(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("texts.career", locale, NO_FALLBACK);
  }

  static CareerTexts in(Language language) {
    return new CareerTexts(language.locale());
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
