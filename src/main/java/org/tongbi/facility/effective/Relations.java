package org.tongbi.facility.effective;

import java.util.ArrayList;
import java.util.List;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.issue.Issue;

/**
 * Figures of one return that cannot stand side by side (表内关系): a part above its whole, more bed
 * days than there were beds for.
 *
 * <p>The one that is further off its own history is withheld; where that cannot be told, both.
 */
final class Relations {
  /** A figure is the culprit where it is off by clearly more than the other. */
  private static final int CLEARLY = 115;

  private static final int BED_DAYS_USED = index("bed_days_used");
  private static final int BED_DAYS_OPEN = index("bed_days_open");
  private static final int BEDS = index("beds_actual");
  private static final List<int[]> PARTS = parts();

  private final Levels levels;

  /** What is usual for a measure in the period at hand. */
  interface Levels {
    /** In ten-thousandths; {@link Series#UNKNOWN} where it cannot be told. */
    long usual(int measure);
  }

  Relations(Levels levels) {
    this.levels = levels;
  }

  /**
   * Flags what cannot be.
   *
   * @param days of the period
   */
  void judge(Cells cells, int days) {
    for (int[] pair : PARTS) {
      if (both(cells, pair[0], pair[1]) && cells.values[pair[0]] > cells.values[pair[1]]) {
        flag(cells, pair[0], pair[1]);
      }
    }
    if (both(cells, BED_DAYS_USED, BED_DAYS_OPEN)
        && !Figures.atLeast(cells.values[BED_DAYS_OPEN], 130, cells.values[BED_DAYS_USED], 100)) {
      flag(cells, BED_DAYS_USED, BED_DAYS_OPEN);
    }
    if (both(cells, BED_DAYS_OPEN, BEDS)
        && !Figures.atLeast(cells.values[BEDS], 110L * days, cells.values[BED_DAYS_OPEN], 100)) {
      flag(cells, BED_DAYS_OPEN, BEDS);
    }
  }

  private static boolean both(Cells cells, int one, int other) {
    return cells.counts(one) && cells.counts(other);
  }

  private void flag(Cells cells, int one, int other) {
    boolean oneCorrected = cells.has(one, Issue.CORRECTED);
    boolean otherCorrected = cells.has(other, Issue.CORRECTED);
    long offOne = off(cells, one);
    long offOther = off(cells, other);
    boolean known = offOne > 0 && offOther > 0;
    boolean keepOther = known && Figures.atLeast(offOne, 100, offOther, CLEARLY);
    boolean keepOne = known && Figures.atLeast(offOther, 100, offOne, CLEARLY);
    if (!oneCorrected && !(keepOne && !otherCorrected)) {
      cells.flag(one, Issue.IMPOSSIBLE_RELATION);
    }
    if (!otherCorrected && !(keepOther && !oneCorrected)) {
      cells.flag(other, Issue.IMPOSSIBLE_RELATION);
    }
  }

  /** By what factor, in thousandths, a figure is off what is usual; 0 where it cannot be told. */
  private long off(Cells cells, int measure) {
    long usual = levels.usual(measure);
    long value = cells.values[measure];
    if (usual <= 0) {
      return 0;
    }
    if (value <= 0) {
      return 100_000;
    }
    return Math.max(Series.perMille(value, usual), Series.perMille(usual, value));
  }

  private static int index(String code) {
    return Measures.standard().require(code).index();
  }

  private static List<int[]> parts() {
    List<int[]> parts = new ArrayList<>();
    for (Measure measure : Measures.standard().all()) {
      measure.atMost().ifPresent(whole -> parts.add(new int[] {measure.index(), index(whole)}));
    }
    return parts;
  }
}
