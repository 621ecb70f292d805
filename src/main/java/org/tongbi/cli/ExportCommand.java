package org.tongbi.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.tongbi.audit.disclosure.DisclosureStage;
import org.tongbi.audit.sdmx.SdmxDataset;
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
    Path out = Path.of(options.require("out"));
    if (OutputFile.isStandardOutput(out) && (format.equals("parquet") || sdmx.isPresent())) {
      throw new UsageException(
          "tongbi export: --format "
              + format
              + " writes several files, which standard output cannot hold; name one with --out");
    }
    boolean disclosing = disclosing(table, options);
    OpenWarehouse opened = OpenWarehouse.of(options);
    Dataset<Row> whole = opened.table(table);
    Dataset<Row> rows =
        (disclosing ? withoutSmall(table, whole, opened, options) : whole)
            .orderBy(table.order().stream().map(functions::col).toArray(Column[]::new));
    if (format.equals("parquet")) {
      rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(out.toAbsolutePath().toString());
    } else if (sdmx.isPresent()) {
      Dataset<Row> dataset = sdmx.get().rows(rows);
      OutputFile.write(out, file -> RowFormat.CSV.write(dataset, file));
      OutputFile.write(structure(out), file -> file.print(sdmx.get().definition()));
    } else {
      OutputFile.write(environment, out, file -> RowFormat.named(format).write(rows, file));
    }
    environment
        .err()
        .println(
            "exported "
                + name
                + " of run "
                + opened.run().runId()
                + " to "
                + OutputFile.named(out)
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
            opened.table(WarehouseTable.FACILITY_MONTH),
            opened.table(WarehouseTable.PANEL),
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
}
