package org.tongbi.facility.effective;

import java.io.Serializable;

/**
 * The months and years that the returns of all facilities cover.
 *
 * <p>Months are numbers as {@link Months} has them. A range whose first is after its last is empty.
 */
public record FilingRange(int firstMonth, int lastMonth, int firstYear, int lastYear)
    implements Serializable {
  /** Nothing was filed. */
  public static final FilingRange NONE = new FilingRange(0, -1, 0, -1);

  /**
   * The range of monthly and yearly returns.
   *
   * <p>A year that monthly returns cover from January to December is covered; where they break off
   * within a year, only a yearly return covers it.
   *
   * @param firstMonth the first month that has returns; after {@code lastMonth} where none has
   * @param firstYear the first year that has yearly returns; after {@code lastYear} where none has
   */
  public static FilingRange of(int firstMonth, int lastMonth, int firstYear, int lastYear) {
    int from = firstYear <= lastYear ? firstYear : Integer.MAX_VALUE;
    int to = firstYear <= lastYear ? lastYear : Integer.MIN_VALUE;
    if (firstMonth <= lastMonth) {
      from = Math.min(from, Months.year(firstMonth + 11));
      to = Math.max(to, Months.year(lastMonth + 1) - 1);
    }
    return from <= to
        ? new FilingRange(firstMonth, lastMonth, from, to)
        : new FilingRange(firstMonth, lastMonth, 0, -1);
  }
}
