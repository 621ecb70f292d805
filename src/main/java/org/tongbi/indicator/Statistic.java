package org.tongbi.indicator;

import java.util.Locale;

/** What a number says of its indicator. */
public enum Statistic implements Coded {
  /** The value itself (水平值). */
  LEVEL,
  /** A relative change in per cent (增长率). */
  CHANGE_PCT,
  /** A change in percentage points (个百分点). */
  CHANGE_PP,
  /** An absolute change in the indicator's own unit (增减量). */
  CHANGE_ABS;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isChange() {
    return this != LEVEL;
  }
}
