package org.tongbi.audit.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Chooses which figures are left out (小数据隐匿): the small counts, and further figures until none of
 * all that are left out can be told by adding and subtracting the others.
 *
 * <p>Where there is a choice, figures of facilities go before those of regions, small ones before
 * large ones and zeros last, equal ones by their keys. It never protects a figure from a guess
 * between bounds.
 */
public final class Suppression {
  private static final Comparator<SuppressionBlock.Cell> CHEAPEST =
      Comparator.comparingInt(SuppressionBlock.Cell::rank)
          .thenComparing(cell -> cell.value() == 0)
          .thenComparingLong(cell -> Math.abs(cell.value()))
          .thenComparing(SuppressionBlock.Cell::key);

  private Suppression() {}

  /**
   * The figures to leave out.
   *
   * @param least counts of persons above zero and below this are small, in the unit of the values
   * @return their places in {@link SuppressionBlock#cells()}
   */
  public static BitSet of(SuppressionBlock block, long least) {
    List<SuppressionBlock.Cell> cells = block.cells();
    List<int[]> sums = block.sums();
    boolean[] out = new boolean[cells.size()];
    for (int i = 0; i < out.length; i++) {
      SuppressionBlock.Cell cell = cells.get(i);
      out[i] = cell.ofPersons() && cell.value() > 0 && cell.value() < least;
    }
    while (hideOneOfEach(cells, sums, out, new Subtraction(sums, out).told())) {
      // Until nothing more can be told.
    }
    BitSet left = new BitSet();
    for (int i = 0; i < out.length; i++) {
      left.set(i, out[i]);
    }
    return left;
  }

  /** For each figure that can be told one more of those it is told by; false where none can be. */
  private static boolean hideOneOfEach(
      List<SuppressionBlock.Cell> cells,
      List<int[]> sums,
      boolean[] out,
      SortedMap<Integer, Map<Integer, Long>> told) {
    Set<Integer> hidden = new TreeSet<>();
    told.values()
        .forEach(
            times -> {
              Set<Integer> used = Subtraction.used(sums, times);
              if (used.stream().anyMatch(hidden::contains)) {
                return;
              }
              used.stream()
                  .filter(cell -> !out[cell])
                  .min((one, other) -> CHEAPEST.compare(cells.get(one), cells.get(other)))
                  .ifPresent(hidden::add);
            });
    hidden.forEach(cell -> out[cell] = true);
    return !hidden.isEmpty();
  }
}
