package org.tongbi.audit.synthetic;

import java.util.Locale;

/**
 * How large an invented world is to be, and of which years.
 *
 * @param documents how many reports, 0 to ten million
 * @param facilities how many facilities, 1 to ten million; some of them file through others
 * @param firstYear the first year of returns, from 2006, when the history of divisions begins
 * @param lastYear the last, at most twenty years later
 * @param seed all chance comes from it
 */
public record SyntheticOrder(
    int documents, int facilities, int firstYear, int lastYear, long seed) {
  private static final int MOST = 10_000_000;
  private static final int EARLIEST = 2006;
  private static final int LATEST = 2099;
  private static final int LONGEST = 20;

  /**
   * An order that can be filled.
   *
   * @throws IllegalArgumentException with what is wrong in words
   */
  public SyntheticOrder {
    if (documents < 0 || documents > MOST) {
      throw new IllegalArgumentException("documents are 0 to " + MOST + ", not " + documents);
    }
    if (facilities < 1 || facilities > MOST) {
      throw new IllegalArgumentException("facilities are 1 to " + MOST + ", not " + facilities);
    }
    if (firstYear < EARLIEST || lastYear > LATEST || lastYear < firstYear) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "years lie between %d and %d, the first before the last, not %d..%d",
              EARLIEST,
              LATEST,
              firstYear,
              lastYear));
    }
    if (lastYear - firstYear >= LONGEST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "at most %d years at once, not %d..%d", LONGEST, firstYear, lastYear));
    }
  }

  int years() {
    return lastYear - firstYear + 1;
  }

  int months() {
    return 12 * years();
  }
}
