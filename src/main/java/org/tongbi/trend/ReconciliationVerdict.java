package org.tongbi.trend;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** What facility records say of a report's claim (核对结论). */
public enum ReconciliationVerdict implements Coded {
  /** The facility figure is one of the values that the printed claim admits. */
  AGREES_WITHIN_ROUNDING,
  /** It is not, but lies near: 2 %, or one point of a rate. */
  WITHIN_TOLERANCE,
  /** It lies further off. */
  CONTRADICTS,
  /** There is no facility figure that the claim could be held against. */
  NOT_COMPARABLE;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
