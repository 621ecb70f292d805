package org.tongbi.facility.effective;

import java.util.BitSet;

/** A measure that counts from January and fell within the year (当月数误作累计数). */
final class MonthlyAsCumulative {
  private static final int A_YEAR = 12;

  private MonthlyAsCumulative() {}

  static BitSet in(Series series) {
    BitSet fallen = new BitSet();
    for (int january = series.january(0); january < series.length(); january += A_YEAR) {
      long reached = Long.MIN_VALUE;
      int end = Math.min(series.length(), january + A_YEAR);
      for (int at = Math.max(0, january); at < end; at++) {
        if (series.states(at) && series.value(at) < reached) {
          fallen.set(at);
        } else if (series.states(at)) {
          reached = series.value(at);
        }
      }
    }
    return fallen;
  }
}
