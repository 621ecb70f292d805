package org.tongbi.cli;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbi.run.PublishedRun;
import org.tongbi.run.Runs;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/**
 * A warehouse opened for reading, at one run.
 *
 * @param run the run that is read
 */
record OpenWarehouse(SparkSession spark, Runs runs, PublishedRun run) {
  /** Opens the warehouse that the options name, at the run that they name or the newest. */
  static OpenWarehouse of(Options options) {
    String folder = options.require("warehouse");
    SparkSession spark = SparkSessions.open(options.value("master"));
    return at(spark, folder, options.value("run"));
  }

  /** A table as that run left it. */
  Dataset<Row> table(WarehouseTable table) {
    return runs.table(table, run);
  }

  static OpenWarehouse at(SparkSession spark, String folder, Optional<String> runId) {
    Runs runs = new Runs(spark, Warehouse.at(spark, folder), folder);
    PublishedRun run = runs.require(runId);
    // The newest run's files are never vacuumed away; looking for them would only take time.
    if (runId.isPresent() && run.sequence() != runs.latest().orElseThrow().sequence()) {
      runs.requireTables(run);
    }
    return new OpenWarehouse(spark, runs, run);
  }
}
