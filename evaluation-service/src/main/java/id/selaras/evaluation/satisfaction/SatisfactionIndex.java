package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.survey.Element;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The satisfaction index (IKM) of PermenPANRB 14/2017: the mean of the nine element means, each
 * weighing exactly 1/9, times 25. A weight written as 0.11 would make every index one per cent too
 * low.
 */
public record SatisfactionIndex(Fraction exact) {

  /** The index of at least one respondent. */
  public static SatisfactionIndex of(Sums sums) {
    return new SatisfactionIndex(
        new Fraction(
            BigInteger.valueOf(25).multiply(BigInteger.valueOf(sums.total())),
            BigInteger.valueOf(Element.COUNT).multiply(BigInteger.valueOf(sums.n()))));
  }

  /** Two decimals, half up: the figure that is published and graded. */
  public BigDecimal rounded() {
    return exact.rounded(2);
  }

  /** The grade of the rounded figure. */
  public Grade grade() {
    return Grade.of(rounded());
  }
}
