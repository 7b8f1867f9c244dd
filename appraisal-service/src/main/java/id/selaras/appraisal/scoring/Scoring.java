package id.selaras.appraisal.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From evidence to the predicate under one scheme (PermenPANRB 6/2022; the bridge from number to
 * rating is [DESIGN]). Pure: the same arguments give the same steps, on any day.
 */
public final class Scoring {
  private Scoring() {}

  /**
   * With the accompanying number of the scheme itself, which older appraisals show; one that is
   * bound to a number scheme has its number from there.
   *
   * @param behaviour three ratings for each of the seven values, or empty while not yet rated
   * @param decision what the appraiser set, or null while open: then there is no predicate
   */
  public static Score of(
      Scheme scheme,
      List<ResultInput> results,
      Map<String, List<Rating>> behaviour,
      @Nullable Decision decision) {
    return of(scheme, results, behaviour, decision, true);
  }

  /**
   * @param evidence whether the accompanying number of the scheme itself is taken
   */
  public static Score of(
      Scheme scheme,
      List<ResultInput> results,
      Map<String, List<Rating>> behaviour,
      @Nullable Decision decision,
      boolean evidence) {
    Steps steps = new Steps();
    Measures measures = scheme.measures();
    WorkResult work = WorkResult.of(measures, results, steps);
    Conduct conduct = Conduct.of(measures, behaviour, steps);
    Exact behaviourScore = conduct.score();
    Exact workScore = work.score();
    Rating suggestedWork = suggestion(scheme, "rating-work-result", workScore, steps);
    Rating suggestedBehaviour = suggestion(scheme, "rating-behaviour", behaviourScore, steps);
    if (evidence && workScore != null && behaviourScore != null) {
      evidenceNumber(scheme, workScore, behaviourScore, steps);
    }
    Predicate predicate = null;
    if (decision != null) {
      predicate = decide(scheme, decision, suggestedWork, suggestedBehaviour, steps);
    }
    return new Score(
        workScore,
        behaviourScore,
        suggestedWork,
        suggestedBehaviour,
        predicate,
        work.provisional(),
        work.aboveMeasurable(),
        work.lines(),
        conduct.values(),
        steps.list());
  }

  private static @Nullable Rating suggestion(
      Scheme scheme, String rule, @Nullable Exact score, Steps steps) {
    if (score == null) {
      return null;
    }
    Rating rating = scheme.cuts().rate(score);
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("score", scheme.rounding().shown(score));
    inputs.put("above from", Figures.plain(scheme.cuts().above()));
    inputs.put("meets from", Figures.plain(scheme.cuts().meets()));
    steps.add(rule, inputs, rating.name());
    return rating;
  }

  private static void evidenceNumber(Scheme scheme, Exact work, Exact behaviour, Steps steps) {
    Scheme.Evidence evidence = scheme.evidence();
    Exact number =
        work.times(Exact.of(evidence.workResultWeight()))
            .plus(behaviour.times(Exact.of(evidence.behaviourWeight())));
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("work result", scheme.rounding().shown(work));
    inputs.put("work result weight", Figures.plain(evidence.workResultWeight()));
    inputs.put("behaviour", scheme.rounding().shown(behaviour));
    inputs.put("behaviour weight", Figures.plain(evidence.behaviourWeight()));
    steps.add("evidence-number", inputs, scheme.rounding().edge(number).toPlainString());
  }

  private static Predicate decide(
      Scheme scheme,
      Decision decision,
      @Nullable Rating suggestedWork,
      @Nullable Rating suggestedBehaviour,
      Steps steps) {
    Map<String, String> decided = new LinkedHashMap<>();
    decided.put("suggested work result", String.valueOf(suggestedWork));
    decided.put("suggested behaviour", String.valueOf(suggestedBehaviour));
    boolean deviates =
        decision.workResult() != suggestedWork || decision.behaviour() != suggestedBehaviour;
    steps.add(
        deviates ? "decision-deviating" : "decision-confirming",
        decided,
        decision.workResult() + " / " + decision.behaviour());
    Predicate predicate = scheme.predicate(decision.workResult(), decision.behaviour());
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("work result", decision.workResult().name());
    inputs.put("behaviour", decision.behaviour().name());
    steps.add("predicate", inputs, predicate.name());
    return predicate;
  }
}
