package org.tongbi.panel;

import org.tongbi.indicator.Coded;

/**
 * What SDMX says of an observation in one letter (观测值状态): codes of its code list CL_OBS_STATUS 2.2.
 *
 * <p>Of several that fit the first counts, in the order in which they stand here; {@code issues}
 * tells all.
 */
public enum ObservationStatus implements Coded {
  /** The value was left out of what is handed on, since it could point to a person. */
  SUPPRESSED("Q"),
  /** There is no value, and none can exist: no share of a base of zero. */
  CANNOT_EXIST("M"),
  /** There is no value: what it is made of exists and was not collected. */
  NOT_COLLECTED("L"),
  /** There is no value, for a reason that the row gives. */
  MISSING("O"),
  /** There is a value over a part of what it stands for: some returns that are due do not count. */
  LOW_RELIABILITY("U"),
  /** The region's area changed since the year before (break in the series). */
  BREAK("B"),
  /** The value is stated with an approximator. */
  ESTIMATED("E"),
  /** The report calls its figures preliminary. */
  PROVISIONAL("P"),
  /** None of these. */
  NORMAL("A");

  private final String letter;

  ObservationStatus(String letter) {
    this.letter = letter;
  }

  @Override
  public String code() {
    return letter;
  }
}
