package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.plan.InstrumentRef;
import id.selaras.appraisal.scoring.Predicate;
import id.selaras.appraisal.scoring.Scheme;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.appraisal.scoring.Score;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every step of the calculation in the reader's language. The hash does not depend on the language.
 *
 * @param legalResult whether the predicate is the legal result (PermenPANRB 6/2022); the numbers
 *     are evidence beside it
 */
record Explanation(
    String appraisalId,
    AppraisalStatus status,
    SchemeStamp scheme,
    String regulation,
    InstrumentRef instrument,
    List<WordedStep> steps,
    @Nullable Predicate predicate,
    boolean legalResult,
    boolean provisional,
    @Nullable String deviationReason,
    String hash) {

  /** One step with its rule in words and where the rule stands. */
  record WordedStep(
      int number,
      String code,
      String name,
      Map<String, String> inputs,
      String rule,
      String source,
      String result) {}

  static Explanation of(String id, Appraisal appraisal, Scheme scheme, boolean english) {
    Score score = Calculation.score(appraisal, scheme);
    SetRating rating = appraisal.rating();
    return new Explanation(
        id,
        appraisal.status(),
        appraisal.scheme(),
        scheme.regulation(),
        appraisal.instrument(),
        score.steps().stream()
            .map(
                step -> {
                  Scheme.Rule rule = scheme.rule(step.rule());
                  return new WordedStep(
                      step.number(),
                      step.rule(),
                      english ? rule.name().en() : rule.name().id(),
                      step.inputs(),
                      english ? rule.rule().en() : rule.rule().id(),
                      rule.source(),
                      step.result());
                })
            .toList(),
        score.predicate(),
        scheme.legalResult(),
        score.provisional(),
        rating == null ? null : rating.reason(),
        Calculation.hash(id, appraisal, score));
  }
}
