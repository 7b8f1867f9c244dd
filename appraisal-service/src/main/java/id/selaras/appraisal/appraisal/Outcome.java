package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.Exact;
import id.selaras.appraisal.scoring.NumberScheme;
import id.selaras.appraisal.scoring.NumberScore;
import id.selaras.appraisal.scoring.PartStatus;
import id.selaras.appraisal.scoring.Predicate;
import id.selaras.appraisal.scoring.Rating;
import id.selaras.appraisal.scoring.Scheme;
import id.selaras.appraisal.scoring.Score;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a score, rounded once for all who read them.
 *
 * @param number beside the legal result; absent in appraisals from before there was one
 */
public record Outcome(
    List<Line> lines,
    @Nullable BigDecimal workResultScore,
    @Nullable BigDecimal behaviourScore,
    List<BehaviourValue> behaviourValues,
    @Nullable Rating suggestedWorkResult,
    @Nullable Rating suggestedBehaviour,
    @Nullable Predicate predicate,
    boolean provisional,
    boolean aboveMeasurable,
    @Nullable NumberOutcome number) {

  /** One indicator. */
  public record Line(
      String indicatorId,
      PartStatus status,
      @Nullable BigDecimal achievement,
      @Nullable BigDecimal weight) {}

  /** The score of one of the seven values. */
  public record BehaviourValue(String value, BigDecimal score) {}

  static Outcome of(Policy policy, CalculationResult computed) {
    Scheme scheme = policy.scheme();
    Score score = computed.score();
    NumberScheme numberScheme = policy.number();
    NumberScore number = computed.number();
    return new Outcome(
        score.lines().stream()
            .map(
                line ->
                    new Line(
                        line.indicator().indicatorId(),
                        line.status(),
                        edge(scheme, line.achievement()),
                        line.share()))
            .toList(),
        edge(scheme, score.workResult()),
        edge(scheme, score.behaviour()),
        score.behaviourValues().entrySet().stream()
            .map(
                value ->
                    new BehaviourValue(value.getKey(), scheme.rounding().edge(value.getValue())))
            .toList(),
        score.suggestedWorkResult(),
        score.suggestedBehaviour(),
        score.predicate(),
        score.provisional(),
        score.aboveMeasurable(),
        numberScheme == null || number == null ? null : NumberOutcome.of(numberScheme, number));
  }

  @Nullable BigDecimal achievement(String indicatorId) {
    for (Line line : lines) {
      if (line.indicatorId().equals(indicatorId)) {
        return line.achievement();
      }
    }
    return null;
  }

  /** By name, so that a figure that was altered in the database can be named. */
  Map<String, Object> canonical() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Line line : lines) {
      put(map, "outcome/" + line.indicatorId() + "/achievement", line.achievement());
      put(map, "outcome/" + line.indicatorId() + "/status", line.status());
      put(map, "outcome/" + line.indicatorId() + "/weight", line.weight());
    }
    put(map, "outcome/workResultScore", workResultScore);
    put(map, "outcome/behaviourScore", behaviourScore);
    behaviourValues.forEach(v -> put(map, "outcome/behaviour/" + v.value(), v.score()));
    put(map, "outcome/suggestedWorkResult", suggestedWorkResult);
    put(map, "outcome/suggestedBehaviour", suggestedBehaviour);
    put(map, "outcome/predicate", predicate);
    put(map, "outcome/provisional", provisional);
    put(map, "outcome/aboveMeasurable", aboveMeasurable);
    if (number != null) {
      number.canonical(map);
    }
    return map;
  }

  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value);
    }
  }

  private static @Nullable BigDecimal edge(Scheme scheme, @Nullable Exact value) {
    return value == null ? null : scheme.rounding().edge(value);
  }
}
