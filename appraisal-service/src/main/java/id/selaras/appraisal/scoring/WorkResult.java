package id.selaras.appraisal.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work-result axis: indicators into results, results into the score. A result weighs as much as its
 * counted indicators together, so leaving one out renormalises the rest.
 */
record WorkResult(
    @Nullable Exact score, boolean provisional, boolean aboveMeasurable, List<Score.Line> lines) {

  static WorkResult of(Measures measures, List<ResultInput> results, Steps steps) {
    return new Calculation(measures, results, steps).run();
  }

  private static boolean counts(PartStatus status) {
    return status == PartStatus.REPORTED || status == PartStatus.NOT_REPORTED;
  }

  /** The running state of one calculation. */
  private static final class Calculation {
    private final Measures measures;
    private final List<ResultInput> results;
    private final Steps steps;
    private final Exact counted;
    private final List<Score.Line> lines = new ArrayList<>();
    private final List<Exact.Weighted> weighted = new ArrayList<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private boolean provisional;
    private boolean aboveMeasurable;

    private Calculation(Measures measures, List<ResultInput> results, Steps steps) {
      this.measures = measures;
      this.results = results;
      this.steps = steps;
      this.counted =
          results.stream()
              .flatMap(result -> result.indicators().stream())
              .filter(indicator -> counts(indicator.status()))
              .map(indicator -> Exact.of(indicator.definition().weight()))
              .reduce(Exact.ZERO, Exact::plus);
    }

    private WorkResult run() {
      results.forEach(this::result);
      Exact score = null;
      if (!weighted.isEmpty()) {
        score = Exact.weightedMean(weighted);
        steps.add("work-result", shown, measures.rounding().edge(score).toPlainString());
      }
      return new WorkResult(score, provisional, aboveMeasurable, List.copyOf(lines));
    }

    private void result(ResultInput result) {
      List<Exact.Weighted> parts = new ArrayList<>();
      Map<String, String> inputs = new LinkedHashMap<>();
      inputs.put("result", result.title());
      Exact weight = Exact.ZERO;
      for (IndicatorInput indicator : result.indicators()) {
        Exact achievement = achievement(indicator);
        BoundIndicator definition = indicator.definition();
        BigDecimal share = null;
        if (achievement != null) {
          Exact own = Exact.of(definition.weight());
          parts.add(new Exact.Weighted(achievement, own));
          weight = weight.plus(own);
          share = own.dividedBy(counted).rounded(10, measures.rounding().mode());
          inputs.put(
              definition.title(),
              measures.rounding().shown(achievement) + " x " + Figures.plain(share));
          aboveMeasurable |= !definition.attainableMaximum();
        }
        lines.add(new Score.Line(definition, indicator.status(), achievement, share));
      }
      if (!parts.isEmpty()) {
        Exact mean = Exact.weightedMean(parts);
        weighted.add(new Exact.Weighted(mean, weight));
        String figure = measures.rounding().shown(mean);
        steps.add("result", inputs, figure);
        Exact share = weight.dividedBy(counted);
        shown.put(result.title(), figure + " x " + measures.rounding().shown(share));
      }
    }

    private @Nullable Exact achievement(IndicatorInput input) {
      BoundIndicator definition = input.definition();
      Map<String, String> inputs = new LinkedHashMap<>();
      inputs.put("indicator", definition.title());
      switch (input.status()) {
        case NOT_APPLICABLE -> steps.add("not-applicable", inputs, "-");
        case NOT_DUE -> {
          provisional = true;
          steps.add("not-due", inputs, "-");
        }
        case NOT_REPORTED -> {
          BigDecimal forced = measures.missing().forcedAchievement();
          if (!input.values().isEmpty()) {
            input.values().forEach(v -> inputs.put(v.period(), Figures.plain(v.value())));
            inputs.put("periods without a value", String.join(", ", input.missing()));
          }
          steps.add("not-reported", inputs, Figures.plain(forced));
          return Exact.of(forced);
        }
        case REPORTED -> {
          return reported(input, inputs);
        }
      }
      return null;
    }

    private Exact reported(IndicatorInput input, Map<String, String> inputs) {
      BoundIndicator definition = input.definition();
      inputs.put("aggregation", definition.aggregation().name());
      input.values().forEach(v -> inputs.put(v.period(), Figures.plain(v.value())));
      if (!input.missing().isEmpty()) {
        inputs.put("periods without a value", String.join(", ", input.missing()));
      }
      if (!input.excused().isEmpty()) {
        inputs.put("periods excused", String.join(", ", input.excused()));
      }
      provisional |= input.provisional();
      Exact realisation = input.realisation();
      String figure = measures.rounding().shown(realisation);
      steps.add("realisation", inputs, figure);

      Map<String, String> measured = new LinkedHashMap<>();
      measured.put("indicator", definition.title());
      measured.put("aspect", definition.measure());
      measured.put("realisation", figure + " " + definition.unit());
      measured.put("target", definition.target() + " " + definition.unit());
      measured.put(
          "highest",
          Figures.plain(
              definition.attainableMaximum()
                  ? measures.target().attainableMaximum()
                  : measures.target().cap()));
      Exact achievement = Achievement.of(measures.target(), definition, realisation);
      steps.add(
          Achievement.rule(definition.direction(), definition.target()),
          measured,
          measures.rounding().shown(achievement));
      return achievement;
    }
  }
}
