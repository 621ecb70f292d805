package org.tongbi.facility.effective;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The sum since January filed for one month (累计数误作当月数).
 *
 * <p>Month m is one where it is about the sum of the facility's own months of the year before it
 * and an ordinary month, and the months around it are ordinary. Once a month is one, the sum up to
 * it is its own figure, so that a run of them is seen from its differences.
 */
final class CumulativeAsMonthly {
  private static final long SMALL = 30 * Figures.ONE;
  private static final int A_YEAR = 12;

  private final Series series;
  private final BitSet found = new BitSet();

  private CumulativeAsMonthly(Series series) {
    this.series = series;
  }

  static BitSet in(Series series) {
    CumulativeAsMonthly rule = new CumulativeAsMonthly(series);
    for (int january = series.january(0); january < series.length(); january += A_YEAR) {
      rule.year(january);
    }
    return rule.found;
  }

  private void year(int january) {
    int start = Math.max(0, january);
    int end = Math.min(series.length(), january + A_YEAR);
    long sum = 0;
    int gaps = 0;
    for (int at = start; at < end; at++) {
      if (!series.states(at)) {
        // A month that is missing is taken to be as its neighbours.
        long level = level(at, january);
        sum += Math.max(0, level);
        gaps++;
        continue;
      }
      int before = at - start;
      boolean sumIsKnown = gaps * 3 <= before;
      boolean suspect =
          before == 1
              ? gaps == 0 && isSecondMonth(at, january)
              : before > 1 && sumIsKnown && isSum(at, january, sum, before);
      if (suspect) {
        found.set(at);
        sum = series.value(at);
      } else {
        sum += series.value(at);
      }
    }
  }

  private boolean isSum(int at, int january, long sum, int before) {
    long value = series.value(at);
    long ordinary = sum / before;
    if (value <= sum || !Figures.within(value - sum, ordinary, 50, 180)) {
      return false;
    }
    long level = level(at, january);
    return level >= SMALL
        && Figures.atLeast(value, 100, level, 160)
        && Figures.within(ordinary, level, 50, 200)
        && nextIsOrdinary(at, value, ordinary);
  }

  /** January and February: a short epidemic can look the same, so season and neighbours decide. */
  private boolean isSecondMonth(int at, int january) {
    long value = series.value(at);
    long one = series.value(at - 1);
    if (!Figures.atLeast(value, 100, one, 150)) {
      return false;
    }
    long level = level(at, january);
    if (level < SMALL || !Figures.within(one, level, 60, 160)) {
      return false;
    }
    long perMille = secondToFirst(at);
    boolean season = perMille > 0;
    long two = one / 1_000 * (season ? perMille : 950);
    return Figures.within(value - one, two, 80, 140)
        && Figures.atLeast(value, 100, season ? two : level, season ? 175 : 160)
        && nextIsOrdinary(at, value, one);
  }

  /** The median of what the second month is of the first in other years; 0 where none is known. */
  private long secondToFirst(int at) {
    long[] known = new long[series.length() / A_YEAR + 2];
    int count = 0;
    for (int other = at % A_YEAR; other < series.length(); other += A_YEAR) {
      if (other != at && series.states(other) && series.states(other - 1)) {
        long first = series.value(other - 1);
        if (first > 0) {
          known[count++] = Series.perMille(series.value(other), first);
        }
      }
    }
    if (count == 0) {
      return 0;
    }
    Arrays.sort(known, 0, count);
    return Math.max(500, Math.min(1_300, known[(count - 1) / 2]));
  }

  /** The month after falls back, or goes on adding up; in an epidemic it does neither. */
  private boolean nextIsOrdinary(int at, long value, long ordinary) {
    if (at + 1 >= series.length() || !series.states(at + 1)) {
      return true;
    }
    long next = series.value(at + 1);
    return Figures.atLeast(value, 75, next, 100) || next >= value + ordinary / 2;
  }

  /** By other years, so that a year that adds up from its beginning has no say of itself. */
  private long level(int at, int january) {
    long elsewhere = series.around(at, january, january + A_YEAR - 1);
    return elsewhere == Series.UNKNOWN ? series.around(at) : elsewhere;
  }
}
