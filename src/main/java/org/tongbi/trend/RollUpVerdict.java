package org.tongbi.trend;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** What the sum of the parts says of the whole's own figure (汇总核对结论). */
public enum RollUpVerdict implements Coded {
  /** The sum is one of the values that the whole's own printed figure admits. */
  AGREES,
  /** It is not, but the bounds of both meet. */
  ROUNDING,
  /** The bounds of both do not meet. */
  DIFFERS,
  /** The whole states no figure of its own. */
  NO_OWN_FIGURE,
  /** Parts are missing, or what would be divided by is nothing, so there is no figure. */
  INCOMPLETE,
  /** The figures of parts cannot be added up. */
  NOT_ADDITIVE;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
