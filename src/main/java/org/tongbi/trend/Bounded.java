package org.tongbi.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure with the least and the greatest value that its printed form admits (取值区间).
 *
 * <p>The ends of a sum or difference are exact. Those of a quotient are the least and the greatest
 * quotient of any two values that the operands admit, rounded outward to the digits that tables
 * keep: the true value never lies outside, and no narrower ends of so many digits would do.
 *
 * @param value the figure as stated
 * @param low not above {@code value}
 * @param high not below {@code value}
 */
public record Bounded(BigDecimal value, BigDecimal low, BigDecimal high) {
  /** Digits behind the point that a division keeps: those of a figure in a table. */
  static final int DIVISION_SCALE = 10;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Bounded {
    Objects.requireNonNull(value, "value");
    if (low.compareTo(value) > 0 || high.compareTo(value) < 0) {
      throw new IllegalArgumentException(
          "the figure " + value + " lies outside its bounds " + low + " to " + high);
    }
  }

  /** Whether a value lies within the bounds. */
  public boolean admits(BigDecimal other) {
    return low.compareTo(other) <= 0 && other.compareTo(high) <= 0;
  }

  /** Whether the bounds of two figures meet. */
  public boolean overlaps(Bounded other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  /** This less the other, in the unit of both. */
  Bounded minus(Bounded other) {
    return new Bounded(
        value.subtract(other.value), low.subtract(other.high), high.subtract(other.low));
  }

  /**
   * The relative change from the other to this, in per cent.
   *
   * @return empty unless every value that the base admits is above zero
   */
  Optional<Bounded> changeFrom(Bounded base) {
    if (base.low.signum() <= 0) {
      return Optional.empty();
    }
    // (v - p) / p rises with v everywhere and is monotone in p: its extremes lie at the corners.
    return Optional.of(
        new Bounded(
            percent(value, base.value),
            percent(low, low.signum() < 0 ? base.low : base.high, RoundingMode.FLOOR),
            percent(high, high.signum() < 0 ? base.high : base.low, RoundingMode.CEILING)));
  }

  /**
   * The base from which a relative change leads to this figure.
   *
   * @param change in per cent
   * @return empty unless every value that the change admits leaves something of the base
   */
  Optional<Bounded> baseOfChange(Bounded change) {
    BigDecimal least = change.low.add(HUNDRED);
    BigDecimal most = change.high.add(HUNDRED);
    if (least.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Bounded(
            quotient(value, change.value.add(HUNDRED), RoundingMode.HALF_EVEN),
            quotient(low, low.signum() < 0 ? least : most, RoundingMode.FLOOR),
            quotient(high, high.signum() < 0 ? most : least, RoundingMode.CEILING)));
  }

  /** Cut off at natural bounds, as far as the figure itself lies within them. */
  Bounded within(BigDecimal least, BigDecimal most) {
    return new Bounded(value, low.max(least.min(value)), high.min(most.max(value)));
  }

  /** The relative change between two values in per cent; {@code base} is not zero. */
  static BigDecimal percent(BigDecimal value, BigDecimal base) {
    return percent(value, base, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal percent(BigDecimal value, BigDecimal base, RoundingMode rounding) {
    return value.subtract(base).multiply(HUNDRED).divide(base, DIVISION_SCALE, rounding);
  }

  private static BigDecimal quotient(BigDecimal value, BigDecimal parts, RoundingMode rounding) {
    return value.multiply(HUNDRED).divide(parts, DIVISION_SCALE, rounding);
  }
}
