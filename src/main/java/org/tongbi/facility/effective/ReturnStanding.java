package org.tongbi.facility.effective;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** How one submission stands to one cell: it made the figure, or why it did not (取舍理由). */
public enum ReturnStanding implements Coded {
  /** It states the figure that counts. */
  COUNTS,
  /** It states the same figure at the same time as the one that counts. */
  SAME_AGAIN,
  /** The corrections file sets the cell anew; this is what it said before. */
  CORRECTED,
  /** The corrections file sets the cell by another submission. */
  OVERRULED,
  /** The corrections file takes back what it says. */
  TAKEN_BACK,
  /** A draft, or one that was sent back. */
  NEVER_COUNTS,
  /** It says nothing of the measure. */
  STATES_NOTHING,
  /** It is not approved, and another one is. */
  NOT_APPROVED,
  /** A later one of the same standing states the measure. */
  SUPERSEDED,
  /** Another of the same standing and time says otherwise, so that neither counts. */
  CONFLICTS;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
