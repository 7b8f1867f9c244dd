package id.selaras.evaluation.satisfaction;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact figure, in lowest terms; it is rounded once, where it leaves the service. */
public record Fraction(BigInteger numerator, BigInteger denominator) {

  /** A fraction in lowest terms with a positive denominator. */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("A fraction has no zero denominator");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /** The fraction of two whole numbers. */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Rounded to this many decimals. */
  public BigDecimal rounded(int decimals, RoundingMode rounding) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
  }

  /** For statistics, where no exact figure exists. */
  public double approximate() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
