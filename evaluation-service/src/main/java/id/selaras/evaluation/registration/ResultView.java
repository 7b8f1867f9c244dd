package id.selaras.evaluation.registration;

import id.selaras.evaluation.effect.Analysis;
import id.selaras.evaluation.effect.Ceiling;
import id.selaras.evaluation.effect.Direction;
import id.selaras.evaluation.effect.Permutation;
import id.selaras.evaluation.effect.PreTrend;
import id.selaras.evaluation.effect.UnitSeries;
import id.selaras.evaluation.effect.Verdict;
import id.selaras.evaluation.effect.Welch;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.evaluation.wave.WaveEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result as it is shown, of the one look or of monitoring. */
record ResultView(
    Verdict verdict,
    Verdict.@Nullable Reason reason,
    String sentence,
    List<String> notes,
    @Nullable BigDecimal effect,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable BigDecimal standardError,
    @Nullable BigDecimal df,
    @Nullable BigDecimal t,
    @Nullable BigDecimal p,
    Verdict.@Nullable Size size,
    int pilots,
    int controls,
    @Nullable Relabelling permutation,
    @Nullable Trend preTrend,
    @Nullable CeilingView ceiling,
    List<UnitView> units,
    String snapshotHash,
    Instant lookedAt) {

  /** The permutation test. */
  record Relabelling(
      @Nullable BigDecimal p, @Nullable BigDecimal smallest, boolean enumerated, long draws) {

    static Relabelling of(Permutation permutation) {
      return new Relabelling(
          Rounded.of(permutation.p()),
          Rounded.of(permutation.smallest()),
          permutation.enumerated(),
          permutation.relabellings());
    }
  }

  /** A difference with its interval. */
  record Difference(
      @Nullable BigDecimal effect,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal p) {

    static @Nullable Difference of(@Nullable Welch welch) {
      return welch == null
          ? null
          : new Difference(
              Rounded.of(welch.effect()),
              Rounded.of(welch.low()),
              Rounded.of(welch.high()),
              Rounded.of(welch.p()));
    }
  }

  /** The trend before. */
  record Trend(
      PreTrend.Status status,
      int quarters,
      @Nullable Difference slopes,
      @Nullable BigDecimal adjustedEffect,
      @Nullable Difference placebo) {

    static Trend of(PreTrend trend) {
      return new Trend(
          trend.status(),
          trend.quarters(),
          Difference.of(trend.slopes()),
          Rounded.of(trend.adjusted()),
          Difference.of(trend.placebo()));
    }
  }

  /** The check of the ceiling. */
  record CeilingView(
      boolean checked,
      @Nullable BigDecimal baselineGap,
      @Nullable String scale,
      @Nullable Difference closed,
      @Nullable Relabelling permutation,
      @Nullable Direction conclusion) {

    static CeilingView of(Ceiling ceiling) {
      Permutation permutation = ceiling.permutation();
      return new CeilingView(
          ceiling.checked(),
          Rounded.of(ceiling.gap()),
          ceiling.checked() ? "-ln(100 - index)" : null,
          Difference.of(ceiling.closed()),
          permutation == null ? null : Relabelling.of(permutation),
          ceiling.conclusion());
    }
  }

  /** One unit's part in it. */
  record UnitView(
      String unitId,
      String unitCode,
      String unitName,
      WaveEvent.Role role,
      String stratum,
      @Nullable BigDecimal pre,
      @Nullable BigDecimal post,
      @Nullable BigDecimal change,
      long respondents,
      List<Snapshot.Quarter> quarters,
      Snapshot.@Nullable Exclusion excluded,
      @Nullable String excludedBecause) {

    static UnitView of(
        Snapshot.UnitFigures figures, @Nullable UnitEvent unit, Texts texts, long minimum) {
      UnitSeries series = figures.series();
      Snapshot.Exclusion excluded = figures.excluded();
      return new UnitView(
          figures.unitId(),
          unit == null ? "" : unit.code(),
          unit == null ? figures.unitId() : unit.name(),
          figures.role(),
          figures.stratum(),
          Rounded.of(series == null ? null : series.baseline()),
          Rounded.of(series == null ? null : series.baseline() + series.change()),
          Rounded.of(series == null ? null : series.change()),
          figures.respondents(),
          figures.quarters(),
          excluded,
          excluded == null ? null : texts.say("excluded." + excluded, Long.toString(minimum)));
    }
  }

  static ResultView of(
      Evaluation evaluation, Evaluation.Look look, UnitDirectory directory, Texts texts) {
    Analysis analysis = look.analysis();
    Welch welch = analysis.welch();
    Permutation permutation = analysis.permutation();
    PreTrend trend = analysis.preTrend();
    Ceiling ceiling = analysis.ceiling();
    var sentences = new Sentences(texts, evaluation, look);
    return new ResultView(
        analysis.verdict(),
        analysis.reason(),
        sentences.sentence(),
        sentences.notes(),
        Rounded.of(analysis.effect()),
        Rounded.of(welch == null ? null : welch.low()),
        Rounded.of(welch == null ? null : welch.high()),
        Rounded.of(welch == null ? null : welch.standardError()),
        Rounded.of(welch == null ? null : welch.degreesOfFreedom()),
        Rounded.of(welch == null ? null : welch.t()),
        Rounded.of(welch == null ? null : welch.p()),
        analysis.size(),
        analysis.pilots(),
        analysis.controls(),
        permutation == null ? null : Relabelling.of(permutation),
        trend == null ? null : Trend.of(trend),
        ceiling == null ? null : CeilingView.of(ceiling),
        look.snapshot().units().stream()
            .map(
                unit ->
                    UnitView.of(
                        unit,
                        directory.byId(unit.unitId()),
                        texts,
                        evaluation.minimumRespondents()))
            .toList(),
        look.snapshot().hash(),
        look.lookedAt());
  }
}
