package org.tongbi.run;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.tongbi.observation.PlanLeaf;

/** Rows that a night uses more than once, kept in memory, or on disk, until it ends. */
final class KeptRows {
  private final Queue<Dataset<Row>> kept = new ConcurrentLinkedQueue<>();

  /** Keeps the rows, with the plan that makes them. */
  Dataset<Row> plain(Dataset<Row> rows) {
    Dataset<Row> persisted = rows.persist(StorageLevel.MEMORY_AND_DISK());
    kept.add(persisted);
    return persisted;
  }

  /**
   * Keeps the rows as the leaf of later plans: where the plan that made them is long, planning it
   * again for each use would take longer than the work.
   */
  Dataset<Row> leaf(Dataset<Row> rows) {
    return plain(PlanLeaf.of(rows));
  }

  /** Lets go of all. */
  void release() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}
