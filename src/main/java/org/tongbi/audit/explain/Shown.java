package org.tongbi.audit.explain;

import java.util.Objects;
import java.util.Optional;

/**
 * How much is shown of what facilities filed.
 *
 * @param first so many facility-months of each figure; those of one facility are shown all
 * @param facility the only facility that is shown, by a code that it ever had; empty for any
 * @param all whether all are shown, however many
 */
public record Shown(int first, Optional<String> facility, boolean all) {
  /** The first three. */
  public static final Shown FIRST_THREE = new Shown(3, Optional.empty(), false);

  public Shown {
    Objects.requireNonNull(facility, "facility");
    if (first < 1) {
      throw new IllegalArgumentException("at least one is shown, not " + first);
    }
  }

  /** Whether a number limits what is shown. */
  boolean isLimited() {
    return !all && facility.isEmpty();
  }
}
