package org.tongbi.trend;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** Why a stated change differs from the computed one. */
public enum GapCause implements Coded {
  /** It does not differ: the computed change, rounded as the stated one is printed, equals it. */
  AGREES,
  /** The levels are printed too coarsely to tell; every bound admits agreement. */
  ROUNDING,
  /** No cause is known. */
  UNKNOWN;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
