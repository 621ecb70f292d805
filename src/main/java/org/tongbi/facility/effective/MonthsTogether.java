package org.tongbi.facility.effective;

import java.util.BitSet;

/** Two months filed as one: the month before is missing, and this one is about both (两月合并上报). */
final class MonthsTogether {
  private static final long SMALL = 30 * Figures.ONE;

  private MonthsTogether() {}

  static BitSet in(Series series) {
    BitSet together = new BitSet();
    for (int at = 1; at < series.length(); at++) {
      if (series.states(at) && series.blank(at - 1)) {
        long usual = series.usual(at);
        long both = usual + series.usual(at - 1);
        if (usual >= SMALL
            && Figures.within(series.value(at), both, 80, 125)
            && Figures.within(series.value(at), usual, 160, 260)) {
          together.set(at);
        }
      }
    }
    return together;
  }
}
