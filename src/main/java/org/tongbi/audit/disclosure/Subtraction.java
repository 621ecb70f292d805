package org.tongbi.audit.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be told of figures that were left out by adding and subtracting those that were not.
 *
 * <p>Gaussian elimination over the sums, with a column for each figure left out and one for each
 * sum, so that every result knows which sums it came from. It counts modulo a prime of 31 bits:
 * what can be told over the fractions can be told modulo it, unless it divides a determinant of a
 * matrix of ones, which is nothing of this size.
 */
final class Subtraction {
  private static final long PRIME = 2_147_483_647L;

  /** Rows of the reduced matrix by their leading column: column to coefficient. */
  private final SortedMap<Integer, TreeMap<Integer, Long>> rows = new TreeMap<>();

  private final int figures;

  /**
   * Works out what can be told.
   *
   * @param out bit by figure: whether it is left out
   */
  Subtraction(List<int[]> sums, boolean[] out) {
    this.figures = out.length;
    List<Integer> order = new ArrayList<>();
    for (int s = 0; s < sums.size(); s++) {
      if (unknowns(sums.get(s), out) > 0) {
        order.add(s);
      }
    }
    // Short ones first: the long ones, of regions above, then mostly fall to nothing.
    order.sort(
        Comparator.<Integer>comparingInt(s -> unknowns(sums.get(s), out))
            .thenComparing(Comparator.naturalOrder()));
    for (int s : order) {
      take(row(sums.get(s), out, s));
    }
    reduce();
  }

  private static int unknowns(int[] sum, boolean[] out) {
    return (int) Arrays.stream(sum).filter(cell -> out[cell]).count();
  }

  private TreeMap<Integer, Long> row(int[] sum, boolean[] out, int number) {
    TreeMap<Integer, Long> row = new TreeMap<>();
    for (int i = 0; i < sum.length; i++) {
      if (out[sum[i]]) {
        add(row, sum[i], i == 0 ? 1 : PRIME - 1);
      }
    }
    row.put(figures + number, 1L);
    return row;
  }

  private void take(TreeMap<Integer, Long> row) {
    while (!row.isEmpty() && row.firstKey() < figures) {
      TreeMap<Integer, Long> leading = rows.get(row.firstKey());
      if (leading == null) {
        scale(row, inverse(row.firstEntry().getValue()));
        rows.put(row.firstKey(), row);
        return;
      }
      subtract(row, leading, row.firstEntry().getValue());
    }
  }

  /** Clears every leading column above its own row, last ones first. */
  private void reduce() {
    List<Integer> columns = new ArrayList<>(rows.keySet());
    for (int i = columns.size() - 1; i >= 0; i--) {
      TreeMap<Integer, Long> row = rows.get(columns.get(i));
      for (int column : List.copyOf(row.tailMap(columns.get(i), false).headMap(figures).keySet())) {
        TreeMap<Integer, Long> lower = rows.get(column);
        Long factor = row.get(column);
        if (lower != null && factor != null) {
          subtract(row, lower, factor);
        }
      }
    }
  }

  /** The figures that can be told, each with the sums that tell it and how often each is used. */
  SortedMap<Integer, Map<Integer, Long>> told() {
    SortedMap<Integer, Map<Integer, Long>> told = new TreeMap<>();
    rows.forEach(
        (column, row) -> {
          if (row.headMap(figures).size() == 1) {
            Map<Integer, Long> used = new HashMap<>();
            row.tailMap(figures).forEach((place, times) -> used.put(place - figures, times));
            told.put(column, used);
          }
        });
    return told;
  }

  /** The figures that a combination of sums uses, and that do not fall out of it. */
  static Set<Integer> used(List<int[]> sums, Map<Integer, Long> times) {
    TreeMap<Integer, Long> net = new TreeMap<>();
    times.forEach(
        (number, often) -> {
          int[] sum = sums.get(number);
          for (int i = 0; i < sum.length; i++) {
            add(net, sum[i], i == 0 ? often : PRIME - often);
          }
        });
    return net.keySet();
  }

  private static void subtract(TreeMap<Integer, Long> row, TreeMap<Integer, Long> other, long by) {
    long negative = PRIME - by;
    other.forEach((column, coefficient) -> add(row, column, coefficient * negative % PRIME));
  }

  private static void add(TreeMap<Integer, Long> row, int column, long amount) {
    long sum = (row.getOrDefault(column, 0L) + amount) % PRIME;
    if (sum == 0) {
      row.remove(column);
    } else {
      row.put(column, sum);
    }
  }

  private static void scale(TreeMap<Integer, Long> row, long factor) {
    row.replaceAll((column, coefficient) -> coefficient * factor % PRIME);
  }

  /** By Fermat: the power of the prime less two. */
  private static long inverse(long number) {
    long result = 1;
    long base = number;
    for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        result = result * base % PRIME;
      }
      base = base * base % PRIME;
    }
    return result;
  }
}
