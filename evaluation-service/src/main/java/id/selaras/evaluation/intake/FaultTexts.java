package id.selaras.evaluation.intake;

import id.selaras.platform.Language;
import java.util.ResourceBundle;

/** The sentences for faults. */
final class FaultTexts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private FaultTexts() {}

  static RejectionView.Sentences in(Language language) {
    ResourceBundle texts = ResourceBundle.getBundle("problems", language.locale(), NO_FALLBACK);
    return reason -> texts.getString("violation." + reason);
  }
}
