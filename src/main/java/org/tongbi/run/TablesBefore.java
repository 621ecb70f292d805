package org.tongbi.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbi.table.WarehouseTable;

/** The tables as the last run published them; empty ones before the first. */
final class TablesBefore {
  private final SparkSession spark;
  private final Runs runs;
  private final Optional<PublishedRun> last;
  private final Map<WarehouseTable, Dataset<Row>> opened = new ConcurrentHashMap<>();

  TablesBefore(SparkSession spark, Runs runs, Optional<PublishedRun> last) {
    this.spark = spark;
    this.runs = runs;
    this.last = last;
  }

  Dataset<Row> of(WarehouseTable table) {
    return opened.computeIfAbsent(
        table,
        name ->
            last.map(run -> runs.table(name, run))
                .orElseGet(() -> spark.createDataFrame(List.of(), name.schema())));
  }

  boolean firstNight() {
    return last.isEmpty();
  }
}
