package org.tongbi.facility;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** How a measure's monthly values make up a longer window. */
public enum MeasureAccrual implements Coded {
  /** Adds up over the months (流量). */
  FLOW,
  /** Holds on the last day; never added up over months (存量). */
  STOCK,
  /** Counts from January on, filed anew each month (当年累计); the last month's value is the sum. */
  CUMULATIVE;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
