package org.tongbi.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbi.period.Window;

/**
 * Months of a year whose returns make up a window, both inclusive.
 *
 * @param first 1 to 12; 0, with {@code last} 0, is the year as a whole, which has a figure of its
 *     own
 */
public record MonthSpan(int first, int last) {
  /** The year as a whole. */
  public static final MonthSpan YEAR = new MonthSpan(0, 0);

  private static final List<MonthSpan> CALENDAR = calendar();

  public MonthSpan {
    boolean months = first >= 1 && last <= 12 && first <= last;
    if (!months && (first != 0 || last != 0)) {
      throw new IllegalArgumentException("no months of a year: " + first + " to " + last);
    }
  }

  /** Every month, quarter and half-year, and the year. */
  public static List<MonthSpan> ofCalendar() {
    return CALENDAR;
  }

  /** The months of a window; empty unless it is whole months of one year. */
  public static Optional<MonthSpan> of(Window window) {
    if (window.start().getYear() != window.end().getYear()) {
      return Optional.empty();
    }
    int year = window.year();
    int first = window.start().getMonthValue();
    int last = window.end().getMonthValue();
    if (!Window.ofMonths(year, first, last).equals(window)) {
      return Optional.empty();
    }
    return Optional.of(first == 1 && last == 12 ? YEAR : new MonthSpan(first, last));
  }

  /** The window of these months in a year. */
  public Window in(int year) {
    return isYear() ? Window.ofYear(year) : Window.ofMonths(year, first, last);
  }

  public boolean isYear() {
    return first == 0;
  }

  /** The first month that a figure is made of: of a stock the last one, which alone it needs. */
  public int firstOf(MeasureAccrual accrual) {
    return accrual == MeasureAccrual.FLOW ? first : last;
  }

  /**
   * Whether returns cover all of these months.
   *
   * @param covered bit n: some return of the year is for month n, or for the year as a whole
   */
  public boolean isCovered(int covered) {
    for (int month = first; month <= last; month++) {
      if ((covered & 1 << month) == 0) {
        return false;
      }
    }
    return true;
  }

  private static List<MonthSpan> calendar() {
    List<MonthSpan> spans = new ArrayList<>();
    for (int length : new int[] {1, 3, 6}) {
      for (int first = 1; first <= 12; first += length) {
        spans.add(new MonthSpan(first, first + length - 1));
      }
    }
    spans.add(YEAR);
    return List.copyOf(spans);
  }
}
