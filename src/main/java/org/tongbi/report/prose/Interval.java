package org.tongbi.report.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * All values between two bounds, both included (区间).
 *
 * @param low not above {@code high}
 */
public record Interval(BigDecimal low, BigDecimal high) {
  /** Digits behind the point that a division keeps, rounded away from the middle. */
  private static final int SCALE = 10;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  public Interval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("no interval from " + low + " to " + high);
    }
  }

  static Interval of(BigDecimal value) {
    return new Interval(value, value);
  }

  /** The interval of a value within half a step either way. */
  static Interval around(BigDecimal value, BigDecimal step) {
    BigDecimal half = step.divide(TWO);
    return new Interval(value.subtract(half), value.add(half));
  }

  boolean meets(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  /** The interval widened on both sides. */
  Interval widened(BigDecimal by) {
    return new Interval(low.subtract(by), high.add(by));
  }

  Interval plus(Interval other) {
    return new Interval(low.add(other.low), high.add(other.high));
  }

  Interval minus(Interval other) {
    return new Interval(low.subtract(other.high), high.subtract(other.low));
  }

  /** This by another, times a factor; empty unless the other is above zero and this not below. */
  Optional<Interval> ratio(Interval other, BigDecimal factor) {
    if (other.low.signum() <= 0 || low.signum() < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Interval(
            low.multiply(factor).divide(other.high, SCALE, RoundingMode.FLOOR),
            high.multiply(factor).divide(other.low, SCALE, RoundingMode.CEILING)));
  }

  /**
   * Whether {@link #ratio} meets an interval; dividing, which is slow, only where it comes near.
   *
   * <p>A quotient is rounded by far less than one.
   */
  boolean ratioMeets(Interval other, BigDecimal factor, Interval wanted) {
    boolean above =
        low.multiply(factor).compareTo(wanted.high.add(BigDecimal.ONE).multiply(other.high)) > 0;
    boolean below =
        high.multiply(factor).compareTo(wanted.low.subtract(BigDecimal.ONE).multiply(other.low))
            < 0;
    return !above && !below && ratio(other, factor).filter(wanted::meets).isPresent();
  }

  /**
   * The relative change from another interval to this, in per cent; empty unless the other is above
   * zero.
   */
  Optional<Interval> changeFrom(Interval base) {
    BigDecimal hundred = BigDecimal.valueOf(100);
    return ratio(base, hundred).map(ratio -> ratio.minus(of(hundred)));
  }

  /** This difference, of either sign, in per cent of a base above zero. */
  Interval changeOver(Interval base) {
    BigDecimal hundred = BigDecimal.valueOf(100);
    BigDecimal least =
        low.multiply(hundred)
            .divide(low.signum() < 0 ? base.low : base.high, SCALE, RoundingMode.FLOOR);
    BigDecimal most =
        high.multiply(hundred)
            .divide(high.signum() < 0 ? base.high : base.low, SCALE, RoundingMode.CEILING);
    return new Interval(least, most);
  }

  /** Whether a whole number lies within. */
  boolean holdsWholeNumber() {
    return low.setScale(0, RoundingMode.CEILING).compareTo(high) <= 0;
  }
}
