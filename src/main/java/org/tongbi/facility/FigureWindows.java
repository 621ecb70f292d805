package org.tongbi.facility;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tongbi.period.Window;

/** The windows for which figures are made: the calendar's, and those that are asked for. */
public final class FigureWindows implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Beyond the calendar's, by year: first month times 100 plus last month. */
  private final TreeMap<Integer, TreeSet<Integer>> more = new TreeMap<>();

  private FigureWindows() {}

  /**
   * The calendar's windows and some others with their twins one year earlier.
   *
   * @param asked those that are not whole months of one year are left out
   */
  public static FigureWindows with(Collection<Window> asked) {
    FigureWindows windows = new FigureWindows();
    for (Window window : asked) {
      MonthSpan.of(window)
          .filter(span -> !MonthSpan.ofCalendar().contains(span))
          .ifPresent(
              span -> {
                windows.put(window.year(), span);
                windows.put(window.year() - 1, span);
              });
    }
    return windows;
  }

  /** The windows of a year of which returns cover every month; see {@link MonthSpan#isCovered}. */
  public List<MonthSpan> of(int year, int covered) {
    List<MonthSpan> spans = new ArrayList<>(MonthSpan.ofCalendar());
    for (int months : more.getOrDefault(year, new TreeSet<>())) {
      spans.add(new MonthSpan(months / 100, months % 100));
    }
    spans.removeIf(span -> !span.isCovered(covered));
    return spans;
  }

  private void put(int year, MonthSpan span) {
    more.computeIfAbsent(year, key -> new TreeSet<>()).add(span.first() * 100 + span.last());
  }
}
