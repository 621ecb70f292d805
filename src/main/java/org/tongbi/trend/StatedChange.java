package org.tongbi.trend;

import java.util.Objects;

/**
 * A change that a report states in words.
 *
 * @param change the stated number with its bounds
 * @param unit {@code %}, {@code pp} or the indicator's unit
 */
public record StatedChange(Bounded change, String unit) {
  /** The unit of relative changes. */
  public static final String PER_CENT = "%";

  /** The unit of changes of rates in per cent (百分点). */
  public static final String POINTS = "pp";

  public StatedChange {
    Objects.requireNonNull(change, "change");
    if (unit.isBlank()) {
      throw new IllegalArgumentException("a stated change has a unit");
    }
  }
}
