package org.tongbi.audit.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is true of small sets of facilities: those of one place, kind and year.
 *
 * <p>Place 0 of a year is the year's own form, 1 to 12 its months.
 */
final class Sums {
  private static final int PLACES = 13;

  private final Whereabouts whereabouts;
  private final List<Derived> derived = Derived.all();
  private final Map<Key, long[][]> sets = new TreeMap<>();

  Sums(Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
  }

  /**
   * What names a set.
   *
   * @param region where its facilities lay, by the codes at the year's end
   * @param next the same ground by the codes at the end of the year after
   * @param kinds bits of providers
   */
  record Key(int year, String region, String next, int kinds) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(year, other.year);
      order = order != 0 ? order : region.compareTo(other.region);
      order = order != 0 ? order : next.compareTo(other.next);
      return order != 0 ? order : Integer.compare(kinds, other.kinds);
    }
  }

  List<Derived> derived() {
    return derived;
  }

  void add(Life life) {
    Calendar calendar = life.calendar;
    for (int t = 0; t < calendar.months(); t++) {
      if (life.files(t)) {
        int month = t;
        add(
            life,
            t,
            calendar.month(t),
            m -> life.values[m] == null || Items.isYearly(m) ? null : life.values[m][month]);
      }
    }
    for (int y = 0; y < calendar.years(); y++) {
      int year = calendar.firstYear() + y;
      int last = life.lastMonthOf(year);
      if (last >= 0) {
        Long[] yearly = new Long[Items.COUNT];
        for (int m = 0; m < yearly.length; m++) {
          yearly[m] = Filings.yearly(life, m, year);
        }
        add(life, last, 0, m -> yearly[m]);
      }
    }
  }

  private void add(Life life, int t, int place, Derived.Stated stated) {
    int year = life.calendar.year(t);
    int next = Math.min(year + 1, life.calendar.year(life.calendar.months() - 1));
    Key key =
        new Key(
            year,
            whereabouts.region(life, t, year),
            whereabouts.region(life, t, next),
            Kinds.of(life.kind, life.levelOn(life.calendar.end(t))));
    long[][] sums = sets.computeIfAbsent(key, k -> new long[derived.size()][]);
    for (int d = 0; d < sums.length; d++) {
      Derived one = derived.get(d);
      boolean owes = life.values[one.measures().get(0)] != null;
      if (owes || !one.also().isEmpty()) {
        if (sums[d] == null) {
          sums[d] = new long[PLACES * Derived.PARTS];
        }
        one.add(stated, key.kinds(), owes, sums[d], place * Derived.PARTS);
      }
    }
  }

  /** The sets of a year. */
  Map<Key, long[][]> in(int year) {
    Map<Key, long[][]> found = new TreeMap<>();
    sets.forEach(
        (key, sums) -> {
          if (key.year() == year) {
            found.put(key, sums);
          }
        });
    return found;
  }

  /** The sum of the sets that count among a kind of provider. */
  long[][] total(List<Map.Entry<Key, long[][]>> some, int kind) {
    long[][] total = new long[derived.size()][];
    for (Map.Entry<Key, long[][]> set : some) {
      if ((set.getKey().kinds() & kind) != 0) {
        for (int d = 0; d < total.length; d++) {
          long[] sums = set.getValue()[d];
          if (sums != null) {
            if (total[d] == null) {
              total[d] = new long[sums.length];
            }
            for (int i = 0; i < sums.length; i++) {
              total[d][i] += sums[i];
            }
          }
        }
      }
    }
    return total;
  }

  /** The spans of a year that figures are made for, each as its first and last place. */
  record Span(String name, int first, int last) {
    static List<Span> of(int year) {
      List<Span> spans = new ArrayList<>();
      spans.add(new Span(Integer.toString(year), 0, 0));
      for (int half = 0; half < 2; half++) {
        spans.add(new Span(year + "H" + (half + 1), half * 6 + 1, half * 6 + 6));
      }
      for (int quarter = 0; quarter < 4; quarter++) {
        spans.add(new Span(year + "Q" + (quarter + 1), quarter * 3 + 1, quarter * 3 + 3));
      }
      for (int month = 1; month <= 12; month++) {
        spans.add(new Span(year + (month < 10 ? "-0" : "-") + month, month, month));
      }
      return spans;
    }

    /** Numerator, denominator and number of parts of an indicator over the span. */
    long[] of(Derived derived, long[] sums) {
      long[] over = new long[Derived.PARTS];
      for (int place = derived.isFlow() ? first : last; place <= last; place++) {
        for (int i = 0; i < Derived.PARTS; i++) {
          over[i] += sums[place * Derived.PARTS + i];
        }
      }
      return over;
    }
  }
}
