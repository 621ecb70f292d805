package org.tongbi.facility.effective;

import java.util.BitSet;

/**
 * A figure a thousand or ten thousand times off: 人 filed as 万人, 千元 as 元 (单位错误).
 *
 * <p>It is one where it comes within a factor of three of 10^3 or 10^4 times the median of the
 * other months, or of that part of it, and that median is not tiny.
 */
final class UnitSlip {
  /** A third of a thousand. */
  private static final int LEAST = 333;

  /** Three times ten thousand. */
  private static final int MOST = 30_000;

  private static final long TINY = 10 * Figures.ONE;

  private UnitSlip() {}

  static BitSet in(Series series) {
    BitSet slips = new BitSet();
    for (int at = series.stated().nextSetBit(0); at >= 0; at = series.stated().nextSetBit(at + 1)) {
      if (isSlip(series.value(at), series.medianOfOthers(at))) {
        slips.set(at);
      }
    }
    return slips;
  }

  /** Whether a figure is off what is usual by such a factor. */
  static boolean isSlip(long value, long usual) {
    if (usual < TINY || value <= 0) {
      return false;
    }
    return value > usual
        ? Figures.atLeast(value, 1, usual, LEAST) && Figures.atLeast(usual, MOST, value, 1)
        : Figures.atLeast(usual, 1, value, LEAST) && Figures.atLeast(value, MOST, usual, 1);
  }
}
