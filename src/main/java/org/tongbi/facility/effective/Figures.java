package org.tongbi.facility.effective;

import java.math.BigDecimal;
import org.tongbi.facility.Measure;

/** Exact comparisons of figures in ten-thousandths, and how they are written. */
final class Figures {
  /** One unit. */
  static final long ONE = 10_000;

  /** Larger figures are no figures of a facility; below it sums of twelve stay within a long. */
  static final long ABSURD = 4 * 100_000_000L * 1_000_000_000L;

  private Figures() {}

  /** Whether {@code a * p >= b * q}, whatever the size of the products. */
  static boolean atLeast(long a, long p, long b, long q) {
    long highA = Math.multiplyHigh(a, p);
    long highB = Math.multiplyHigh(b, q);
    return highA != highB ? highA > highB : Long.compareUnsigned(a * p, b * q) >= 0;
  }

  /** Whether {@code x} lies between {@code low} and {@code high} per cent of {@code base}. */
  static boolean within(long x, long base, int low, int high) {
    return atLeast(x, 100, base, low) && atLeast(base, high, x, 100);
  }

  /** As people write it, in the unit. */
  static String text(long value) {
    return BigDecimal.valueOf(value, Measure.SCALE).stripTrailingZeros().toPlainString();
  }
}
