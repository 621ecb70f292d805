package org.tongbi.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbi.period.Window;
import org.tongbi.run.PublishedRun;
import org.tongbi.run.Rerun;
import org.tongbi.run.RerunVerdict;
import org.tongbi.run.Runs;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.Warehouse;

/** {@code rerun}: a past run made again from what it had, and whether it says the same. */
final class RerunCommand {
  /** So many differing cells are shown; their number is told. */
  private static final int MOST = 200;

  private RerunCommand() {}

  static ExitCode run(Environment environment, Options options) {
    SparkSession spark = SparkSessions.open(options.value("master"));
    String folder = options.require("warehouse");
    Warehouse warehouse = Warehouse.at(spark, folder);
    Runs runs = new Runs(spark, warehouse, folder);
    PublishedRun past = runs.require(Optional.of(options.require("run")));
    try (Workplace place = Workplace.of(options.value("out"));
        Terminal terminal = new Terminal(environment.err(), environment.terminal())) {
      Rerun.Outcome again =
          new Rerun(spark, terminal, Clock.systemUTC(), environment.readers())
              .make(warehouse, runs, past, place.folder().toString());
      RerunVerdict verdict =
          new RerunVerdict(
              runs,
              past,
              again,
              options.all("window").stream()
                  .map(Window::parse)
                  .collect(Collectors.toCollection(TreeSet::new)));
      return tell(environment, past, verdict);
    }
  }

  private static ExitCode tell(Environment environment, PublishedRun past, RerunVerdict verdict) {
    Optional<String> identical = verdict.identical();
    if (identical.isPresent()) {
      environment.out().println("identical " + identical.get());
      return ExitCode.DONE;
    }
    List<String> tables = verdict.differing();
    Optional<Dataset<Row>> cells = verdict.cells();
    environment
        .err()
        .println(
            "run "
                + past.runId()
                + " comes out otherwise: "
                + String.join(", ", tables)
                + (cells.isPresent()
                    ? ""
                    : "; the files of its tables were removed by maintenance, so that single cells"
                        + " cannot be set side by side"));
    if (cells.isPresent()) {
      long all = cells.get().count();
      RowFormat.TABLE.write(cells.get().limit(MOST), environment.out());
      if (all > MOST) {
        environment.err().println("%d of %,d cells shown".formatted(MOST, all));
      }
    }
    return ExitCode.AUDIT;
  }
}
