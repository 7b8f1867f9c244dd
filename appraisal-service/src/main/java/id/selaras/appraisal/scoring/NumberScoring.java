package id.selaras.appraisal.scoring;

import id.selaras.appraisal.scoring.NumberScore.Absence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number of PP 30/2019 from the evidence, under one number scheme. Pure: the same arguments
 * give the same steps, on any day. It never sets a rating and is never the legal result.
 */
public final class NumberScoring {
  private final NumberScheme scheme;
  private final NumberInput input;
  private final Steps steps = new Steps();

  private NumberScoring(NumberScheme scheme, NumberInput input) {
    this.scheme = scheme;
    this.input = input;
  }

  public static NumberScore of(NumberScheme scheme, NumberInput input) {
    return new NumberScoring(scheme, input).score();
  }

  /** The mean of the behaviour scores of these opinions. */
  public static Exact mean(NumberScheme scheme, List<Map<String, List<Rating>>> opinions) {
    return Exact.mean(opinions.stream().map(o -> Conduct.score(scheme.behaviour(), o)).toList());
  }

  private NumberScore score() {
    if (!scheme.isFor(input.employmentStatus())) {
      steps.add(
          "number-not-bound",
          inputs("status", input.employmentStatus(), "for", String.join(", ", scheme.binds())),
          "-");
      return without(Absence.NOT_BOUND, null, null, false);
    }
    if (!scheme.isInForce(input.on())) {
      Map<String, String> dates =
          inputs("day", input.on().toString(), "from", scheme.validFrom().toString());
      if (scheme.validTo() != null) {
        dates.put("to", scheme.validTo().toString());
      }
      steps.add("number-not-in-force", dates, "-");
      return without(Absence.NOT_IN_FORCE, null, null, false);
    }
    WorkResult work = WorkResult.of(scheme.measures(), input.results(), steps);
    Exact behaviour = Conduct.of(scheme.measures(), input.behaviour(), steps).score();
    if (work.score() == null || behaviour == null) {
      steps.add("number-incomplete", Map.of(), "-");
      return without(Absence.INCOMPLETE, work.score(), behaviour, work.provisional());
    }
    Exact opinions = null;
    NumberScheme.OpinionRules heard = scheme.opinions();
    if (heard != null) {
      int answers = input.answers();
      if (answers < heard.minimum() || input.opinions().size() != answers) {
        steps.add(
            "opinions-too-few",
            inputs("answers", Integer.toString(answers), "minimum", "" + heard.minimum()),
            "-");
        return without(Absence.OPINIONS_TOO_FEW, work.score(), behaviour, work.provisional());
      }
      opinions = opinions(answers);
      behaviour = withOpinions(heard, behaviour, opinions);
    }
    return number(work, behaviour, opinions);
  }

  /** Only their mean: a step must not tell one answer from another. */
  private Exact opinions(int answers) {
    Exact mean = mean(scheme, input.opinions());
    steps.add(
        "opinions",
        inputs("answers", Integer.toString(answers)),
        scheme.rounding().edge(mean).toPlainString());
    return mean;
  }

  private Exact withOpinions(NumberScheme.OpinionRules heard, Exact appraiser, Exact opinions) {
    Exact share = Exact.of(heard.share());
    Exact rest = Exact.of(1).minus(share);
    Exact both = appraiser.times(rest).plus(opinions.times(share));
    steps.add(
        "behaviour-with-opinions",
        inputs(
            "appraiser",
            scheme.rounding().shown(appraiser) + " x " + scheme.rounding().shown(rest),
            "opinions",
            scheme.rounding().shown(opinions) + " x " + Figures.plain(heard.share())),
        scheme.rounding().edge(both).toPlainString());
    return both;
  }

  private NumberScore number(WorkResult work, Exact behaviour, @Nullable Exact opinions) {
    Exact workScore = work.score();
    if (workScore == null) {
      throw new IllegalStateException("a number without a work result");
    }
    NumberScheme.Weights weights = scheme.weights();
    Exact value =
        workScore
            .times(Exact.of(weights.workResult()))
            .plus(behaviour.times(Exact.of(weights.behaviour())));
    steps.add(
        "number",
        inputs(
            "work result",
            scheme.rounding().shown(workScore) + " x " + Figures.plain(weights.workResult()),
            "behaviour",
            scheme.rounding().shown(behaviour) + " x " + Figures.plain(weights.behaviour())),
        scheme.rounding().edge(value).toPlainString());
    boolean proven = input.innovationProven();
    steps.add("innovation", Map.of(), Boolean.toString(proven));
    NumberScheme.Band band = scheme.band(value, proven);
    steps.add(
        "number-predicate",
        inputs(
            "number",
            scheme.rounding().shown(value),
            "innovation proven",
            Boolean.toString(proven),
            "rule met",
            band.text()),
        band.predicate().name());
    return new NumberScore(
        workScore,
        behaviour,
        opinions,
        value,
        band.predicate(),
        proven,
        null,
        work.provisional(),
        steps.list());
  }

  private NumberScore without(
      Absence absence, @Nullable Exact work, @Nullable Exact behaviour, boolean provisional) {
    return new NumberScore(
        work,
        behaviour,
        null,
        null,
        null,
        input.innovationProven(),
        absence,
        provisional,
        steps.list());
  }

  private static Map<String, String> inputs(String... namesAndValues) {
    Map<String, String> inputs = new LinkedHashMap<>();
    List<String> all = List.of(namesAndValues);
    for (int i = 0; i < all.size(); i += 2) {
      inputs.put(all.get(i), all.get(i + 1));
    }
    return inputs;
  }
}
