package org.tongbi.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.csv.CsvText;

/** A written form of rows: a table for people, CSV or JSON lines for programs. */
enum RowFormat {
  /** Aligned columns. */
  TABLE {
    @Override
    void write(String[] columns, Iterator<Row> rows, PrintStream out) {
      List<List<String>> lines = new ArrayList<>();
      lines.add(List.of(columns));
      rows.forEachRemaining(row -> lines.add(cells(row, "-")));
      out.print(TextTable.of(lines));
    }
  },
  /** Comma-separated values with a header; a missing value is empty. */
  CSV {
    @Override
    void write(String[] columns, Iterator<Row> rows, PrintStream out) {
      out.print(CsvText.line(List.of(columns)));
      rows.forEachRemaining(row -> out.print(CsvText.line(cells(row, ""))));
    }
  },
  /** One JSON object a line; a missing value is null. */
  JSONL {
    @Override
    void write(String[] columns, Iterator<Row> rows, PrintStream out) {
      rows.forEachRemaining(row -> out.print(JsonValues.of(row) + "\n"));
    }
  };

  /** Writes rows with the columns named. */
  abstract void write(String[] columns, Iterator<Row> rows, PrintStream out);

  /** Writes all rows; those of a table for people must fit in memory. */
  void write(Dataset<Row> rows, PrintStream out) {
    write(
        rows.columns(),
        this == TABLE ? rows.collectAsList().iterator() : rows.toLocalIterator(),
        out);
  }

  /** The form of a name that the command line was checked for. */
  static RowFormat named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static List<String> cells(Row row, String missing) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.length(); i++) {
      cells.add(row.isNullAt(i) ? missing : JsonValues.text(row.get(i)));
    }
    return cells;
  }
}
