package org.tongbi.audit.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;

/** The months of a world, numbered from 0. */
record Calendar(int firstYear, int years) {
  int months() {
    return 12 * years;
  }

  int year(int t) {
    return firstYear + t / 12;
  }

  /** 1 to 12. */
  int month(int t) {
    return t % 12 + 1;
  }

  LocalDate start(int t) {
    return LocalDate.of(year(t), month(t), 1);
  }

  LocalDate end(int t) {
    return YearMonth.of(year(t), month(t)).atEndOfMonth();
  }

  int days(int t) {
    return end(t).getDayOfMonth();
  }

  /** The month of a day; below 0 before the first, beyond the last after it. */
  int of(LocalDate day) {
    return (day.getYear() - firstYear) * 12 + day.getMonthValue() - 1;
  }

  /** As windows are written. */
  String window(int t) {
    return YearMonth.of(year(t), month(t)).toString();
  }
}
