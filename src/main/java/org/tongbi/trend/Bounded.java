package org.tongbi.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure with the least and the greatest value that its printed form admits.
 *
 * @param value the figure as stated
 * @param low not above {@code value}
 * @param high not below {@code value}
 */
public record Bounded(BigDecimal value, BigDecimal low, BigDecimal high) {
  /** Digits behind the point that a division keeps. */
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
    List<BigDecimal> corners =
        List.of(
            percent(low, base.low),
            percent(low, base.high),
            percent(high, base.low),
            percent(high, base.high));
    BigDecimal change = percent(value, base.value);
    return Optional.of(
        new Bounded(
            change,
            corners.stream().reduce(change, BigDecimal::min),
            corners.stream().reduce(change, BigDecimal::max)));
  }

  /** The relative change between two values in per cent; {@code base} is not zero. */
  static BigDecimal percent(BigDecimal value, BigDecimal base) {
    return value
        .subtract(base)
        .multiply(HUNDRED)
        .divide(base, DIVISION_SCALE, RoundingMode.HALF_EVEN);
  }
}
