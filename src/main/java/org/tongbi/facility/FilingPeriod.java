package org.tongbi.facility;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The month or year that a return is for (报告期).
 *
 * @param year 1900 to 2999
 * @param month 1 to 12; 0 for the whole year
 */
public record FilingPeriod(int year, int month) implements Comparable<FilingPeriod> {
  /** The month of a yearly return. */
  public static final int WHOLE_YEAR = 0;

  public FilingPeriod {
    if (year < 1900 || year > 2999 || month < 0 || month > 12) {
      throw new IllegalArgumentException("no period of a return: " + year + " month " + month);
    }
  }

  public boolean isYear() {
    return month == WHOLE_YEAR;
  }

  /** The first day. */
  public LocalDate start() {
    return LocalDate.of(year, isYear() ? 1 : month, 1);
  }

  /** The last day. */
  public LocalDate end() {
    return YearMonth.of(year, isYear() ? 12 : month).atEndOfMonth();
  }

  @Override
  public int compareTo(FilingPeriod other) {
    return year != other.year
        ? Integer.compare(year, other.year)
        : Integer.compare(month, other.month);
  }

  /** As windows are written: {@code 2024} or {@code 2024-05}. */
  @Override
  public String toString() {
    return isYear() ? Integer.toString(year) : YearMonth.of(year, month).toString();
  }
}
