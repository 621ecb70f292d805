package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.tongbi.audit.gate.GateLimits;
import org.tongbi.indicator.Catalogue;
import org.tongbi.observation.LineReader;
import org.tongbi.period.AsOf;
import org.tongbi.run.Night;
import org.tongbi.run.NightSettings;
import org.tongbi.run.Progress;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.StorageException;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/** Warehouses that a night must leave alone, and what it says of them. */
class RefusalTest {
  @TempDir Path folder;

  @Test
  void aWarehouseThatCannotBeWrittenToIsRefusedInOneLine() throws IOException {
    Path report = Files.writeString(folder.resolve("a.txt"), "@ - - -");
    Path warehouse = Files.writeString(folder.resolve("file"), "in the way").resolve("warehouse");

    CommandRun night =
        CommandRun.of(
            "nightly", "--warehouse", warehouse.toString(), "--reports", report.toString());

    assertThat(night.err())
        .hasLineCount(1)
        .startsWith("warehouse " + warehouse + " cannot be used: ")
        .endsWith("; name a folder that you may write to with --warehouse\n");
    assertThat(night.code()).isEqualTo(5);
  }

  @Test
  void aMissingFolderOfReportsIsUnusableInput() {
    CommandRun night =
        CommandRun.of(
            "nightly",
            "--warehouse",
            folder.resolve("warehouse").toString(),
            "--reports",
            folder.resolve("none").toString());

    assertThat(night.err()).hasLineCount(1).contains(folder.resolve("none").toString());
    assertThat(night.code()).isEqualTo(3);
    assertThat(folder.resolve("warehouse")).doesNotExist();
  }

  @Test
  void whatAnotherNightWroteMeanwhileIsNotPublished() throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("a.txt"), "@ 330782 2023 2024-01-20\nvisits level 100000 人次");
    String warehouse = folder.resolve("warehouse").toString();
    SparkSession spark = SparkSessions.open(Optional.empty());
    Progress meddler =
        new Progress() {
          @Override
          public void started(String stage, Documents documents) {
            if (stage.equals("publish")) {
              Warehouse same = Warehouse.at(spark, warehouse);
              same.appendOnce(WarehouseTable.PANEL, same.read(WarehouseTable.PANEL), "meddler", 1);
            }
          }

          @Override
          public void finished(String stage, OptionalLong rows, Duration took) {}
        };
    NightSettings settings =
        new NightSettings(
            warehouse,
            List.of(report.toString()),
            NightSettings.Filings.NONE,
            AsOf.NOW,
            Catalogue.standard(),
            List.of(),
            new LineReader.Supplier(),
            GateLimits.standard(),
            "test");

    Throwable refused =
        org.assertj.core.api.Assertions.catchThrowable(
            () ->
                new Night(spark, settings, meddler, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                    .work());

    assertThat(refused)
        .isInstanceOf(StorageException.class)
        .hasMessage(
            "warehouse "
                + warehouse
                + ": another night wrote to the table panel meanwhile; nothing was published, run"
                + " again when that night has ended");
    assertThat(Warehouse.at(spark, warehouse).version(WarehouseTable.RUN)).isEmpty();
  }
}
