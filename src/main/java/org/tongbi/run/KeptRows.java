package org.tongbi.run;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.observation.PlanLeaf;

/** Rows that a night uses more than once, kept in memory, or on disk, until it ends. */
final class KeptRows {
  private final Queue<PlanLeaf> kept = new ConcurrentLinkedQueue<>();

  /** Makes the rows, now, and keeps them as the leaf of later plans. */
  Dataset<Row> leaf(Dataset<Row> rows) {
    PlanLeaf leaf = PlanLeaf.keep(rows);
    kept.add(leaf);
    return leaf.rows();
  }

  /** Lets go of all. */
  void release() {
    kept.forEach(PlanLeaf::release);
    kept.clear();
  }
}
