package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbi.audit.gate.GateLimits;
import org.tongbi.indicator.Catalogue;
import org.tongbi.observation.LineReader;
import org.tongbi.period.AsOf;
import org.tongbi.run.Night;
import org.tongbi.run.NightResult;
import org.tongbi.run.NightSettings;
import org.tongbi.run.Progress;
import org.tongbi.run.PublishedRun;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.StorageException;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/** A night that dies, and the same night started again. */
class DeadNightTest {
  @TempDir Path folder;

  @Test
  void theSameNightStartedAgainFinishesWhatItBegan() throws IOException {
    Reports reports = Reports.in(folder);
    reports.write("y2024.txt", "@ 330782 2024 2025-01-15", "visits level 120000 人次");
    reports.write("y2023.txt", "@ 330782 2023 2024-01-15", "visits level 100000 人次");
    PublishedRun undisturbed = finished(reports, folder.resolve("undisturbed"));

    for (String stage : List.of("panel", "digest", "publish")) {
      assertThatThrownBy(() -> night(reports, reports.warehouse(), stage))
          .hasMessageContaining("died before " + stage);
      assertThat(warehouse(reports.warehouse()).version(WarehouseTable.RUN)).isEmpty();
    }
    PublishedRun run = finished(reports, reports.warehouse());

    assertThat(run.digest()).isEqualTo(undisturbed.digest());
    assertThat(run.runId()).isEqualTo(undisturbed.runId());
    Warehouse warehouse = warehouse(reports.warehouse());
    for (WarehouseTable table : WarehouseTable.values()) {
      assertThat(warehouse.version(table).orElse(0))
          .as("commits to %s beyond its first", table.tableName())
          .isZero();
    }
    assertThat(reports.warehouse().resolve("_night")).doesNotExist();
    assertThat(Files.list(reports.warehouse().resolve("_originals")).count()).isPositive();
  }

  @Test
  void aLaterNightThatDiesLeavesTheLastRunAndIsUndoneByAnother() throws IOException {
    Reports reports = Reports.in(folder);
    reports.write("y2023.txt", "@ 330782 2023 2024-01-15", "visits level 100000 人次");
    PublishedRun first = finished(reports, reports.warehouse());
    reports.write("y2024.txt", "@ 330782 2024 2025-01-15", "visits level 120000 人次");

    assertThatThrownBy(() -> night(reports, reports.warehouse(), "gate"))
        .hasMessageContaining("died before gate");

    assertThat(reports.answer("SELECT count(*), max(digest) FROM run"))
        .containsExactly("1," + first.digest());
    assertThat(reports.answer("SELECT window FROM panel")).containsExactly("2023");
    // Another night, with another input, begins from the last run.
    reports.write("y2024.txt", "@ 330782 2024 2025-01-15", "visits level 130000 人次");
    finished(reports, reports.warehouse());
    assertThat(reports.answer("SELECT window, value FROM panel ORDER BY 1"))
        .containsExactly("2023,100000", "2024,130000");
  }

  @Test
  void aFirstNightThatDiedInItsPublicationIsFinished() throws IOException {
    Reports reports = Reports.in(folder);
    reports.write("y2023.txt", "@ 330782 2023 2024-01-15", "visits level 100000 人次");
    PublishedRun undisturbed = finished(reports, folder.resolve("undisturbed"));
    assertThatThrownBy(() -> night(reports, reports.warehouse(), "publish"))
        .hasMessageContaining("died before publish");
    // What Delta makes before its commit.
    Path run = reports.warehouse().resolve("run");
    Files.createDirectories(run.resolve("_delta_log"));
    Path remains = Files.writeString(run.resolve("part-00000-0815-c000.snappy.parquet"), "PAR1");

    CommandRun asked =
        CommandRun.of("sql", "--warehouse", reports.warehouse().toString(), "SELECT 1");
    PublishedRun finished = finished(reports, reports.warehouse());

    assertThat(asked.code()).isEqualTo(3);
    assertThat(asked.err())
        .isEqualTo(
            "%1$s: no run was published here yet; run tongbi nightly --warehouse %1$s --reports PATH first\n"
                .formatted(reports.warehouse()));
    assertThat(finished.digest()).isEqualTo(undisturbed.digest());
    assertThat(reports.answer("SELECT count(*), max(sequence) FROM run")).containsExactly("1,1");
    assertThat(remains).exists();
    // The next night adds to it as to any other.
    reports.write("y2024.txt", "@ 330782 2024 2025-01-15", "visits level 130000 人次");
    finished(reports, reports.warehouse());
    assertThat(reports.answer("SELECT count(*), max(sequence) FROM run")).containsExactly("2,2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"panel", "run"})
  void whatNoNightMadeIsLeftAlone(String table) throws IOException {
    Reports reports = Reports.in(folder);
    reports.write("y2023.txt", "@ 330782 2023 2024-01-15", "visits level 100000 人次");
    Path notes = Files.createDirectories(reports.warehouse().resolve(table)).resolve("notes.txt");
    Files.writeString(notes, "somebody's own");

    assertThatThrownBy(() -> finished(reports, reports.warehouse()))
        .isInstanceOf(StorageException.class)
        .hasMessage(
            "warehouse "
                + reports.warehouse()
                + ": its folder "
                + table
                + " holds what no night made; nothing was changed, name another"
                + " folder with --warehouse");
    assertThat(notes).hasContent("somebody's own");
  }

  private static PublishedRun finished(Reports reports, Path warehouse) {
    return night(reports, warehouse, "").run();
  }

  /** Works a night that dies before a stage; with none it ends well. */
  private static NightResult night(Reports reports, Path warehouse, String deadly) {
    Progress progress =
        new Progress() {
          @Override
          public void started(String stage, Documents documents) {
            if (stage.equals(deadly)) {
              throw new IllegalStateException("died before " + stage);
            }
          }

          @Override
          public void finished(String stage, OptionalLong rows, Duration took) {}
        };
    NightSettings settings =
        new NightSettings(
            warehouse.toString(),
            List.of(reports.reports().toString()),
            NightSettings.Filings.NONE,
            AsOf.NOW,
            Catalogue.standard(),
            List.of(),
            new LineReader.Supplier(),
            GateLimits.standard(),
            "test");
    return new Night(spark(), settings, progress, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
        .work();
  }

  private static Warehouse warehouse(Path folder) {
    return Warehouse.at(spark(), folder.toString());
  }

  private static SparkSession spark() {
    return SparkSessions.open(Optional.empty());
  }
}
