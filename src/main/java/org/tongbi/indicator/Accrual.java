package org.tongbi.indicator;

import java.util.Locale;

/** Whether a value belongs to a stretch of time or to its last day. */
public enum Accrual implements Coded {
  /** Adds up over the window (流量). */
  FLOW,
  /** Holds on the window's last day (存量). */
  STOCK;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
