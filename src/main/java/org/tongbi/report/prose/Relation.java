package org.tongbi.report.prose;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** How the numbers of a check hang together. */
public enum Relation implements Coded {
  /** A rate and the two counts that it is made of. */
  RATE_OF_COUNTS,
  /** A rate beside one count, whose denominator is not said. */
  IMPLIED_DENOMINATOR,
  /** A rate above one hundred per cent. */
  RATE_ABOVE_100,
  /** A whole and its parts. */
  PARTS_AND_WHOLE,
  /** A change and the two levels between which it lies. */
  CHANGE_BETWEEN_LEVELS;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
