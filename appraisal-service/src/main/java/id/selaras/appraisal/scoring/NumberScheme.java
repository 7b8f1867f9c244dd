package id.selaras.appraisal.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scheme that gives a number beside the legal result (PP 30/2019): policy as data,
 * with target rules, behaviour points and wording of its own.
 *
 * @param byDefault whether a cycle has it that names none
 * @param note what is said wherever the number is shown
 * @param binds the kinds of civil servants that it is for; others have no number
 * @param opinions how peers and subordinates are heard; absent where they are not
 * @param predicates rules in order: the first that is met applies (Pasal 41 ayat 5)
 */
public record NumberScheme(
    String code,
    int version,
    boolean byDefault,
    String name,
    String regulation,
    boolean legalResult,
    Scheme.Text note,
    List<String> binds,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Weights weights,
    Scheme.TargetRules target,
    Scheme.Missing missing,
    Scheme.Behaviour behaviour,
    @Nullable OpinionRules opinions,
    List<Band> predicates,
    Scheme.Rounding rounding,
    Map<String, Scheme.Rule> rules) {

  /** What the two scores weigh in the number. */
  public record Weights(BigDecimal workResult, BigDecimal behaviour, String source) {}

  /**
   * @param share of the opinions in the behaviour score
   * @param minimum number of answers below which none is shown or counted
   */
  public record OpinionRules(List<String> from, BigDecimal share, int minimum) {}

  /**
   * One rule of the ordered list.
   *
   * @param innovation whether it also needs a proven new idea or way of working
   */
  public record Band(
      Predicate predicate, BigDecimal from, BigDecimal to, boolean toIncluded, boolean innovation) {

    boolean holds(Exact value, boolean innovationProven) {
      int top = value.compareTo(Exact.of(to));
      return value.compareTo(Exact.of(from)) >= 0
          && (toIncluded ? top <= 0 : top < 0)
          && (!innovation || innovationProven);
    }

    String text() {
      return "%s %s x %s %s%s"
          .formatted(
              Figures.plain(from),
              "<=",
              toIncluded ? "<=" : "<",
              Figures.plain(to),
              innovation ? " + innovation" : "");
    }
  }

  /** Whether it is for a kind of civil servant, such as {@code PNS}. */
  boolean isFor(String employmentStatus) {
    return binds.contains(employmentStatus);
  }

  boolean isInForce(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** The predicate of a number, compared before any rounding. */
  public Predicate predicate(Exact value, boolean innovationProven) {
    return band(value, innovationProven).predicate();
  }

  Band band(Exact value, boolean innovationProven) {
    return predicates.stream()
        .filter(band -> band.holds(value, innovationProven))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no predicate of " + value));
  }

  Measures measures() {
    return new Measures(target, missing, behaviour, rounding);
  }

  /** The rule of a step in words. */
  public Scheme.Rule rule(String key) {
    Scheme.Rule rule = rules.get(key);
    if (rule == null) {
      throw new IllegalStateException("scheme " + code + " words no rule " + key);
    }
    return rule;
  }
}
