package org.tongbi.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window of time that a figure covers (统计期), both ends inclusive.
 *
 * <p>Written in its shortest canonical form: {@code 2024}, {@code 2024H1}, {@code 2024Q2}, {@code
 * 2024-05}, {@code 2024-01..2024-05} for whole months of one year, else {@code
 * 2024-03-01..2024-07-11}.
 *
 * @param start the first day
 * @param end the last day, not before {@code start}
 */
public record Window(LocalDate start, LocalDate end) implements Comparable<Window> {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern HALF = Pattern.compile("(\\d{4})H([12])");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern MONTHS = Pattern.compile("(\\d{4})-(\\d{2})\\.\\.(\\d{4})-(\\d{2})");
  private static final Pattern DAYS =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

  public Window {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a window ends before it starts: " + start + ".." + end);
    }
    if (start.getYear() < 1900 || end.getYear() > 2999) {
      throw new IllegalArgumentException("not a window of a report: " + start + ".." + end);
    }
  }

  /** The calendar year. */
  public static Window ofYear(int year) {
    return ofMonths(year, 1, 12);
  }

  /** Half a year; {@code half} is 1 or 2. */
  public static Window ofHalf(int year, int half) {
    requireBetween("half", half, 1, 2);
    return ofMonths(year, half * 6 - 5, half * 6);
  }

  /** A quarter; {@code quarter} is 1 to 4. */
  public static Window ofQuarter(int year, int quarter) {
    requireBetween("quarter", quarter, 1, 4);
    return ofMonths(year, quarter * 3 - 2, quarter * 3);
  }

  /** Whole months of one year, both inclusive, 1 to 12. */
  public static Window ofMonths(int year, int first, int last) {
    requireBetween("month", first, 1, 12);
    requireBetween("month", last, first, 12);
    return new Window(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
  }

  /**
   * Reads a window in any of its written forms.
   *
   * @throws IllegalArgumentException with what was expected and what was found
   */
  public static Window parse(String written) {
    String text = written.strip();
    try {
      Matcher m = YEAR.matcher(text);
      if (m.matches()) {
        return ofYear(number(m, 1));
      }
      m = HALF.matcher(text);
      if (m.matches()) {
        return ofHalf(number(m, 1), number(m, 2));
      }
      m = QUARTER.matcher(text);
      if (m.matches()) {
        return ofQuarter(number(m, 1), number(m, 2));
      }
      m = MONTH.matcher(text);
      if (m.matches()) {
        return ofMonths(number(m, 1), number(m, 2), number(m, 2));
      }
      m = MONTHS.matcher(text);
      if (m.matches()) {
        YearMonth last = YearMonth.of(number(m, 3), number(m, 4));
        return new Window(YearMonth.of(number(m, 1), number(m, 2)).atDay(1), last.atEndOfMonth());
      }
      m = DAYS.matcher(text);
      if (m.matches()) {
        return new Window(LocalDate.parse(m.group(1)), LocalDate.parse(m.group(2)));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "window \"" + written + "\" names a day or month that does not exist", e);
    }
    throw new IllegalArgumentException(
        "window \""
            + written
            + "\" is not one of 2024, 2024H1, 2024Q2, 2024-05, 2024-01..2024-05,"
            + " 2024-03-01..2024-07-11");
  }

  /**
   * The same window one year earlier, which alone it may be compared with (同期).
   *
   * <p>A window that ends with a month ends with that month in the twin too, so that February of a
   * leap year meets February.
   */
  public Window twin() {
    LocalDate twinEnd =
        endsMonth() ? YearMonth.from(end).minusYears(1).atEndOfMonth() : end.minusYears(1);
    return new Window(start.minusYears(1), twinEnd);
  }

  /**
   * Where in the year it lies: the same for a window and all its twins, so that windows of one
   * season make a series.
   *
   * <p>The last two days of a February are not told apart.
   */
  public String season() {
    boolean atEnd = endsMonth() || (end.getMonthValue() == 2 && end.getDayOfMonth() == 28);
    return "%02d-%02d..%s%02d-%s"
        .formatted(
            start.getMonthValue(),
            start.getDayOfMonth(),
            end.getYear() == start.getYear() ? "" : "+" + (end.getYear() - start.getYear()) + "-",
            end.getMonthValue(),
            atEnd ? "end" : "%02d".formatted(end.getDayOfMonth()));
  }

  /** The year in which the window ends. */
  public int year() {
    return end.getYear();
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  private boolean endsMonth() {
    return end.getDayOfMonth() == end.lengthOfMonth();
  }

  @Override
  public int compareTo(Window other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }

  @Override
  public String toString() {
    boolean wholeMonths = start.getDayOfMonth() == 1 && endsMonth();
    if (!wholeMonths || start.getYear() != end.getYear()) {
      return start + ".." + end;
    }
    int first = start.getMonthValue();
    int last = end.getMonthValue();
    int months = last - first + 1;
    if (months == 12) {
      return "%04d".formatted(start.getYear());
    }
    if (months == 6 && (first == 1 || first == 7)) {
      return "%04dH%d".formatted(start.getYear(), first == 1 ? 1 : 2);
    }
    if (months == 3 && first % 3 == 1) {
      return "%04dQ%d".formatted(start.getYear(), (first + 2) / 3);
    }
    YearMonth from = YearMonth.from(start);
    return months == 1 ? from.toString() : from + ".." + YearMonth.from(end);
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static void requireBetween(String what, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          what + " must lie between " + low + " and " + high + ", but is " + value);
    }
  }
}
