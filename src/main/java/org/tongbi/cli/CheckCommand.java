package org.tongbi.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.tongbi.audit.check.CheckKind;
import org.tongbi.audit.check.Checked;
import org.tongbi.run.PublishedRun;
import org.tongbi.run.RunCheck;
import org.tongbi.run.Runs;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.Warehouse;

/** {@code check}: verifies the tables of a run and names what is damaged. */
final class CheckCommand {
  private CheckCommand() {}

  static ExitCode run(Environment environment, Options options) {
    String folder = options.require("warehouse");
    SparkSession spark = SparkSessions.open(options.value("master"));
    Warehouse warehouse = Warehouse.at(spark, folder);
    Runs runs = new Runs(spark, warehouse, folder);
    PublishedRun run = runs.require(options.value("run"));
    if (run.sequence() != runs.latest().orElseThrow().sequence()) {
      runs.requireTables(run);
    }
    List<Checked> checked = new RunCheck(spark, warehouse, run).all();
    List<Checked> damaged = checked.stream().filter(check -> !check.holds()).toList();
    if (options.value("format").orElse("table").equals("jsonl")) {
      checked.forEach(check -> environment.out().print(json(run, check) + "\n"));
    } else {
      table(environment.out(), checked, damaged);
    }
    environment
        .err()
        .println(
            damaged.isEmpty()
                ? "run %s: all of %d checks hold, digest %s"
                    .formatted(run.runId(), checked.size(), run.digest())
                : "run %s is damaged: %d of %d checks fail"
                    .formatted(run.runId(), damaged.size(), checked.size()));
    return damaged.isEmpty() ? ExitCode.DONE : ExitCode.AUDIT;
  }

  private static void table(PrintStream out, List<Checked> checked, List<Checked> damaged) {
    damaged.forEach(check -> out.println("damaged: " + check.inWords()));
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("check", "tables", "rules", "looked_at", "damaged"));
    for (CheckKind kind : CheckKind.values()) {
      List<Checked> ofKind = checked.stream().filter(check -> check.kind() == kind).toList();
      lines.add(
          List.of(
              kind.code(),
              number(ofKind.stream().map(Checked::table).distinct().count()),
              number(ofKind.size()),
              number(ofKind.stream().mapToLong(Checked::examined).sum()),
              number(ofKind.stream().mapToLong(Checked::damaged).sum())));
    }
    out.print(TextTable.of(lines));
  }

  private static String number(long n) {
    return String.format(Locale.ROOT, "%d", n);
  }

  private static String json(PublishedRun run, Checked check) {
    return JsonValues.write(
        JsonValues.object()
            .put("run_id", run.runId())
            .put("check", check.kind().code())
            .put("table", check.table())
            .put("rule", check.rule())
            .put("examined", check.examined())
            .put("damaged", check.damaged())
            .put("first", check.first().orElse(null))
            .put("next", check.holds() ? null : check.next()));
  }
}
