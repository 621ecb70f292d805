package org.tongbi.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.audit.review.ReviewStage;
import org.tongbi.table.WarehouseTable;

/** {@code review}: what waits for a person's decision, as a file that the next night takes in. */
final class ReviewCommand {
  private ReviewCommand() {}

  static ExitCode run(Environment environment, Options options) {
    Path out = Path.of(options.require("out"));
    OpenWarehouse opened = OpenWarehouse.of(options);
    Dataset<Row> rows =
        ReviewStage.rows(
            opened.table(WarehouseTable.REJECTED),
            opened.table(WarehouseTable.DOCUMENT),
            opened.table(WarehouseTable.OBSERVATION),
            opened.table(WarehouseTable.CORRECTION));
    Counted counted = new Counted(rows.toLocalIterator());
    OutputFile.write(
        environment, out, file -> SpreadsheetCsv.write(ReviewStage.COLUMNS, counted, file));
    environment
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "wrote %s from run %s: %,d to decide, %,d decided before%n"
                    + "  fill in decision (keep, withdraw or set) and reason, and for set also"
                    + " field and value; then%n"
                    + "  next: tongbi nightly --warehouse %s … --corrections %s",
                OutputFile.named(out),
                opened.run().runId(),
                counted.open,
                counted.decided,
                options.require("warehouse"),
                OutputFile.isStandardOutput(out) ? "FILE" : out));
    return ExitCode.DONE;
  }

  /** Rows on their way to the file, counted. */
  private static final class Counted implements Iterator<Row> {
    private final Iterator<Row> rows;
    private long open;
    private long decided;

    Counted(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      Row row = rows.next();
      if (row.getString(ReviewStage.COLUMNS.indexOf("decision")).isEmpty()) {
        open++;
      } else {
        decided++;
      }
      return row;
    }
  }
}
