package org.tongbi.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.tongbi.audit.disclosure.DisclosureStage;
import org.tongbi.audit.sdmx.SdmxDataset;
import org.tongbi.table.StorageException;
import org.tongbi.table.WarehouseTable;

/** {@code export}: one table of one run as a file, rows in a total order. */
final class ExportCommand {
  private ExportCommand() {}

  static ExitCode run(Environment environment, Options options) {
    String name = options.require("table");
    WarehouseTable table =
        WarehouseTable.named(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "tongbi export: there is no table \""
                            + name
                            + "\"; the tables are "
                            + WarehouseTable.listed()));
    String format = options.value("format").orElse("csv");
    Optional<SdmxDataset> sdmx = sdmx(name, format);
    boolean disclosing = disclosing(table, options);
    OpenWarehouse opened = OpenWarehouse.of(options);
    Dataset<Row> whole = opened.runs().table(table, opened.run());
    Dataset<Row> rows =
        (disclosing ? withoutSmall(table, whole, opened, options) : whole)
            .orderBy(table.order().stream().map(functions::col).toArray(Column[]::new));
    Path out = Path.of(options.require("out"));
    if (format.equals("parquet")) {
      rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(out.toAbsolutePath().toString());
    } else if (sdmx.isPresent()) {
      Dataset<Row> dataset = sdmx.get().rows(rows);
      write(out, file -> RowFormat.CSV.write(dataset, file));
      write(structure(out), file -> file.print(sdmx.get().definition()));
    } else {
      write(out, file -> RowFormat.named(format).write(rows, file));
    }
    environment
        .err()
        .println(
            "exported "
                + name
                + " of run "
                + opened.run().runId()
                + " to "
                + out
                + (sdmx.isPresent() ? ", its structure to " + structure(out) : ""));
    return ExitCode.DONE;
  }

  private static Optional<SdmxDataset> sdmx(String table, String format) {
    if (!format.equals("sdmx-csv")) {
      return Optional.empty();
    }
    return Optional.of(
        SdmxDataset.ofTable(table)
            .orElseThrow(
                () ->
                    new UsageException(
                        "tongbi export: --format sdmx-csv is for panel and trend, not for "
                            + table
                            + "; write it as csv, jsonl or parquet")));
  }

  private static boolean disclosing(WarehouseTable table, Options options) {
    boolean asked = options.has("disclosure");
    if (asked && table != WarehouseTable.FACILITY_PERIOD && table != WarehouseTable.PANEL) {
      throw new UsageException(
          "tongbi export: --disclosure is for facility_period and panel, not for "
              + table.tableName()
              + ": nothing would be left out of it; hand those two on instead");
    }
    return asked;
  }

  /** The rows without the small counts of persons and what they could be told from. */
  private static Dataset<Row> withoutSmall(
      WarehouseTable table, Dataset<Row> rows, OpenWarehouse opened, Options options) {
    DisclosureStage disclosure =
        new DisclosureStage(
            opened.runs().table(WarehouseTable.FACILITY_MONTH, opened.run()),
            opened.runs().table(WarehouseTable.PANEL, opened.run()),
            Integer.parseInt(options.require("disclosure")));
    return table == WarehouseTable.PANEL
        ? disclosure.panel(rows)
        : disclosure.facilityPeriods(rows);
  }

  /** Where the definition of a file's structure is written: panel.csv has panel.structure.xml. */
  private static Path structure(Path out) {
    String file = out.getFileName().toString();
    int dot = file.lastIndexOf('.');
    return out.resolveSibling((dot > 0 ? file.substring(0, dot) : file) + ".structure.xml");
  }

  private static void write(Path out, Consumer<PrintStream> content) {
    try {
      Path folder = out.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (PrintStream file =
          new PrintStream(
              new BufferedOutputStream(Files.newOutputStream(out)),
              false,
              StandardCharsets.UTF_8)) {
        content.accept(file);
        if (file.checkError()) {
          throw new IOException("not all could be written");
        }
      }
    } catch (IOException e) {
      throw new StorageException(
          out + " cannot be written: " + e.getMessage() + "; name another file with --out", e);
    }
  }
}
