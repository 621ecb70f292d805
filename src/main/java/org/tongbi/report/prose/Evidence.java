package org.tongbi.report.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes intervals as words of evidence. */
final class Evidence {
  private static final int SCALE = 4;

  private Evidence() {}

  /** One number where both bounds are written alike, else both. */
  static String range(Interval interval) {
    String low = number(interval.low(), RoundingMode.FLOOR);
    String high = number(interval.high(), RoundingMode.CEILING);
    String middle =
        number(
            interval.low().add(interval.high()).divide(BigDecimal.valueOf(2)),
            RoundingMode.HALF_EVEN);
    boolean point =
        interval
                .high()
                .subtract(interval.low())
                .movePointRight(SCALE + 1)
                .abs()
                .compareTo(BigDecimal.ONE)
            < 0;
    return point ? middle : low + ".." + high;
  }

  private static String number(BigDecimal value, RoundingMode mode) {
    return value.setScale(SCALE, mode).stripTrailingZeros().toPlainString();
  }
}
