package org.tongbi.audit.scoring;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** How an extracted observation and a label can differ. */
public enum ErrorKind implements Coded {
  /** Nothing was read at the label's place. */
  MISSED,
  /** The number was read, but as another indicator, statistic or value. */
  MISREAD,
  /** Something was read where nothing is labelled. */
  SPURIOUS,
  /** The right observation with wrong fields. */
  WRONG_FIELD,
  /**
   * The right observation, but its span is not the label's, or stands elsewhere in the document.
   */
  WRONG_SPAN;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
