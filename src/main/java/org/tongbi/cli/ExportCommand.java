package org.tongbi.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
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
    OpenWarehouse opened = OpenWarehouse.of(options);
    Dataset<Row> rows =
        opened
            .runs()
            .table(table, opened.run())
            .orderBy(table.order().stream().map(functions::col).toArray(Column[]::new));
    String format = options.value("format").orElse("csv");
    Path out = Path.of(options.require("out"));
    if (format.equals("parquet")) {
      rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(out.toAbsolutePath().toString());
    } else {
      write(rows, RowFormat.named(format), out);
    }
    environment
        .err()
        .println("exported " + name + " of run " + opened.run().runId() + " to " + out);
    return ExitCode.DONE;
  }

  private static void write(Dataset<Row> rows, RowFormat format, Path out) {
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
        format.write(rows, file);
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
