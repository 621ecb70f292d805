package org.tongbi.audit.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who knows all sums and every published figure and works out the rest: Gauss and Jordan
 * over whole numbers, exactly, without any of the code under test.
 */
public final class SubtractionAttack {
  private SubtractionAttack() {}

  /**
   * The unknowns that have one solution only.
   *
   * @param sums places of figures, the whole one first, then its parts
   * @param unknown the places of figures that are not published
   */
  public static Set<Integer> recovered(List<int[]> sums, Set<Integer> unknown) {
    List<Integer> columns = List.copyOf(new TreeSet<>(unknown));
    List<BigInteger[]> rows = new ArrayList<>();
    for (int[] sum : sums) {
      BigInteger[] row = new BigInteger[columns.size()];
      java.util.Arrays.fill(row, BigInteger.ZERO);
      for (int i = 0; i < sum.length; i++) {
        int column = columns.indexOf(sum[i]);
        if (column >= 0) {
          row[column] = row[column].add(i == 0 ? BigInteger.ONE.negate() : BigInteger.ONE);
        }
      }
      rows.add(row);
    }
    int done = 0;
    for (int column = 0; column < columns.size(); column++) {
      int pivot = done;
      while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
        pivot++;
      }
      if (pivot == rows.size()) {
        continue;
      }
      BigInteger[] leading = rows.get(pivot);
      rows.set(pivot, rows.get(done));
      rows.set(done, leading);
      for (int other = 0; other < rows.size(); other++) {
        if (other != done && rows.get(other)[column].signum() != 0) {
          rows.set(other, cleared(rows.get(other), leading, column));
        }
      }
      done++;
    }
    Set<Integer> recovered = new TreeSet<>();
    for (BigInteger[] row : rows) {
      List<Integer> left = new ArrayList<>();
      for (int column = 0; column < row.length; column++) {
        if (row[column].signum() != 0) {
          left.add(columns.get(column));
        }
      }
      if (left.size() == 1) {
        recovered.add(left.get(0));
      }
    }
    return recovered;
  }

  private static BigInteger[] cleared(BigInteger[] row, BigInteger[] leading, int column) {
    BigInteger[] result = new BigInteger[row.length];
    BigInteger divisor = BigInteger.ZERO;
    for (int i = 0; i < row.length; i++) {
      result[i] = row[i].multiply(leading[column]).subtract(leading[i].multiply(row[column]));
      divisor = divisor.gcd(result[i]);
    }
    for (int i = 0; divisor.signum() != 0 && i < row.length; i++) {
      result[i] = result[i].divide(divisor);
    }
    return result;
  }
}
