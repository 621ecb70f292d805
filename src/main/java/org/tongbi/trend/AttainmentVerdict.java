package org.tongbi.trend;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** What became of a target (目标完成情况). */
public enum AttainmentVerdict implements Coded {
  /** Every value that the actual figure admits reaches it. */
  MET,
  /** No value that the actual figure admits reaches it. */
  MISSED,
  /** Its window's actual figure is not reported yet. */
  OPEN,
  /** Some values that the figures admit reach it, others do not. */
  UNDECIDED,
  /** The two must not be compared. */
  NOT_COMPARABLE;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
