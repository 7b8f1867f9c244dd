package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.plan.InstrumentRef;
import id.selaras.appraisal.scoring.Predicate;
import id.selaras.appraisal.scoring.Scheme;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.appraisal.scoring.Score;
import id.selaras.appraisal.scoring.Step;
import id.selaras.platform.Language;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every step of the calculation in the reader's language. The hash does not depend on the language.
 *
 * @param number the number beside it with steps of its own; absent where there is none
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
    @Nullable NumberExplanation number,
    String hash) {

  /** One step with its rule in words and where the rule stands. */
  record WordedStep(
      int number,
      String code,
      String name,
      List<Input> inputs,
      String rule,
      String source,
      String result) {}

  /**
   * What goes into a step: something known by its code, or something with a name of its own.
   *
   * @param number which of several with the same code
   * @param name a period, a value of behaviour, or the title of a result or an indicator
   */
  record Input(
      @Nullable StepInput code, @Nullable Integer number, @Nullable String name, String value) {

    private static final Pattern STATEMENT = Pattern.compile("statement ([0-9]+)");

    static Input of(String inside, String value) {
      Matcher statement = STATEMENT.matcher(inside);
      if (statement.matches()) {
        return new Input(StepInput.STATEMENT, Integer.valueOf(statement.group(1)), null, value);
      }
      StepInput code = StepInput.of(inside);
      return new Input(code, null, code == null ? inside : null, value);
    }
  }

  static Explanation of(String id, Appraisal appraisal, Policy policy, Language language) {
    Scheme scheme = policy.scheme();
    CalculationResult computed = Calculation.compute(appraisal, policy);
    Score score = computed.score();
    SetRating rating = appraisal.rating();
    return new Explanation(
        id,
        appraisal.status(),
        appraisal.scheme(),
        scheme.regulation(),
        appraisal.instrument(),
        worded(score.steps(), scheme::rule, language),
        score.predicate(),
        scheme.legalResult(),
        score.provisional(),
        rating == null ? null : rating.reason(),
        NumberExplanation.of(appraisal, policy, computed, language),
        Calculation.hash(id, appraisal, computed));
  }

  /** Steps in the words of a scheme. */
  static List<WordedStep> worded(
      List<Step> steps, Function<String, Scheme.Rule> rules, Language language) {
    return steps.stream()
        .map(
            step -> {
              Scheme.Rule rule = rules.apply(step.rule());
              return new WordedStep(
                  step.number(),
                  step.rule(),
                  rule.name().in(language),
                  step.inputs().entrySet().stream()
                      .map(input -> Input.of(input.getKey(), input.getValue()))
                      .toList(),
                  rule.rule().in(language),
                  rule.source(),
                  step.result());
            })
        .toList();
  }
}
