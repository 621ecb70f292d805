package org.tongbi.trend;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** Why a stated change differs from the computed one (差异原因). */
public enum GapCause implements Coded {
  /** It does not differ: the computed change, rounded as the stated one is printed, equals it. */
  AGREES,
  /** The levels are printed too coarsely to tell; every bound admits agreement. */
  ROUNDING,
  /** It is measured from another print of the base, which some document states. */
  BASE_REVISED,
  /**
   * It is of other areas, institutions or terms than the levels, by its own sentence or the map.
   */
  SCOPE_CHANGED,
  /** The document that states it refutes it, or every print of the base does. */
  CONTRADICTION,
  /** No cause is known. */
  UNKNOWN;

  /** Whether some true values would make stated and computed change equal. */
  public boolean isReconciled() {
    return this == AGREES || this == ROUNDING;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
