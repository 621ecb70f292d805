package org.tongbi.facility.effective;

import java.time.LocalDate;
import java.time.YearMonth;
import org.tongbi.facility.FilingPeriod;

/** Months as whole numbers, so that the next one is one more. */
public final class Months {
  private static final int A_YEAR = 12;

  private Months() {}

  /** The number of a month from 1 to 12. */
  public static int of(int year, int month) {
    return year * A_YEAR + month - 1;
  }

  static int of(LocalDate day) {
    return of(day.getYear(), day.getMonthValue());
  }

  static int year(int number) {
    return number / A_YEAR;
  }

  /** 1 to 12. */
  static int month(int number) {
    return number % A_YEAR + 1;
  }

  static FilingPeriod period(int number) {
    return new FilingPeriod(year(number), month(number));
  }

  static LocalDate start(int number) {
    return LocalDate.of(year(number), month(number), 1);
  }

  static LocalDate end(int number) {
    return YearMonth.of(year(number), month(number)).atEndOfMonth();
  }

  static int days(int number) {
    return YearMonth.of(year(number), month(number)).lengthOfMonth();
  }
}
