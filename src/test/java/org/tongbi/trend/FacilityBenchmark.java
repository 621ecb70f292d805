package org.tongbi.trend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.FigureWindows;
import org.tongbi.observation.filing.DenominatorRows;
import org.tongbi.panel.FacilityPanelStage;
import org.tongbi.panel.FacilitySumStage;
import org.tongbi.panel.PeopleStage;
import org.tongbi.run.SparkSessions;

/**
 * Ten million facility-months to the figures of all regions and windows and to their year-on-year
 * comparisons, by the stages on two cores and by DuckDB with two threads, from one Parquet file in
 * one run.
 *
 * <p>Prints the seconds of each step and their ratio, in the first and in later passes, and
 * compares every cell of both; ends with an error where one differs. Arguments: a folder to work
 * in, the number of facilities, the number of passes.
 */
public final class FacilityBenchmark {
  private static final String MASTER = "local[2]";
  private static final Set<String> MEASURES =
      new TreeSet<>(
          List.of(
              "visits_op_er",
              "admissions",
              "discharges",
              "beds_actual",
              "bed_days_open",
              "bed_days_used"));

  private final Path folder;
  private final Path returns;
  private final Map<String, List<Double>> spark = new LinkedHashMap<>();
  private final Map<String, List<Double>> duck = new LinkedHashMap<>();

  private FacilityBenchmark(Path folder, int facilities) {
    this.folder = folder;
    this.returns = folder.resolve("returns-of-" + facilities + ".parquet");
  }

