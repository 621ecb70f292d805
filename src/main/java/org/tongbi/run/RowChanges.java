package org.tongbi.run;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.table.WarehouseTable;

/**
 * What a table must take in and give up.
 *
 * @param fresh rows that are new or say something else now
 * @param stale rows, or their keys, to remove unless {@code fresh} brings their keys again
 */
record RowChanges(Dataset<Row> fresh, Dataset<Row> stale) {
  /** What turns the rows of before into those of now; both have the table's columns. */
  static RowChanges between(WarehouseTable table, Dataset<Row> before, Dataset<Row> now) {
    return between(TableWriter.key(table), table.conform(before), table.conform(now));
  }

  /** The same of rows that have the same columns. */
  static RowChanges between(Column[] key, Dataset<Row> before, Dataset<Row> now) {
    return new RowChanges(now.except(before), before.except(now).select(key));
  }

  /** Nothing at all. */
  static RowChanges none(Dataset<Row> rows) {
    return new RowChanges(rows.limit(0), rows.limit(0));
  }

  /** Both together. */
  RowChanges and(WarehouseTable table, RowChanges others) {
    return new RowChanges(
        table.conform(fresh).unionByName(table.conform(others.fresh)),
        stale
            .select(TableWriter.key(table))
            .unionByName(others.stale.select(TableWriter.key(table))));
  }
}
