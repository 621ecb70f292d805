package org.tongbi.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.OptionalDouble;
import org.apache.spark.sql.SparkSession;
import org.tongbi.run.Maintenance;
import org.tongbi.run.Progress;
import org.tongbi.run.SparkSessions;

/** {@code maintain}: fewer and better files, the same run. */
final class MaintainCommand {
  private static final String NO_TIME = "0";

  private MaintainCommand() {}

  static ExitCode run(Environment environment, Options options) {
    String folder = options.require("warehouse");
    PrintStream err = environment.err();
    SparkSession spark = SparkSessions.open(options.value("master"));
    OptionalDouble hours =
        options
            .value("retain-hours")
            .map(given -> OptionalDouble.of(Double.parseDouble(given)))
            .orElse(OptionalDouble.empty());
    boolean none = options.value("retain-hours").filter(NO_TIME::equals).isPresent();
    if (options.has("dry-run")) {
      Maintenance.Outcome plan =
          new Maintenance(spark, folder, hours, Progress.NONE, Clock.systemUTC()).plan();
      plan.before()
          .forEach((table, files) -> environment.out().println(table + ": " + files + " files"));
      err.println(
          "dry run: %d tables of run %s would be compacted, then files that nothing has needed for"
                  .formatted(plan.before().size(), plan.run())
              + " "
              + retention(options)
              + " removed; nothing was changed");
      return ExitCode.DONE;
    }
    try (Terminal terminal = new Terminal(err, environment.terminal())) {
      Maintenance.Outcome done =
          new Maintenance(spark, folder, hours, terminal, Clock.systemUTC()).work();
      done.after()
          .forEach(
              (table, files) ->
                  environment
                      .out()
                      .println(table + ": " + done.before().get(table) + " files, now " + files));
      err.println(
          "run %s stands, %d tables compacted; files that nothing has needed for %s are removed"
              .formatted(done.run(), done.after().size(), retention(options)));
      if (none) {
        err.println(
            "  earlier runs can no longer be read: tongbi rerun RUN --warehouse "
                + folder
                + " makes one again");
      }
    }
    return ExitCode.DONE;
  }

  private static String retention(Options options) {
    return options.value("retain-hours").map(given -> given + " hours").orElse("7 days");
  }
}
