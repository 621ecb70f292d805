package org.tongbi.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;

/**
 * Rows that are few enough to be part of a plan.
 *
 * <p>A night that changes little makes dozens of row sets, most of them empty. Where Spark sees
 * that, there is nothing to join, to sort or to write; else each costs a job or two to find out.
 */
final class FewRows {
  private static final int MOST_ROWS = 500;
  private static final int MOST_BYTES = 256 << 10;

  /** What one of very many partitions may hand over all the same. */
  private static final int LEAST_BYTES = 16 << 10;

  /** What is counted for a row that does not tell its size. */
  private static final int ROW_BYTES = 1 << 10;

  private FewRows() {}

  /**
   * All rows in their order where they are few, else nothing. Of many rows each partition hands
   * over its share of a few at most, so that the driver never holds much.
   */
  static Optional<List<InternalRow>> of(JavaRDD<InternalRow> rows) {
    List<InternalRow> all = new ArrayList<>();
    long bytes = 0;
    int share = Math.max(LEAST_BYTES, MOST_BYTES / Math.max(1, rows.getNumPartitions()));
    for (ArrayList<InternalRow> part :
        rows.mapPartitions(part -> handedOver(part, share)).collect()) {
      if (part == null) {
        return Optional.empty();
      }
      all.addAll(part);
      bytes += part.stream().mapToLong(FewRows::bytes).sum();
    }
    return all.size() <= MOST_ROWS && bytes <= MOST_BYTES ? Optional.of(all) : Optional.empty();
  }

  private static Iterator<ArrayList<InternalRow>> handedOver(
      Iterator<InternalRow> part, int mostBytes) {
    ArrayList<InternalRow> few = new ArrayList<>();
    long bytes = 0;
    while (part.hasNext()) {
      InternalRow row = part.next();
      bytes += bytes(row);
      if (few != null) {
        few.add(row);
        // The others are still gone through: they are being kept meanwhile.
        few = few.size() <= MOST_ROWS && bytes <= mostBytes ? few : null;
      }
    }
    return Collections.singletonList(few).iterator();
  }

  private static long bytes(InternalRow row) {
    return row instanceof UnsafeRow unsafe ? unsafe.getSizeInBytes() : ROW_BYTES;
  }
}
