package org.tongbi.facility.effective;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One measure of one facility month by month, as far as its figures are not in doubt: the history
 * that each figure is held against.
 *
 * <p>Places are months from the first on. Levels are medians, so that single errors do not move
 * them; {@link #UNKNOWN} where fewer than four other months speak.
 */
final class Series {
  static final long UNKNOWN = -1;

  /** So many other months must speak. */
  private static final int FEWEST = 4;

  /** The level around a month is that of so many others: growth must not count as an error. */
  private static final int NEAREST = 24;

  private static final int A_YEAR = 12;

  private final int first;
  private final long[] values;
  private final BitSet stated;
  private final BitSet blank;
  private long[] sorted;

  /**
   * A series.
   *
   * @param first the number of the first month, see {@link Months}
   * @param blank months that are due and in which nothing was filed
   */
  Series(int first, long[] values, BitSet stated, BitSet blank) {
    this.first = first;
    this.values = values;
    this.stated = stated;
    this.blank = blank;
  }

  int length() {
    return values.length;
  }

  boolean states(int place) {
    return place >= 0 && stated.get(place);
  }

  boolean blank(int place) {
    return place >= 0 && blank.get(place);
  }

  long value(int place) {
    return values[place];
  }

  BitSet stated() {
    return stated;
  }

  /** The place of January of the year that a place lies in; may be negative. */
  int january(int place) {
    return place - (Months.month(first + place) - 1);
  }

  /** The same series without some of its figures. */
  Series without(BitSet places) {
    if (places.isEmpty()) {
      return this;
    }
    BitSet left = (BitSet) stated.clone();
    left.andNot(places);
    return new Series(first, values, left, blank);
  }

  /** The median of all other months. */
  long medianOfOthers(int place) {
    if (sorted == null) {
      sorted = stated.stream().mapToLong(p -> values[p]).toArray();
      Arrays.sort(sorted);
    }
    int others = sorted.length - (states(place) ? 1 : 0);
    if (others < FEWEST) {
      return UNKNOWN;
    }
    int own = states(place) ? Arrays.binarySearch(sorted, values[place]) : sorted.length;
    return (other((others - 1) / 2, own) + other(others / 2, own)) / 2;
  }

  private long other(int rank, int own) {
    return sorted[rank < own ? rank : rank + 1];
  }

  /** The median of the nearest other months. */
  long around(int place) {
    return around(place, place, place);
  }

  /** The median of the nearest months outside a stretch, ends included. */
  long around(int place, int from, int to) {
    long[] near = new long[NEAREST];
    int found = 0;
    for (int away = 0; away < values.length + A_YEAR && found < NEAREST; away++) {
      for (int sign = -1; sign <= (away == 0 ? -1 : 1); sign += 2) {
        int other = place + sign * away;
        if (found < NEAREST && (other < from || other > to) && states(other)) {
          near[found++] = values[other];
        }
      }
    }
    if (found < FEWEST) {
      return UNKNOWN;
    }
    Arrays.sort(near, 0, found);
    return (near[(found - 1) / 2] + near[found / 2]) / 2;
  }

  /** What is usual for the month: the level around it, by the season of other years. */
  long usual(int place) {
    long level = around(place);
    if (level <= 0) {
      return level;
    }
    long[] seasons = new long[values.length / A_YEAR + 2];
    int found = 0;
    for (int other = place % A_YEAR; other < values.length; other += A_YEAR) {
      if (other != place && states(other)) {
        long there = around(other);
        if (there > 0) {
          seasons[found++] = perMille(values[other], there);
        }
      }
    }
    if (found == 0) {
      return level;
    }
    Arrays.sort(seasons, 0, found);
    long season = Math.max(400, Math.min(1_700, seasons[(found - 1) / 2]));
    return level / 1_000 * season + level % 1_000 * season / 1_000;
  }

  /** How many thousandths of a level a figure is; at most a hundred times. */
  static long perMille(long value, long level) {
    if (value <= 0) {
      return 0;
    }
    if (Figures.atLeast(value, 1, level, 100)) {
      return 100_000;
    }
    return value <= Long.MAX_VALUE / 1_000
        ? value * 1_000 / level
        : value / Math.max(1, level / 1_000);
  }
}
