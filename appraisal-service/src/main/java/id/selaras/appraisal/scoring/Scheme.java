package id.selaras.appraisal.scoring;

import id.selaras.platform.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of the scoring scheme: policy as data. Every number of the calculation and the wording
 * of every rule stands in a file under {@code schemes/}; a version in use is never edited.
 */
public record Scheme(
    String code,
    int version,
    String name,
    String regulation,
    boolean legalResult,
    List<String> binds,
    String validFrom,
    @Nullable String validTo,
    TargetRules target,
    Missing missing,
    Cuts cuts,
    Behaviour behaviour,
    List<Cell> matrix,
    @Nullable HeadMapping headMapping,
    Evidence evidence,
    Rounding rounding,
    Map<String, Rule> rules) {

  /** Predicate of two ratings (PermenPANRB 6/2022, 3x3 matrix). */
  public Predicate predicate(Rating workResult, Rating behaviour) {
    return matrix.stream()
        .filter(cell -> cell.workResult() == workResult && cell.behaviour() == behaviour)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("matrix without a cell"))
        .predicate();
  }

  /** The numbers that turn evidence into scores. */
  public Measures measures() {
    return new Measures(target, missing, behaviour, rounding);
  }

  public Rule rule(String key) {
    Rule rule = rules.get(key);
    if (rule == null) {
      throw new IllegalStateException("scheme " + code + " words no rule " + key);
    }
    return rule;
  }

  /**
   * The target rules (PP 30/2019 for the cap; the inverse form and the rest [DESIGN]).
   *
   * @param full achievement of a target that is just met
   * @param lower how less is better; absent where a scheme is older than the choice
   * @param range how a target of two ends is measured; absent likewise
   */
  public record TargetRules(
      BigDecimal full,
      BigDecimal cap,
      BigDecimal floor,
      BigDecimal inverseBase,
      BigDecimal attainableMaximum,
      BigDecimal zeroMet,
      BigDecimal zeroMissed,
      @Nullable LowerRule lower,
      @Nullable RangeRule range) {

    /** What a scheme means that does not say: the only form there was before it could be chosen. */
    LowerRule lowerRule() {
      return lower == null ? LowerRule.COMPLEMENT : lower;
    }

    RangeRule rangeRule() {
      return range == null ? RangeRule.NEAREST_END : range;
    }
  }

  /** How a realisation is measured where less is better. */
  public enum LowerRule {
    /** (base - realisation / target): half the target is worth half of it more. */
    COMPLEMENT,
    /** target / realisation: half the target is worth twice as much. */
    RECIPROCAL
  }

  /** How a realisation is measured against a target of two ends. */
  public enum RangeRule {
    /** Inside is full; outside it is measured against the end that it passed. */
    NEAREST_END,
    /** Against the middle, as if that were the target. */
    MIDDLE
  }

  /** How figures of equal rank become one. */
  public enum RollUp {
    MEAN,
    LOWEST;

    Exact of(List<Exact> figures) {
      return switch (this) {
        case MEAN -> Exact.mean(figures);
        case LOWEST -> figures.stream().min(java.util.Comparator.naturalOrder()).orElseThrow();
      };
    }
  }

  /** Statements into a value, and values into the score. */
  public record RollUps(RollUp statements, RollUp values) {}

  /**
   * The work-result rating of the head of a unit, by the unit's own predicate (SE MenPANRB 3/2023;
   * five predicates to three ratings [DESIGN]).
   */
  public record HeadMapping(String source, Map<Predicate, Rating> ratings) {}

  /** What happens with parts that have no realisation [DESIGN]. */
  public record Missing(
      Policy notApplicable, Policy notDue, Policy notReported, BigDecimal forcedAchievement) {
    /** The three ways of missing. */
    public enum Policy {
      RENORMALISE,
      PROVISIONAL,
      BLOCKS_FINALISATION
    }
  }

  /** Bridge from a number to a rating [DESIGN]; compared with the unrounded value. */
  public record Cuts(BigDecimal above, BigDecimal meets) {
    public Rating rate(Exact score) {
      if (score.compareTo(Exact.of(above)) >= 0) {
        return Rating.ABOVE;
      }
      return score.compareTo(Exact.of(meets)) >= 0 ? Rating.MEETS : Rating.BELOW;
    }
  }

  /** BerAKHLAK: seven values of three statements each (SE MenPANRB 20/2021). */
  public record Behaviour(
      Map<Rating, BigDecimal> points, @Nullable RollUps rollUp, List<Value> values) {

    /** A mean of means where a scheme does not say: the only form there was before. */
    RollUps rollUps() {
      return rollUp == null ? new RollUps(RollUp.MEAN, RollUp.MEAN) : rollUp;
    }

    public BigDecimal pointsOf(Rating rating) {
      BigDecimal found = points.get(rating);
      if (found == null) {
        throw new IllegalStateException("no points for " + rating);
      }
      return found;
    }
  }

  /** One value with its statements, verbatim. */
  public record Value(String code, String name, List<String> statements) {}

  /** One cell of the matrix. */
  public record Cell(Rating workResult, Rating behaviour, Predicate predicate) {}

  /** Weights of the number printed beside the legal predicate (PP 30/2019, Pasal 41). */
  public record Evidence(BigDecimal workResultWeight, BigDecimal behaviourWeight) {}

  /** One rounding at the edge; {@code shownDigits} only limits what an inner step prints. */
  public record Rounding(int digits, RoundingMode mode, int shownDigits) {
    public BigDecimal edge(Exact value) {
      return value.rounded(digits, mode);
    }

    String shown(Exact value) {
      return Figures.plain(value.rounded(shownDigits, mode));
    }
  }

  /** Wording of a step and where its rule stands. */
  public record Rule(Text name, Text rule, String source) {}

  /** A sentence in both languages. */
  public record Text(String id, String en) {

    public String in(Language language) {
      return language == Language.ENGLISH ? en : id;
    }
  }
}
