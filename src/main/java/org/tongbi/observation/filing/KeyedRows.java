package org.tongbi.observation.filing;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.RowWork;

/**
 * Hands the rows of one key after another to a function, after one shuffle; only one key's rows are
 * in memory at a time.
 */
final class KeyedRows {
  static final String KEY = "key";

  private KeyedRows() {}

  /** What is made of the rows of one key; they come in no particular order. */
  interface PerKey extends Serializable {
    Collection<Row> rows(String key, List<Row> rows);
  }

  /** Makes the function for one partition, so that what is dear to load is loaded there once. */
  interface PerPartition extends Serializable {
    PerKey open();
  }

  static Dataset<Row> map(Dataset<Row> keyed, PerPartition making, StructType made) {
    return RowWork.onPartitions(
        keyed.repartition(functions.col(KEY)).sortWithinPartitions(KEY),
        rows -> new Groups(rows, making.open()),
        made);
  }

  private static final class Groups implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final PerKey perKey;
    private final Deque<Row> ready = new ArrayDeque<>();
    private Row ahead;

    Groups(Iterator<Row> rows, PerKey perKey) {
      this.rows = rows;
      this.perKey = perKey;
      this.ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && ahead != null) {
        String key = ahead.getAs(KEY);
        List<Row> group = new ArrayList<>();
        while (ahead != null && key.equals(ahead.getAs(KEY))) {
          group.add(ahead);
          ahead = rows.hasNext() ? rows.next() : null;
        }
        ready.addAll(perKey.rows(key, group));
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.poll();
    }
  }
}
