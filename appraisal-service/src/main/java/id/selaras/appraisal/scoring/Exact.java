package id.selaras.appraisal.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * An exact fraction. A mean of thirds compared with a cut of 110 must not miss it by the last digit
 * of a decimal, so nothing is rounded until a figure leaves the calculation ([DESIGN] one
 * rounding).
 */
public record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {
  public static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE);

  public Exact {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  public static Exact of(BigDecimal value) {
    BigInteger unscaled = value.unscaledValue();
    return value.scale() <= 0
        ? new Exact(unscaled.multiply(BigInteger.TEN.pow(-value.scale())), BigInteger.ONE)
        : new Exact(unscaled, BigInteger.TEN.pow(value.scale()));
  }

  public static Exact of(long value) {
    return new Exact(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** The mean weighted by the given weights, whatever they add up to. */
  public static Exact weightedMean(List<Weighted> parts) {
    Exact sum = ZERO;
    Exact weights = ZERO;
    for (Weighted part : parts) {
      sum = sum.plus(part.value().times(part.weight()));
      weights = weights.plus(part.weight());
    }
    return sum.dividedBy(weights);
  }

  public static Exact mean(List<Exact> values) {
    return weightedMean(values.stream().map(value -> new Weighted(value, of(1))).toList());
  }

  public Exact plus(Exact other) {
    return new Exact(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Exact minus(Exact other) {
    return plus(new Exact(other.numerator.negate(), other.denominator));
  }

  public Exact times(Exact other) {
    return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Exact dividedBy(Exact other) {
    return new Exact(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Exact atMost(Exact limit) {
    return compareTo(limit) > 0 ? limit : this;
  }

  public Exact atLeast(Exact limit) {
    return compareTo(limit) < 0 ? limit : this;
  }

  public boolean isZero() {
    return numerator.signum() == 0;
  }

  public BigDecimal rounded(int digits, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, mode);
  }

  @Override
  public int compareTo(Exact other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }

  /** A value and the weight it has in a mean. */
  public record Weighted(Exact value, Exact weight) {}
}
