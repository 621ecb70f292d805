package org.tongbi.cli;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.audit.check.RowChecks;
import org.tongbi.run.Maintenance;
import org.tongbi.run.Progress;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.WarehouseTable;

/** Two nights, verified, damaged and maintained. */
class CheckAndMaintainTest {
  @TempDir static Path folder;
  private static Reports reports;
  private static String first;

  @BeforeAll
  static void workTwoNights() {
    reports =
        Reports.in(folder)
            .write(
                "a2023.txt",
                "@ 330782 2023 2024-01-20",
                "visits level 100000 人次",
                "beds level 500 张")
            .write(
                "copy.txt",
                "@ 330782 2023 2024-01-20",
                "visits level 100000 人次",
                "beds level 500 张")
            .write("empty.txt", "");
    reports.night();
    first = reports.answer("SELECT run_id FROM run").get(0);
    reports
        .write(
            "a2024.txt",
            "@ 330782 2024 2025-01-20",
            "visits level 121400 人次",
            "visits change_pct 21.4 % base=yoy",
            "beds level 520 张")
        .night();
  }

  private static Reports copied(Path to) throws IOException {
    Path copy = to.resolve("warehouse");
    try (Stream<Path> files = Files.walk(reports.warehouse())) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(reports.warehouse().relativize(file).toString()));
      }
    }
    return new Reports(reports.reports(), copy);
  }

  private static CommandRun command(Reports at, String name, String... more) {
    List<String> arguments =
        Stream.concat(Stream.of(name, "--warehouse", at.warehouse().toString()), Stream.of(more))
            .toList();
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void whatIsWrittenIsItsUsersOwn() throws IOException {
    TreeSet<String> modes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(reports.warehouse())) {
      for (Path file : files.toList()) {
        modes.add(
            (Files.isDirectory(file) ? "folder " : "file ")
                + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    assertThat(modes).containsExactly("file rw-------", "folder rwx------");
  }

  @Test
  void plantedRowsAreNamed() {
    SparkSession spark = SparkSessions.open(Optional.empty());
    RowChecks checks = new RowChecks();
    for (WarehouseTable table :
        List.of(
            WarehouseTable.DOCUMENT,
            WarehouseTable.OBSERVATION,
            WarehouseTable.REJECTED,
            WarehouseTable.PANEL,
            WarehouseTable.TREND)) {
      Dataset<Row> rows =
          spark
              .read()
              .format("delta")
              .load(reports.warehouse().resolve(table.tableName()).toString());
      checks.table(table.tableName(), damaged(table, rows), table.key());
    }

    List<String> damaged =
        checks.run().stream()
            .filter(check -> !check.holds())
            .map(
                check ->
                    String.join(
                        " | ",
                        check.table(),
                        check.kind().code(),
                        check.rule(),
                        check.damaged() + "",
                        check.first().orElse("").replaceAll("[0-9a-f]{12,}", "…")))
            .toList();

    String cell =
        "region_code=330782 indicator=%s population=all provider=all window=%s source=report";
    String visits = cell.formatted("visits", "2024") + " basis=total";
    String beds = cell.formatted("beds", "2024") + " basis=total";
    assertThat(damaged)
        .containsExactlyInAnyOrder(
            "document | keys | key names one row | 1 | doc_id=copy",
            "observation | spans | value_text is the text from start to end | 1 |"
                + " observation_id=…",
            "observation | constraints | value lies within its bounds | 1 | observation_id=…",
            "rejected | keys | key is there | 1 | source_uri=null locator= file_sha256=…",
            "rejected | constraints | a reason is told in words | 1 |"
                + " source_uri=null locator= file_sha256=…",
            "panel | constraints | value lies within its bounds | 1 | "
                + cell.formatted("visits", "2023")
                + " status=actual",
            "panel | references | observation_id is an observation | 1 | "
                + cell.formatted("beds", "2024")
                + " status=actual points to …",
            "panel | references | value is that of its observation | 1 | "
                + cell.formatted("beds", "2024")
                + " status=actual points to … 520.0000000000",
            "panel | references | candidates are observations | 1 | "
                + cell.formatted("beds", "2024")
                + " status=actual points to …",
            "trend | constraints | what is compared has both levels | 1 | " + visits,
            "trend | constraints | change is value less prior value | 1 | " + visits,
            "trend | codes | gap_cause | 1 | " + visits,
            "trend | codes | issues | 1 | " + beds,
            "trend | references | evidence is there | 1 | " + beds + " points to …");
  }

  private static Dataset<Row> damaged(WarehouseTable table, Dataset<Row> rows) {
    Column beds = col("indicator").equalTo("beds");
    Column visits = col("indicator").equalTo("visits");
    return switch (table) {
      case DOCUMENT -> rows.unionByName(rows.filter("doc_id = 'copy'"));
      case OBSERVATION ->
          rows.filter(not(beds.and(col("doc_id").equalTo("a2024"))))
              .withColumn(
                  "value_text",
                  when(beds.and(col("doc_id").equalTo("a2023")), "5OO 张")
                      .otherwise(col("value_text")))
              .withColumn(
                  "low", when(col("statistic").equalTo("change_pct"), 99).otherwise(col("low")));
      case REJECTED ->
          rows.withColumn("source_uri", lit(null).cast("string"))
              .withColumn("reason", lit(null).cast("string"));
      case PANEL ->
          rows.withColumn(
              "high", when(visits.and(col("window").equalTo("2023")), 7).otherwise(col("high")));
      case TREND ->
          rows.withColumn("prior_value", when(beds, col("prior_value")))
              .withColumn("gap_cause", when(visits, "guessed").otherwise(col("gap_cause")))
              .withColumn("issues", when(beds, array(lit("odd"))).otherwise(col("issues")));
      default -> rows;
    };
  }

  @Test
  void aSoundRunHoldsAndALostFileAndAChangedReceiptAreNamed(@TempDir Path to) throws IOException {
    Reports damaged = copied(to);
    CommandRun sound = command(damaged, "check");
    assertThat(sound.code()).as(sound.out() + sound.err()).isZero();
    assertThat(sound.err())
        .matches("run [0-9a-f]{12}: all of [0-9]+ checks hold, digest [0-9a-f]{64}\n");
    assertThat(sound.lines().get(0)).isEqualTo("check         tables  rules  looked_at  damaged");

    String file;
    try (Stream<Path> files = Files.list(damaged.warehouse().resolve("observation"))) {
      // Of the first night's and the second's; parts without rows belong to no version.
      Path lost =
          files
              .filter(f -> f.toString().endsWith(".parquet"))
              .max(Comparator.comparingLong(f -> f.toFile().length()))
              .orElseThrow();
      file = lost.getFileName().toString();
      Files.delete(lost);
    }
    SparkSession spark = SparkSessions.open(Optional.empty());
    var unused =
        spark.sql(
            "UPDATE delta.`%s` SET table_digests = map_concat(map_filter(table_digests, (k, v) -> k <> 'gate'), map('gate', 'f00')) WHERE sequence = 2"
                .formatted(damaged.warehouse().resolve("run")));
    CommandRun found = command(damaged, "check", "--format", "jsonl");

    assertThat(found.code()).isEqualTo(4);
    assertThat(found.lines().stream().filter(line -> !line.contains("\"damaged\":0")))
        .hasSize(2)
        .anyMatch(
            line ->
                line.contains("\"check\":\"files\",\"table\":\"observation\"")
                    && line.contains("\"first\":\"" + file + "\""))
        .anyMatch(
            line ->
                line.contains("\"check\":\"digest\",\"table\":\"gate\"")
                    && line.contains(" found, f00 told"));
    assertThat(found.err()).matches("run [0-9a-f]{12} is damaged: 2 of [0-9]+ checks fail\n");
  }

  /** Dies when a stage begins. */
  private record Dying(String at) implements Progress {
    @Override
    public void started(String stage, Documents documents) {
      if (stage.startsWith(at)) {
        throw new IllegalStateException("killed at " + stage);
      }
    }

    @Override
    public void finished(String stage, OptionalLong rows, Duration took) {}
  }

  private static Maintenance maintenance(SparkSession spark, Reports of, String diesAt) {
    return new Maintenance(
        spark,
        of.warehouse().toString(),
        OptionalDouble.of(0),
        new Dying(diesAt),
        Clock.systemUTC());
  }

  @Test
  void maintenanceKeepsTheRunWhateverItDiesAt(@TempDir Path to) throws IOException {
    Reports kept = copied(to);
    String digest = kept.digest();
    List<String> figures = kept.answer("SELECT * FROM trend ORDER BY indicator");
    SparkSession spark = SparkSessions.open(Optional.empty());
    for (String stage : List.of("panel", "digest", "publish")) {
      assertThatThrownBy(() -> maintenance(spark, kept, stage).work())
          .hasMessage("killed at " + stage);
      assertThat(kept.answer("SELECT count(*), max(status) FROM run"))
          .containsExactly("2,published");
      assertThat(kept.answer("SELECT * FROM trend ORDER BY indicator")).isEqualTo(figures);
    }

    CommandRun plan = command(kept, "maintain", "--dry-run");
    assertThat(plan.lines()).contains("observation: 2 files");
    assertThat(plan.err()).endsWith("removed; nothing was changed\n");
    assertThatThrownBy(() -> maintenance(spark, kept, "vacuum").work())
        .hasMessage("killed at vacuum");
    assertThat(kept.digest()).isEqualTo(digest);

    CommandRun done = command(kept, "maintain", "--retain-hours", "0");

    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.lines()).as("nothing is left to compact").isEmpty();
    assertThat(done.err()).contains("  earlier runs can no longer be read: tongbi rerun RUN");
    try (Stream<Path> files = Files.list(kept.warehouse().resolve("observation"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".parquet"))).hasSize(1);
    }
    assertThat(kept.digest()).isEqualTo(digest);
    assertThat(kept.answer("SELECT * FROM trend ORDER BY indicator")).isEqualTo(figures);
    assertThat(kept.answer("SELECT status FROM run ORDER BY sequence"))
        .containsExactly("published", "published", "maintained");

    CommandRun old = command(kept, "sql", "--run", first, "SELECT 1");
    assertThat(old.code()).isEqualTo(5);
    assertThat(old.err())
        .startsWith("run " + first + ": files of ")
        .endsWith(
            " are gone, as after tongbi maintain; tongbi rerun %s --warehouse %s makes them again and proves its digest\n"
                .formatted(first, kept.warehouse()));

    CommandRun again = command(kept, "maintain");
    assertThat(again.code()).isZero();
    assertThat(again.out()).isEmpty();
    assertThat(kept.answer("SELECT count(*) FROM run")).containsExactly("3");
    CommandRun night = kept.night();
    assertThat(night.err()).contains("nothing new");
  }
}
