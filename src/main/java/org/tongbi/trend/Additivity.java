package org.tongbi.trend;

import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;

/** Which figures of parts can be added up to the figure of the whole (可加性). */
final class Additivity {
  private Additivity() {}

  /**
   * Counts and amounts can, unless the catalogue says over what they are: the cost of a visit is an
   * amount too.
   */
  static boolean isAdditive(Indicator indicator) {
    boolean plain =
        indicator.kind() == IndicatorKind.COUNT || indicator.kind() == IndicatorKind.AMOUNT;
    return plain && indicator.denominator().isEmpty() && indicator.per() == 0;
  }
}
