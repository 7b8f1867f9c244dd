package id.selaras.indicator.career;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How predicates become credit points, as versioned data ({@code
 * parameters/functional-credit.v1.json}).
 *
 * @param decimals to which figures are told; nothing is rounded before
 * @param mostHeld more than anybody can hold
 */
public record CreditRules(
    String code,
    int version,
    String name,
    String source,
    int monthsPerYear,
    int decimals,
    BigDecimal mostHeld,
    Promotion promotionNeeds,
    List<Conversion> conversions,
    String conversionsSource,
    List<FunctionalLevel> levels,
    String levelsSource) {

  /**
   * What a rise in rank or level needs beside credit.
   *
   * @param predicate the least
   */
  public record Promotion(Predicate predicate, String source) {}

  /** Data with a gap is refused when it is read, not when somebody asks. */
  public CreditRules {
    conversions = List.copyOf(conversions);
    levels = List.copyOf(levels);
    once(EnumSet.allOf(Predicate.class), conversions.stream().map(Conversion::predicate).toList());
    once(EnumSet.allOf(Level.class), levels.stream().map(FunctionalLevel::level).toList());
  }

  private static <T> void once(Set<T> wanted, Collection<T> given) {
    if (given.size() != wanted.size() || !wanted.equals(Set.copyOf(given))) {
      throw new IllegalArgumentException("each of " + wanted + " once, not " + given);
    }
  }

  FunctionalLevel of(Level level) {
    return levels.stream().filter(l -> l.level() == level).findFirst().orElseThrow();
  }

  BigDecimal percent(Predicate predicate) {
    return conversions.stream()
        .filter(c -> c.predicate() == predicate)
        .findFirst()
        .orElseThrow()
        .percent();
  }

  /** A figure as it is told: rounded half up, without zeros at its end. */
  BigDecimal told(BigDecimal exact) {
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
