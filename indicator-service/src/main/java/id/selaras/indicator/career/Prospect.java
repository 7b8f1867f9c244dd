package id.selaras.indicator.career;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What a predicate, got every year, leads to in a level.
 *
 * @param creditPerYear {@code percent x coefficient} (PermenPANRB 1/2023 art. 37)
 * @param yearsToRank until the credit of a rise in rank is gathered
 * @param yearsToLevel until that of the next level is, absent where there is none
 */
public record Prospect(
    Predicate predicate,
    BigDecimal creditPerYear,
    BigDecimal yearsToRank,
    @Nullable BigDecimal yearsToLevel) {

  static Prospect of(CreditRules rules, Level level, Predicate predicate, BigDecimal held) {
    FunctionalLevel asked = rules.of(level);
    BigDecimal perYear = perYear(rules, level, predicate);
    BigDecimal toLevel = asked.toLevel();
    return new Prospect(
        predicate,
        rules.told(perYear),
        rules.told(years(asked.toRank(), held, perYear)),
        toLevel == null ? null : rules.told(years(toLevel, held, perYear)));
  }

  /** Exact: a percentage of a coefficient has no endless decimals. */
  static BigDecimal perYear(CreditRules rules, Level level, Predicate predicate) {
    return rules.of(level).coefficient().multiply(rules.percent(predicate)).movePointLeft(2);
  }

  private static BigDecimal years(BigDecimal needed, BigDecimal held, BigDecimal perYear) {
    return needed.subtract(held).max(BigDecimal.ZERO).divide(perYear, MathContext.DECIMAL64);
  }
}
