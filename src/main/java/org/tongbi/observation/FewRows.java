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

  /** What is counted for a row that does not tell its size. */
  private static final int ROW_BYTES = 1 << 10;

  private FewRows() {}

  /**
   * All rows in their order where they are few, else nothing; of many rows no partition hands over
   * more than a few either.
   */
  static Optional<List<InternalRow>> of(JavaRDD<InternalRow> rows) {
    List<InternalRow> all = new ArrayList<>();
    long bytes = 0;
    for (ArrayList<InternalRow> part : rows.mapPartitions(FewRows::handedOver).collect()) {
      if (part == null) {
        return Optional.empty();
      }
      all.addAll(part);
      bytes += part.stream().mapToLong(FewRows::bytes).sum();
    }
    return all.size() <= MOST_ROWS && bytes <= MOST_BYTES ? Optional.of(all) : Optional.empty();
  }

  private static Iterator<ArrayList<InternalRow>> handedOver(Iterator<InternalRow> part) {
    ArrayList<InternalRow> few = new ArrayList<>();
    long bytes = 0;
    while (part.hasNext()) {
      InternalRow row = part.next();
      bytes += bytes(row);
      if (few != null) {
        few.add(row);
        // The others are still gone through: they are being kept meanwhile.
        few = few.size() <= MOST_ROWS && bytes <= MOST_BYTES ? few : null;
      }
    }
    return Collections.singletonList(few).iterator();
  }

  private static long bytes(InternalRow row) {
    return row instanceof UnsafeRow unsafe ? unsafe.getSizeInBytes() : ROW_BYTES;
  }
}
