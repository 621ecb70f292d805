package org.tongbi.audit.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Figures that may be told from one another by subtraction, with the sums that bind them.
 *
 * <p>Not safe for use by many threads while it is being filled.
 */
public final class SuppressionBlock {
  private final List<Cell> cells = new ArrayList<>();
  private final Map<String, Integer> byKey = new HashMap<>();
  private final List<int[]> sums = new ArrayList<>();

  /**
   * A figure.
   *
   * @param key what names it; of two equal figures the one whose key sorts first is left out first
   * @param value not negative
   * @param ofPersons whether a small value could point to a person
   * @param rank whose figures are left out first where there is a choice: 0 before 1
   */
  public record Cell(String key, long value, boolean ofPersons, int rank) {
    public Cell {
      Objects.requireNonNull(key, "key");
    }
  }

  /** Adds a figure. */
  public void add(Cell cell) {
    if (byKey.put(cell.key(), cells.size()) != null) {
      throw new IllegalArgumentException("the figure " + cell.key() + " is there twice");
    }
    cells.add(cell);
  }

  /** Adds that one figure is the sum of others, all of them known to the block. */
  public void addSum(String whole, List<String> parts) {
    int[] sum = new int[parts.size() + 1];
    sum[0] = index(whole);
    for (int i = 0; i < parts.size(); i++) {
      sum[i + 1] = index(parts.get(i));
    }
    sums.add(sum);
  }

  /** Whether there is such a figure. */
  public boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** The figures in the order in which they were added. */
  public List<Cell> cells() {
    return List.copyOf(cells);
  }

  /** The sums: places of figures, the whole one first, then its parts. */
  public List<int[]> sums() {
    return sums.stream().map(sum -> Arrays.copyOf(sum, sum.length)).toList();
  }

  /** The value of a figure. */
  public long value(String key) {
    return cells.get(index(key)).value();
  }

  private int index(String key) {
    Integer index = byKey.get(key);
    if (index == null) {
      throw new IllegalArgumentException("there is no figure " + key);
    }
    return index;
  }
}
