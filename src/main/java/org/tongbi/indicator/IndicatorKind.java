package org.tongbi.indicator;

import java.util.Locale;

/** How an indicator's values behave under comparison and aggregation. */
public enum IndicatorKind implements Coded {
  /** A number of things or events (计数). */
  COUNT,
  /** A share per hundred, thousand or hundred thousand (率). */
  RATE,
  /** One count per another, not a share (比). */
  RATIO,
  /** Money in yuan (金额). */
  AMOUNT,
  /** Time (时长). */
  DURATION;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
