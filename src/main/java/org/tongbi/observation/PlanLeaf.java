package org.tongbi.observation;

import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows as the leaf of later plans: where the plan that made them is long, planning it again for
 * each use would take longer than the work.
 *
 * <p>The rows stay in Spark's own form. Through {@code javaRDD()} every task would write the code
 * that turns each column into a Java object and back, which of wide rows takes a hundred times as
 * long as a small table's work; what does it without has no public name.
 */
public final class PlanLeaf {
  private PlanLeaf() {}

  /** The rows, made anew at each use unless they are persisted. */
  public static Dataset<Row> of(Dataset<Row> rows) {
    return leaf(rows, internal(rows));
  }

  /** The rows kept in memory or on disk; Spark lets go of them when nothing refers to them. */
  public static Dataset<Row> kept(Dataset<Row> rows) {
    RDD<InternalRow> copies =
        internal(rows)
            .toJavaRDD()
            // Operators use one row object again and again.
            .map(InternalRow::copy)
            .persist(StorageLevel.MEMORY_AND_DISK())
            .rdd();
    return leaf(rows, copies);
  }

  private static RDD<InternalRow> internal(Dataset<Row> rows) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().toRdd();
  }

  private static Dataset<Row> leaf(Dataset<Row> rows, RDD<InternalRow> internal) {
    return ((SparkSession) rows.sparkSession())
        .internalCreateDataFrame(internal, rows.schema(), false);
  }
}
