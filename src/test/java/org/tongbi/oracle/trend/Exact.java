package org.tongbi.oracle.trend;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A fraction, so that nothing is rounded before the end. */
record Exact(BigInteger over, BigInteger under) implements Comparable<Exact> {
  static final Exact ZERO = of(0);
  static final Exact HUNDRED = of(100);

  Exact {
    if (under.signum() == 0) {
      throw new ArithmeticException("nothing is divided by zero");
    }
    if (under.signum() < 0) {
      over = over.negate();
      under = under.negate();
    }
    BigInteger common = over.gcd(under);
    if (!common.equals(BigInteger.ONE)) {
      over = over.divide(common);
      under = under.divide(common);
    }
  }

  static Exact of(long number) {
    return new Exact(BigInteger.valueOf(number), BigInteger.ONE);
  }

  static Exact of(BigDecimal number) {
    return number.scale() <= 0
        ? new Exact(number.toBigIntegerExact(), BigInteger.ONE)
        : new Exact(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  static Exact of(String number) {
    return of(new BigDecimal(number));
  }

  Exact plus(Exact other) {
    return new Exact(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Exact minus(Exact other) {
    return plus(new Exact(other.over.negate(), other.under));
  }

  Exact times(Exact other) {
    return new Exact(over.multiply(other.over), under.multiply(other.under));
  }

  Exact per(Exact other) {
    return new Exact(over.multiply(other.under), under.multiply(other.over));
  }

  Exact abs() {
    return new Exact(over.abs(), under);
  }

  int sign() {
    return over.signum();
  }

  /** The greatest decimal of so many digits behind the point that is not above it. */
  BigDecimal floor(int digits) {
    BigInteger[] parts = over.multiply(BigInteger.TEN.pow(digits)).divideAndRemainder(under);
    BigInteger whole = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return new BigDecimal(whole, digits);
  }

  /** The least decimal of so many digits behind the point that is not below it. */
  BigDecimal ceiling(int digits) {
    return new Exact(over.negate(), under).floor(digits).negate();
  }

  /** The nearest decimal of so many digits behind the point; of two the even one. */
  BigDecimal nearest(int digits) {
    BigDecimal below = floor(digits);
    Exact rest = minus(of(below));
    int half = rest.compareTo(new Exact(BigInteger.ONE, BigInteger.TEN.pow(digits).shiftLeft(1)));
    boolean odd = below.unscaledValue().testBit(0);
    return half > 0 || (half == 0 && odd) ? below.add(BigDecimal.ONE.movePointLeft(digits)) : below;
  }

  BigDecimal toDecimal() {
    return new BigDecimal(over).divide(new BigDecimal(under), 10, RoundingMode.UNNECESSARY);
  }

  @Override
  public int compareTo(Exact other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }

  static Exact least(Exact... all) {
    Exact least = all[0];
    for (Exact one : all) {
      least = one.compareTo(least) < 0 ? one : least;
    }
    return least;
  }

  static Exact greatest(Exact... all) {
    Exact greatest = all[0];
    for (Exact one : all) {
      greatest = one.compareTo(greatest) > 0 ? one : greatest;
    }
    return greatest;
  }
}
