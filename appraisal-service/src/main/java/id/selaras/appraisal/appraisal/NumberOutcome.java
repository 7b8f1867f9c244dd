package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.Exact;
import id.selaras.appraisal.scoring.NumberScheme;
import id.selaras.appraisal.scoring.NumberScore;
import id.selaras.appraisal.scoring.Predicate;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number beside the legal result, rounded once.
 *
 * @param predicate what the number alone would give: evidence, never the legal result
 * @param opinionScore mean of the opinions; absent where they are not heard or too few
 * @param absence why there is no number; absent where there is one
 * @param legalResult always false for PP 30/2019, and said so wherever the number is shown
 */
public record NumberOutcome(
    Ref scheme,
    @Nullable BigDecimal value,
    @Nullable Predicate predicate,
    boolean innovationProven,
    @Nullable BigDecimal workResultScore,
    @Nullable BigDecimal behaviourScore,
    @Nullable BigDecimal opinionScore,
    NumberScore.@Nullable Absence absence,
    boolean legalResult) {

  /** The scheme by its name. */
  public record Ref(String code, int version) {}

  static NumberOutcome of(NumberScheme scheme, NumberScore score) {
    return new NumberOutcome(
        new Ref(scheme.code(), scheme.version()),
        edge(scheme, score.value()),
        score.predicate(),
        score.innovationProven(),
        edge(scheme, score.workResult()),
        edge(scheme, score.behaviour()),
        edge(scheme, score.opinions()),
        score.absence(),
        scheme.legalResult());
  }

  /** Into the figures by name, so that one that was altered can be named. */
  void canonical(Map<String, Object> map) {
    map.put("outcome/number/scheme", scheme.code() + ":" + scheme.version());
    map.put("outcome/number/innovationProven", innovationProven);
    map.put("outcome/number/legalResult", legalResult);
    put(map, "outcome/number/value", value);
    put(map, "outcome/number/predicate", predicate);
    put(map, "outcome/number/workResultScore", workResultScore);
    put(map, "outcome/number/behaviourScore", behaviourScore);
    put(map, "outcome/number/opinionScore", opinionScore);
    put(map, "outcome/number/absence", absence);
  }

  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value);
    }
  }

  private static @Nullable BigDecimal edge(NumberScheme scheme, @Nullable Exact value) {
    return value == null ? null : scheme.rounding().edge(value);
  }
}
