package org.tongbi.facility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure of a region and window made of what facilities filed.
 *
 * @param value in the indicator's unit with {@link #SCALE} digits; empty where it cannot be known
 * @param counted facility-months, or for a year facilities, whose cells count
 * @param due those that are owed, not fewer
 * @param vintage when the latest return used was filed
 * @param doubt why nobody knows what belongs to the region; empty where that is known
 * @param peopleUnknown whether a denominator is missing
 */
public record WindowFigure(
    Optional<BigDecimal> value,
    long counted,
    long due,
    Optional<LocalDate> vintage,
    Optional<String> doubt,
    boolean peopleUnknown) {
  /** Digits behind the point of every figure. */
  public static final int SCALE = 10;

  public WindowFigure {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(vintage, "vintage");
    Objects.requireNonNull(doubt, "doubt");
    if (counted < 0 || due < counted) {
      throw new IllegalArgumentException(counted + " of " + due + " cannot count");
    }
  }

  /** Whether all that is due counts. */
  public boolean isComplete() {
    return counted == due;
  }

  /** The share of what is due that counts, 0 to 1; below 1 wherever something is missing. */
  public BigDecimal completeness() {
    return share(counted, due);
  }

  /** A share with {@link #SCALE} digits; {@code whole} is above zero. */
  public static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.DOWN);
  }

  /**
   * A quotient in the indicator's unit.
   *
   * @param numerator in ten-thousandths
   * @param denominator in ten-thousandths, not zero
   * @param scale by what it is multiplied
   */
  public static BigDecimal quotient(long numerator, long denominator, int scale) {
    return BigDecimal.valueOf(numerator)
        .multiply(BigDecimal.valueOf(scale))
        .divide(BigDecimal.valueOf(denominator), SCALE, RoundingMode.HALF_EVEN);
  }

  /** A sum of ten-thousandths in the indicator's unit. */
  public static BigDecimal amount(long sum, int scale) {
    return BigDecimal.valueOf(sum, Measure.SCALE)
        .multiply(BigDecimal.valueOf(scale))
        .setScale(SCALE);
  }
}
