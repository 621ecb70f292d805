package org.tongbi.trend;

import java.math.BigDecimal;

/**
 * The least and the greatest value that a figure may have, where the figure itself need not be
 * known.
 *
 * @param low not above {@code high}
 */
record Bounds(BigDecimal low, BigDecimal high) {
  Bounds {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("bounds end before they begin: " + low + " to " + high);
    }
  }

  /** The bounds of a figure that is known to the last digit. */
  static Bounds exactly(BigDecimal value) {
    return new Bounds(value, value);
  }

  boolean admits(BigDecimal value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }

  boolean meets(Bounds other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }
}
