package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.Optional;
import org.tongbi.indicator.Qualifier;

/**
 * The least and the greatest value that a printed number admits (取值区间).
 *
 * <p>A number without approximator lies within half a unit of its last printed digit. With <i>u</i>
 * one unit of its last digit that is not zero: {@code over} is [v, v+u), {@code under} is (v-u/2,
 * v], {@code about} is v ± u/2.
 */
record Bounds(BigDecimal low, BigDecimal high) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * The bounds of a printed number.
   *
   * @param value not negative
   * @param step one unit of the last printed digit
   */
  static Bounds of(BigDecimal value, BigDecimal step, Qualifier qualifier) {
    BigDecimal coarse = coarseStep(value, step);
    return switch (qualifier) {
      case EXACT -> around(value, step.multiply(HALF));
      case ABOUT -> around(value, coarse.multiply(HALF));
      case OVER -> new Bounds(value, value.add(coarse));
      case UNDER -> new Bounds(value.subtract(coarse.multiply(HALF)).max(BigDecimal.ZERO), value);
    };
  }

  private static Bounds around(BigDecimal value, BigDecimal reach) {
    return new Bounds(value.subtract(reach).max(BigDecimal.ZERO), value.add(reach));
  }

  /** One unit of the last digit that is not zero: 100 for 2300, 10 for 30, 0.01 for 1.25. */
  private static BigDecimal coarseStep(BigDecimal value, BigDecimal step) {
    if (value.signum() == 0) {
      return step;
    }
    int scale = value.stripTrailingZeros().scale();
    return BigDecimal.ONE.scaleByPowerOfTen(-scale);
  }

  /** All there is, in the unit of a share; empty for what is no share. */
  static Optional<BigDecimal> greatestShare(String unit) {
    return switch (unit) {
      case "%" -> Optional.of(BigDecimal.valueOf(100));
      case "‰" -> Optional.of(BigDecimal.valueOf(1000));
      case "1/10万" -> Optional.of(BigDecimal.valueOf(100_000));
      default -> Optional.empty();
    };
  }

  /** Cut off at a natural bound. */
  Bounds atMost(BigDecimal bound) {
    return high.compareTo(bound) <= 0 || low.compareTo(bound) > 0 ? this : new Bounds(low, bound);
  }

  /** The bounds of the number with the other sign. */
  Bounds negate() {
    return new Bounds(high.negate(), low.negate());
  }

  Bounds divide(int divisor) {
    if (divisor == 1) {
      return this;
    }
    BigDecimal by = BigDecimal.valueOf(divisor);
    return new Bounds(low.divide(by), high.divide(by));
  }
}
