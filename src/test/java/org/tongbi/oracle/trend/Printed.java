package org.tongbi.oracle.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/** A number as a report prints it, with what that form admits. */
record Printed(String text, Span figure, String qualifier) {
  /**
   * Prints a level in one of the ways in which reports do.
   *
   * @param careful whether no approximators are used
   */
  static Printed of(
      String indicator,
      TrendOracle.Indicator its,
      BigDecimal truth,
      SplittableRandom random,
      boolean careful) {
    int unit = 0;
    if (truth.abs().compareTo(BigDecimal.valueOf(100_000)) > 0 && random.nextInt(100) < 60) {
      unit = -2;
    } else if (!its.kind().equals("count")) {
      unit = random.nextInt(0, 3);
    }
    BigDecimal value = truth.setScale(unit, RoundingMode.HALF_UP);
    BigDecimal half = BigDecimal.valueOf(5, unit + 1);
    boolean plain = unit == 0 && its.kind().equals("count");
    BigDecimal low = plain ? value : value.subtract(half);
    BigDecimal high = plain ? value : value.add(half);
    String qualifier = "exact";
    int how = careful ? 50 : random.nextInt(100);
    BigDecimal twentieth = value.abs().movePointLeft(1).divide(BigDecimal.valueOf(2));
    if (how < 5) {
      qualifier = "about";
      low = low.subtract(twentieth);
      high = high.add(twentieth);
    } else if (how < 8) {
      qualifier = "over";
      low = value;
      high = high.add(twentieth).add(twentieth);
    } else if (how < 11) {
      qualifier = "under";
      low = low.subtract(twentieth).subtract(twentieth);
      high = value;
    }
    if (value.signum() >= 0 && !indicator.equals("balance")) {
      low = low.max(BigDecimal.ZERO);
    }
    if (its.unit().equals("%")) {
      high = high.min(new BigDecimal(100)).max(value);
    }
    return new Printed(
        value.toPlainString(), new Span(Exact.of(value), Exact.of(low), Exact.of(high)), qualifier);
  }
}
