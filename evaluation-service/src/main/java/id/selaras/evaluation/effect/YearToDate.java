package id.selaras.evaluation.effect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One report of a feed that counts from the beginning of the year. Such figures dilute what a
 * quarter brought, so they are taken apart before they are compared.
 *
 * @param respondents so far in the year
 * @param index over all of them
 */
public record YearToDate(long respondents, BigDecimal index) {

  /**
   * The index of each quarter alone, from the reports of one year in the order of time; nothing for
   * a quarter that brought no respondent.
   */
  public static List<Optional<BigDecimal>> quarters(List<YearToDate> reports) {
    var quarters = new ArrayList<Optional<BigDecimal>>();
    var before = new YearToDate(0, BigDecimal.ZERO);
    for (YearToDate report : reports) {
      long added = report.respondents() - before.respondents();
      quarters.add(
          added <= 0
              ? Optional.empty()
              : Optional.of(
                  report
                      .sum()
                      .subtract(before.sum())
                      .divide(BigDecimal.valueOf(added), MathContext.DECIMAL64)));
      before = report;
    }
    return quarters;
  }

  private BigDecimal sum() {
    return index.multiply(BigDecimal.valueOf(respondents));
  }
}
