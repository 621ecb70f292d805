package org.tongbi.oracle.trend;

import java.time.YearMonth;

/** Windows of one calendar year, as they are written. */
final class Years {
  private Years() {}

  static int of(String window) {
    return Integer.parseInt(window.substring(0, 4));
  }

  /** The same days of the year before; the end of a February stays one. */
  static String before(String window) {
    int year = of(window);
    String twin = window.replace(year + "", (year - 1) + "");
    YearMonth february = YearMonth.of(year, 2);
    return window.length() > 20 && window.endsWith(february.atEndOfMonth() + "")
        ? twin.substring(0, 12) + february.minusYears(1).atEndOfMonth()
        : twin;
  }
}
