package org.tongbi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbi.audit.atlas.AtlasLimits;
import org.tongbi.audit.gate.GateLimits;
import org.tongbi.period.AsOf;
import org.tongbi.run.NightSettings;
import org.tongbi.run.PublishedRun;
import org.tongbi.run.Runs;
import org.tongbi.run.SparkSessions;
import org.tongbi.source.UnusableInputException;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/** {@code demo}: a night over the shipped sample, and what came of it. */
final class DemoCommand {
  private static final int HEADLINES = 15;

  private DemoCommand() {}

  static ExitCode run(Environment environment, Options options) {
    Path sample = environment.home().resolve("jobs").resolve("sample");
    if (!Files.isDirectory(sample.resolve("reports"))) {
      throw new UnusableInputException(
          sample + ": the sample is not there; start the demo through jobs/tongbi of the project");
    }
    Path warehouse = environment.home().resolve("target").resolve("demo");
    clear(warehouse);
    PublishedRun run =
        NightlyCommand.work(
                environment,
                warehouse.toString(),
                List.of(sample.resolve("reports").toString()),
                new NightSettings.Filings(
                    Optional.of(sample.resolve("facilities").toString()),
                    Optional.of(sample.resolve("population.csv").toString()),
                    Optional.of(sample.resolve("corrections.csv").toString()),
                    new TreeSet<>()),
                AsOf.NOW,
                List.of(),
                GateLimits.standard(),
                LineageOptions.NONE,
                options.value("master"))
            .run();
    SparkSession spark = SparkSessions.open(options.value("master"));
    Runs runs = new Runs(spark, Warehouse.at(spark, warehouse.toString()), warehouse.toString());
    runs.table(WarehouseTable.TREND, run).createOrReplaceTempView(WarehouseTable.TREND.tableName());
    Dataset<Row> headlines = spark.sql(headlines());
    List<Row> rows = headlines.collectAsList();
    RowFormat.TABLE.write(headlines.columns(), rows.iterator(), environment.out());
    Path atlas = environment.home().resolve("target").resolve("atlas.html");
    AtlasCommand.write(
        new OpenWarehouse(spark, runs, run), Optional.empty(), AtlasLimits.STANDARD, atlas);
    String shown = shown(warehouse);
    environment
        .err()
        .println(
            "The tables lie in "
                + shown
                + ", the atlas is "
                + shown(atlas)
                + ". Go on with:\n  jobs/tongbi sql --warehouse "
                + shown
                + " \"SELECT * FROM trend WHERE gap_cause = 'unknown'\"\n  jobs/tongbi explain"
                + " --warehouse "
                + shown
                + (rows.isEmpty() ? " --region R --indicator I --window W" : cell(rows.get(0))));
    return ExitCode.DONE;
  }

  private static String headlines() {
    return """
        SELECT region_code, region_name, indicator, population, provider, window, value, prior_value, unit,
          round(CASE WHEN unit IN ('%%', '‰', '1/10万') THEN change_abs ELSE change_pct END, 2)
            AS year_on_year,
          stated_change, stated_unit, method, gap_cause
        FROM trend
        WHERE source = 'report'
        ORDER BY method = 'both' DESC, method = 'computed' DESC, window DESC, region_code,
          indicator, population, provider
        LIMIT %d"""
        .formatted(HEADLINES);
  }

  private static String cell(Row row) {
    return " --region %s --indicator %s --population %s --provider %s --window %s"
        .formatted(
            row.getAs("region_code"),
            row.getAs("indicator"),
            row.getAs("population"),
            row.getAs("provider"),
            row.getAs("window"));
  }

  private static String shown(Path warehouse) {
    Path here = Path.of("").toAbsolutePath();
    Path there = warehouse.toAbsolutePath().normalize();
    return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
  }

  /** Every demo begins from nothing, so that it always shows the same. */
  private static void clear(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
