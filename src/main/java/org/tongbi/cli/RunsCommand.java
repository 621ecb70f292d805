package org.tongbi.cli;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.table.WarehouseTable;

/** {@code runs}: the runs of a warehouse, newest first. */
final class RunsCommand {
  private RunsCommand() {}

  static ExitCode run(Environment environment, Options options) {
    OpenWarehouse opened = OpenWarehouse.of(options);
    Dataset<Row> runs = opened.table(WarehouseTable.RUN).orderBy(col("sequence").desc());
    String format = options.value("format").orElse("table");
    if (format.equals("table")) {
      runs =
          runs.selectExpr(
              "run_id",
              "finished_at",
              "command",
              "build",
              "inputs.files as files",
              "counts['taken_in'] as taken_in",
              "counts['published'] as published",
              "counts['duplicate'] as duplicate",
              "counts['rejected'] as rejected",
              "counts['trend_rows'] as trends",
              "substring(digest, 1, 12) as digest");
    }
    RowFormat.named(format).write(runs, environment.out());
    return ExitCode.DONE;
  }
}
