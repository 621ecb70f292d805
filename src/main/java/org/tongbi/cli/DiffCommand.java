package org.tongbi.cli;

import java.time.Clock;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbi.run.Difference;
import org.tongbi.run.PublishedRun;
import org.tongbi.run.Rerun;
import org.tongbi.run.Runs;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.Warehouse;

/** {@code diff}: the cells that a later run has otherwise than an earlier one, with causes. */
final class DiffCommand {
  private DiffCommand() {}

  static ExitCode run(Environment environment, Options options) {
    SparkSession spark = SparkSessions.open(options.value("master"));
    String folder = options.require("warehouse");
    Warehouse warehouse = Warehouse.at(spark, folder);
    Runs runs = new Runs(spark, warehouse, folder);
    PublishedRun from = runs.require(Optional.of(options.require("run-a")));
    PublishedRun to = runs.require(Optional.of(options.require("run-b")));
    try (Workplace place = Workplace.of(Optional.empty());
        Terminal terminal = new Terminal(environment.err(), environment.terminal())) {
      Rerun rerun = new Rerun(spark, terminal, Clock.systemUTC(), environment.readers());
      Dataset<Row> cells = new Difference(rerun, warehouse, runs, place.folder()).cells(from, to);
      RowFormat.named(options.value("format").orElse("table")).write(cells, environment.out());
    }
    return ExitCode.DONE;
  }
}
