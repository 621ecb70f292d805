package org.tongbi.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.tongbi.csv.CsvText;

/**
 * CSV for spreadsheets: marked as UTF-8, and without a cell that they would take for a formula.
 * {@code CorrectionCells} reads it back.
 */
final class SpreadsheetCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SpreadsheetCsv() {}

  /** Writes rows of texts under a line of their columns; gives how many there were. */
  static long write(List<String> columns, Iterator<Row> rows, PrintStream out) {
    out.print(BYTE_ORDER_MARK + CsvText.line(columns));
    long written = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        cells.add(row.getString(i));
      }
      out.print(CsvText.spreadsheetLine(cells));
      written++;
    }
    return written;
  }
}
