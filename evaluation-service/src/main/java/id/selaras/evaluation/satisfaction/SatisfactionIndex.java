package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.survey.Grade;
import id.selaras.evaluation.survey.SatisfactionScheme;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The satisfaction index (IKM) of PermenPANRB 14/2017: the mean of the element means, each weighing
 * its exact share (1/9), times the conversion (25). A weight written as 0.11 would make every index
 * one per cent too low.
 *
 * @param rounded the figure that is published and graded; rounded once
 */
public record SatisfactionIndex(Fraction exact, BigDecimal rounded, Grade grade) {

  /** The index of at least one respondent. */
  public static SatisfactionIndex of(Sums sums, SatisfactionScheme scheme) {
    var exact =
        new Fraction(
            BigInteger.valueOf(scheme.index().conversion())
                .multiply(BigInteger.valueOf(sums.total())),
            BigInteger.valueOf(scheme.elements().sum()).multiply(BigInteger.valueOf(sums.n())));
    BigDecimal rounded = exact.rounded(scheme.index().decimals(), scheme.index().rounding());
    return new SatisfactionIndex(exact, rounded, scheme.grades().of(rounded));
  }
}
