package org.tongbi.audit.synthetic;

import java.util.Arrays;
import org.tongbi.facility.MeasureAccrual;

/**
 * What is ordinary for a facility: the middle of its months.
 *
 * <p>Dirt is planted only where a careful reader of the facility's own history could tell it from
 * growth, season and epidemic. What nobody could tell is no test of a reader.
 */
final class Ordinary {
  /** Measures below this are left to chance; their months double by themselves. */
  static final long LEAST = 60;

  private static final int FEWEST_MONTHS = 8;

  private final Life life;

  Ordinary(Life life) {
    this.life = life;
  }

  static boolean isFlow(int measure) {
    return Items.ALL.get(measure).accrual() == MeasureAccrual.FLOW;
  }

  boolean has(int measure) {
    return life.values[measure] != null && !Items.isYearly(measure);
  }

  /** The middle of the other months; -1 where they are too few. */
  long median(int measure, int except) {
    long[] series = life.values[measure];
    long[] others = new long[series.length];
    int n = 0;
    for (int t = 0; t < series.length; t++) {
      if (t != except && life.files(t)) {
        others[n++] = series[t];
      }
    }
    if (n < FEWEST_MONTHS) {
      return -1;
    }
    Arrays.sort(others, 0, n);
    return others[n / 2];
  }

  /** Whether a month is like the others, between these shares of their middle, in per cent. */
  boolean isLike(int measure, int t, int low, int high) {
    long median = median(measure, t);
    long value = life.values[measure][t];
    return median >= LEAST && value * 100 >= median * low && value * 100 <= median * high;
  }

  /** Whether the facility is open and files through the whole of these months. */
  boolean filesAll(int from, int to) {
    for (int t = from; t <= to; t++) {
      if (!life.files(t)
          || life.calendar.of(life.opened) == t
          || life.closed != null && life.calendar.of(life.closed) == t) {
        return false;
      }
    }
    return true;
  }

  long sum(int measure, int from, int to) {
    long sum = 0;
    for (int t = from; t <= to; t++) {
      sum += life.values[measure][t];
    }
    return sum;
  }

  /** Whether the sum since January stands out from months, for this measure. */
  boolean sumStandsOut(int measure, int t) {
    int january = t - t % 12;
    long median = median(measure, t);
    long sum = sum(measure, january, t);
    boolean ordinary = true;
    for (int m = january; m <= t; m++) {
      ordinary &= isLike(measure, m, 65, 145);
    }
    return ordinary && sum * 100 >= median * 190;
  }

  /** The same for every flow of some size. */
  boolean sumsStandOut(int t) {
    for (int i = 0; i < Items.COUNT; i++) {
      if (has(i) && isFlow(i) && median(i, t) >= LEAST && !sumStandsOut(i, t)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two months together look like two in every flow of some size. */
  boolean twoLookLikeTwo(int second) {
    for (int i = 0; i < Items.COUNT; i++) {
      if (has(i) && isFlow(i)) {
        long median = median(i, second);
        long two = sum(i, second - 1, second) * 100;
        if (median >= LEAST && (two < median * 178 || two > median * 230)) {
          return false;
        }
      }
    }
    return true;
  }
}
