package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.BoundIndicator;
import id.selaras.appraisal.scoring.Canonical;
import id.selaras.appraisal.scoring.Decision;
import id.selaras.appraisal.scoring.IndicatorInput;
import id.selaras.appraisal.scoring.NumberInput;
import id.selaras.appraisal.scoring.NumberScheme;
import id.selaras.appraisal.scoring.NumberScore;
import id.selaras.appraisal.scoring.NumberScoring;
import id.selaras.appraisal.scoring.PartStatus;
import id.selaras.appraisal.scoring.PeriodValue;
import id.selaras.appraisal.scoring.ResultInput;
import id.selaras.appraisal.scoring.Scheme;
import id.selaras.appraisal.scoring.Score;
import id.selaras.appraisal.scoring.Scoring;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The score of an appraisal from what is stored in it, and nothing else. */
final class Calculation {
  private Calculation() {}

  static Score score(Appraisal appraisal, Scheme scheme, @Nullable Decision decision) {
    List<ResultInput> results = results(appraisal);
    // An appraisal with a number of its own has no need of the scheme's accompanying one.
    return Scoring.of(scheme, results, appraisal.behaviour(), decision, appraisal.number() == null);
  }

  /** The score, and the number beside it where the appraisal has one. */
  static CalculationResult compute(
      Appraisal appraisal, Policy policy, @Nullable Decision decision) {
    return new CalculationResult(
        score(appraisal, policy.scheme(), decision), number(appraisal, policy.number()));
  }

  static CalculationResult compute(Appraisal appraisal, Policy policy) {
    SetRating rating = appraisal.rating();
    return compute(appraisal, policy, rating == null ? null : rating.decision());
  }

  private static @Nullable NumberScore number(Appraisal appraisal, @Nullable NumberScheme scheme) {
    NumberPart part = appraisal.number();
    if (part == null || scheme == null) {
      return null;
    }
    OpinionSnapshot heard = part.heard();
    return NumberScoring.of(
        scheme,
        new NumberInput(
            results(appraisal),
            appraisal.behaviour(),
            heard == null ? 0 : heard.answers(),
            heard == null ? List.of() : heard.ratings(),
            part.innovationProven(),
            part.employmentStatus(),
            appraisal.endsOn()));
  }

  private static List<ResultInput> results(Appraisal appraisal) {
    return appraisal.results().stream()
        .map(
            result ->
                new ResultInput(
                    result.title(),
                    result.indicators().stream().map(i -> input(appraisal, i)).toList()))
        .toList();
  }

  /** Every indicator with its status as of the day of the appraisal's last change. */
  static List<IndicatorInput> parts(Appraisal appraisal) {
    return appraisal.results().stream()
        .flatMap(result -> result.indicators().stream())
        .map(indicator -> input(appraisal, indicator))
        .toList();
  }

  /**
   * SHA-256 of the canonical bytes: what went in, each step, the predicate, and the same of the
   * number where there is one.
   */
  static String hash(String id, Appraisal appraisal, CalculationResult computed) {
    Score score = computed.score();
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("appraisalId", id);
    whole.put("inputs", Inputs.of(appraisal));
    whole.put("steps", score.canonical());
    whole.put("predicate", String.valueOf(score.predicate()));
    NumberScore number = computed.number();
    if (number != null) {
      whole.put("number", number.canonical());
    }
    return Canonical.sha256(whole);
  }

  static Finalisation seal(String id, Appraisal appraisal, Policy policy, Finalisation draft) {
    List<Finalisation.Seal> seals =
        Inputs.of(appraisal).entrySet().stream()
            .map(input -> new Finalisation.Seal(input.getKey(), Canonical.sha256(input.getValue())))
            .toList();
    String hash = hash(id, appraisal, compute(appraisal, policy));
    return new Finalisation(draft.at(), draft.reason(), hash, seals);
  }

  /** Whether an indicator counts on the day that the appraisal is bound to. */
  private static IndicatorInput input(Appraisal appraisal, BoundIndicator indicator) {
    List<PeriodValue> values =
        appraisal.realisations().stream()
            .filter(r -> r.indicatorId().equals(indicator.indicatorId()))
            .map(r -> new PeriodValue(r.period(), r.value()))
            .sorted(Comparator.comparing(PeriodValue::period))
            .toList();
    List<String> excused = appraisal.excused(indicator.indicatorId());
    List<String> open =
        appraisal.periods(indicator).stream()
            .filter(period -> values.stream().noneMatch(v -> v.period().equals(period)))
            .filter(period -> !excused.contains(period))
            .toList();
    List<String> missing =
        open.stream().filter(period -> isDue(appraisal, indicator, period)).toList();
    boolean early = open.size() > missing.size() || !appraisal.asOf().isAfter(appraisal.endsOn());
    return new IndicatorInput(
        indicator,
        status(appraisal, indicator, values, missing),
        values,
        missing,
        excused,
        appraisal.periods(indicator).size(),
        appraisal.missesPeriods() && early);
  }

  /** After its last day, or that of the cycle where it ends within the period. */
  private static boolean isDue(Appraisal appraisal, BoundIndicator indicator, String period) {
    LocalDate last = indicator.period().lastDay(period);
    LocalDate end = appraisal.endsOn();
    boolean cut = appraisal.missesPeriods() && last.isAfter(end);
    return (cut ? end : last).isBefore(appraisal.asOf());
  }

  private static PartStatus status(
      Appraisal appraisal,
      BoundIndicator indicator,
      List<PeriodValue> values,
      List<String> missing) {
    if (appraisal.notApplicable().stream()
        .anyMatch(out -> out.indicatorId().equals(indicator.indicatorId()))) {
      return PartStatus.NOT_APPLICABLE;
    }
    if (values.isEmpty()) {
      return missing.isEmpty() ? PartStatus.NOT_DUE : PartStatus.NOT_REPORTED;
    }
    return missing.isEmpty() || !appraisal.missesPeriods()
        ? PartStatus.REPORTED
        : PartStatus.NOT_REPORTED;
  }
}