  /** Starts itself again with the options that Spark needs. */
  public static void main(String[] args) throws Exception {
    if (args.length == 3) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
      command.addAll(List.of("-Xmx4g", "-cp"));
      command.add(System.getProperty("java.class.path"));
      command.add(FacilityBenchmark.class.getName());
      command.addAll(List.of(args));
      command.add("started");
      System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }
    Path folder = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(folder);
    int facilities = Integer.parseInt(args[1]);
    new FacilityBenchmark(folder, facilities).run(facilities, Integer.parseInt(args[2]));
  }

  private void run(int facilities, int passes) throws Exception {
    try (DuckFigures figures = new DuckFigures(2, Math.min(3_000, Math.max(1, facilities / 60)))) {
      if (!Files.exists(returns)) {
        figures.write(returns, facilities);
      }
      System.out.printf(
          Locale.ROOT,
          "%,d facility-months and years, %,d bytes%n",
          figures.count("FROM '" + returns + "'"),
          Files.size(returns));
      for (int pass = 0; pass < passes; pass++) {
        for (String table : List.of("sums", "panel", "total", "same")) {
          timed(
              duck,
              table,
              () -> {
                figures.make(table, returns);
                return null;
              });
        }
      }
      passes(passes);
      print();
      compare(figures);
    }
  }

  private void passes(int passes) throws Exception {
    SparkSession session = SparkSessions.open(Optional.of(MASTER));
    session.sparkContext().setLogLevel("ERROR");
    // What suits a short night does not suit ten million rows.
    session.conf().set("spark.sql.codegen.wholeStage", "true");
    session.conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
    FigureWindows windows = FigureWindows.with(List.of());
    for (int pass = 0; pass < passes; pass++) {
      Dataset<Row> effective = session.read().parquet(returns.toString());
      Dataset<Row> people =
          PeopleStage.of(session.createDataFrame(List.of(), DenominatorRows.SCHEMA));
      Dataset<Row> sums =
          FacilitySumStage.add(effective, Derivations.over(MEASURES))
              .persist(StorageLevel.MEMORY_AND_DISK());
      timed(spark, "sums", () -> sums.count());
      Dataset<Row> panel = FacilityPanelStage.figures(sums, people, windows, MEASURES);
      Dataset<Row> total = FacilityTrendStage.totals(sums, people, windows, MEASURES);
      Dataset<Row> same = LikeForLikeStage.compare(effective, windows, MEASURES);
      timed(spark, "panel", () -> made(panel));
      timed(spark, "total", () -> made(total));
      timed(spark, "same", () -> made(same));
      if (pass == passes - 1) {
        write(panel, "panel");
        write(total, "total");
        write(same, "same");
      }
      sums.unpersist(true);
    }
  }

  private static Object made(Dataset<Row> rows) {
    rows.write().format("noop").mode("overwrite").save();
    return null;
  }

  private void write(Dataset<Row> rows, String name) {
    rows.write().mode("overwrite").parquet(folder.resolve(name).toString());
  }

  private static void timed(Map<String, List<Double>> seconds, String step, Callable<?> work)
      throws Exception {
    long start = System.nanoTime();
    work.call();
    double taken = (System.nanoTime() - start) / 1e9;
    seconds.computeIfAbsent(step, key -> new ArrayList<>()).add(taken);
    System.out.printf(Locale.ROOT, "%s %.2f s%n", step, taken);
  }

  private void print() {
    System.out.printf("%-6s %26s %26s%n", "", "first pass", "best of later passes");
    System.out.printf(
        "%-6s %8s %8s %8s %8s %8s %8s%n",
        "step", "Spark s", "DuckDB s", "ratio", "Spark s", "DuckDB s", "ratio");
    double[] sum = new double[4];
    for (String step : spark.keySet()) {
      double[] row = {
        spark.get(step).get(0), duck.get(step).get(0), later(spark.get(step)), later(duck.get(step))
      };
      for (int i = 0; i < row.length; i++) {
        sum[i] += row[i];
      }
      line(step, row);
    }
    line("all", sum);
  }

  private static double later(List<Double> seconds) {
    return Collections.min(seconds.size() == 1 ? seconds : seconds.subList(1, seconds.size()));
  }

  private static void line(String step, double[] s) {
    System.out.printf(
        Locale.ROOT,
        "%-6s %8.2f %8.2f %8.1f %8.2f %8.2f %8.1f%n",
        step,
        s[0],
        s[1],
        s[0] / s[1],
        s[2],
        s[3],
        s[2] / s[3]);
  }

  private void compare(DuckFigures figures) throws SQLException, IOException {
    figures.run("CREATE MACRO digits(n) AS CAST(replace(CAST(n AS VARCHAR), '.', '') AS HUGEINT)");
    figures.run(
        "CREATE TABLE kind AS SELECT * FROM (VALUES (0, 'all'), (1, 'hospital'), (6, 'primary_care'))"
            + " t(provider, code)");
    long differing =
        differing(
            figures,
            "panel",
            "SELECT unit, indicator, code, \"window\", value, completeness, vintage FROM panel",
            "SELECT region_code, indicator, provider, \"window\", digits(value), digits(completeness),"
                + " vintage");
    String comparison =
        "SELECT unit, indicator, code, \"window\", value, prior_value, comparable, change_abs,"
            + " change_pct, completeness FROM ";
    String ours =
        "SELECT region_code, indicator, provider, \"window\", digits(value), digits(prior_value),"
            + " comparable, digits(change_abs), digits(change_pct), digits(completeness)";
    differing += differing(figures, "total", comparison + "total", ours);
    differing += differing(figures, "same", comparison + "same", ours);
    if (differing > 0) {
      throw new IllegalStateException(differing + " cells differ");
    }
  }

  private long differing(DuckFigures figures, String table, String theirs, String ours)
      throws SQLException, IOException {
    String file = folder.resolve(table) + File.separator + "*.parquet";
    String left = theirs + " JOIN kind USING (provider)";
    // Over people there is nothing: the returns come without denominators.
    String right = ours + " FROM '" + file + "' WHERE indicator <> 'beds_per_1000'";
    long missing = figures.count("(" + left + ") EXCEPT ALL (" + right + ")");
    long extra = figures.count("(" + right + ") EXCEPT ALL (" + left + ")");
    System.out.printf(
        Locale.ROOT,
        "%s: %,d cells, of which %d differ or are missing, %d are extra%n",
        table,
        figures.count(left),
        missing,
        extra);
    if (missing + extra > 0) {
      figures.show("DuckDB has", "(" + left + ") EXCEPT ALL (" + right + ")");
      figures.show("Spark has", "(" + right + ") EXCEPT ALL (" + left + ")");
    }
    return missing + extra;
  }
}
