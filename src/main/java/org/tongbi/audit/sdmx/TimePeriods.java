package org.tongbi.audit.sdmx;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.period.Window;

/** Writes windows as SDMX time periods (时间段): {@code 2024-S1}, {@code 2024-01-01/P5M}. */
final class TimePeriods {
  /** Of the canonical forms those that SDMX has a name for: year, half, quarter and month. */
  private static final Pattern NAMED = Pattern.compile("(\\d{4})(?:H([12])|Q([1-4])|-(\\d{2}))?");

  private TimePeriods() {}

  /** The period of a window; a time range where SDMX has no name for it. */
  static String of(Window window) {
    Matcher named = NAMED.matcher(window.toString());
    if (!named.matches()) {
      return window.start() + "/" + duration(window);
    }
    if (named.group(2) != null) {
      return named.group(1) + "-S" + named.group(2);
    }
    if (named.group(3) != null) {
      return named.group(1) + "-Q" + named.group(3);
    }
    return window.toString();
  }

  private static String duration(Window window) {
    LocalDate after = window.end().plusDays(1);
    if (window.start().getDayOfMonth() == 1 && after.getDayOfMonth() == 1) {
      long months =
          ChronoUnit.MONTHS.between(YearMonth.from(window.start()), YearMonth.from(after));
      return "P" + months + "M";
    }
    return "P" + ChronoUnit.DAYS.between(window.start(), after) + "D";
  }
}
