package org.tongbi.indicator;

import java.util.Locale;

/** Whether a number is something that happened or something wanted. */
public enum Status implements Coded {
  /** What was reached (完成值). */
  ACTUAL,
  /** A plan, task number or goal (目标值). */
  TARGET;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
