package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.NumberScheme;
import id.selaras.appraisal.scoring.NumberScore;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.platform.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number beside the legal result with its own steps, and the sentence that says that it is not
 * the legal result.
 */
record NumberExplanation(
    SchemeStamp scheme,
    String name,
    String regulation,
    boolean legalResult,
    String note,
    NumberOutcome figures,
    List<Explanation.WordedStep> steps) {

  static @Nullable NumberExplanation of(
      Appraisal appraisal, Policy policy, CalculationResult computed, Language language) {
    NumberPart part = appraisal.number();
    NumberScheme scheme = policy.number();
    NumberScore score = computed.number();
    if (part == null || scheme == null || score == null) {
      return null;
    }
    return new NumberExplanation(
        part.scheme(),
        scheme.name(),
        scheme.regulation(),
        scheme.legalResult(),
        scheme.note().in(language),
        NumberOutcome.of(scheme, score),
        Explanation.worded(score.steps(), scheme::rule, language));
  }
}
