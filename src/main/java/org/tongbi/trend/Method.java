package org.tongbi.trend;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** Where a year-on-year figure comes from. */
public enum Method implements Coded {
  /** From the levels of two windows. */
  COMPUTED,
  /** From a report that states the change. */
  STATED,
  /** From both, which can be compared. */
  BOTH;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
