package org.tongbi.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/**
 * CSV for spreadsheets: marked as UTF-8, and without a cell that they would take for a formula.
 *
 * <p>A cell that begins with one of the signs of a formula gets an apostrophe before it, as OWASP
 * advises against CSV injection; {@code CorrectionCells} takes it away again. A plain number needs
 * none.
 */
final class SpreadsheetCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_SIGNS = "=+-@\t\r";
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

  private SpreadsheetCsv() {}

  /** Writes rows of texts under a line of their columns; gives how many there were. */
  static long write(List<String> columns, Iterator<Row> rows, PrintStream out) {
    out.print(BYTE_ORDER_MARK + RowFormat.csvLine(columns));
    long written = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        cells.add(guarded(row.getString(i)));
      }
      out.print(RowFormat.csvLine(cells));
      written++;
    }
    return written;
  }

  /** A cell that no spreadsheet reckons with. */
  static String guarded(String cell) {
    boolean formula =
        !cell.isEmpty()
            && FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0
            && !NUMBER.matcher(cell).matches();
    return formula ? "'" + cell : cell;
  }
}
