package org.tongbi.audit.atlas;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * Which figures an atlas holds (图册范围): all tiers before one, and of that one the newest years.
 *
 * @param tier the place of the last tier that is held, whole or in part
 * @param since the first year that is held of it
 * @param held how many figures that is
 * @param leftOut what else the run has, in the order in which room would be given
 */
record Extent(int tier, int since, long held, List<Group> leftOut) {
  /** The figures of one tier and year. */
  record Group(FigureTier tier, int year, long figures) {}

  Extent {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * As much as there is room for.
   *
   * @param groups in the order in which they are given room
   * @param room how many figures there is room for
   */
  static Extent within(List<Group> groups, long room) {
    int tier = -1;
    int since = Integer.MAX_VALUE;
    long held = 0;
    List<Group> leftOut = new ArrayList<>();
    for (Group group : groups) {
      // What comes after the first group without room stays out too: one sentence then says it all.
      if (leftOut.isEmpty() && held + group.figures() <= room) {
        held += group.figures();
        tier = group.tier().ordinal();
        since = group.year();
      } else {
        leftOut.add(group);
      }
    }
    return new Extent(tier, since, held, leftOut);
  }

  /** Whether a row is held, by its tier and year. */
  Column holds() {
    Column at = col(FigureTier.COLUMN);
    return at.lt(tier).or(at.equalTo(tier).and(col("year").geq(since)));
  }
}
