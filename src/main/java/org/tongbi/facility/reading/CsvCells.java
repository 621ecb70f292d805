package org.tongbi.facility.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a line of CSV (RFC 4180), and whether it ends inside of quotes.
 *
 * <p>Parsers of whole files take all that follows an unclosed quote for one cell. Here a line is
 * split by itself, so that {@link CsvRecords} can give up on one line and go on with the next.
 */
record CsvCells(String[] cells, State state) {
  /** How a line ends. */
  enum State {
    /** All quotes are closed. */
    WHOLE,
    /** The last quote is open: the cell may go on in the next line. */
    OPEN,
    /** Something stands behind a closing quote. */
    BROKEN
  }

  private static final char QUOTE = '"';

  /** Splits a line; quotes inside of a cell that does not begin with one are text. */
  static CsvCells of(String line) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (true) {
      if (at < line.length() && line.charAt(at) == QUOTE) {
        StringBuilder cell = new StringBuilder();
        int end = quoted(line, at + 1, cell);
        if (end < 0) {
          return of(cells, State.OPEN);
        }
        cells.add(cell.toString());
        at = end;
        while (at < line.length() && line.charAt(at) != ',') {
          if (!CellText.isBlank(line.charAt(at))) {
            return of(cells, State.BROKEN);
          }
          at++;
        }
      } else {
        int comma = line.indexOf(',', at);
        int end = comma < 0 ? line.length() : comma;
        cells.add(line.substring(at, end));
        at = end;
      }
      if (at >= line.length()) {
        return of(cells, State.WHOLE);
      }
      at++;
    }
  }

  private static CsvCells of(List<String> cells, State state) {
    return new CsvCells(cells.toArray(String[]::new), state);
  }

  /** Where a quoted cell ends, behind its closing quote; negative where it does not end. */
  private static int quoted(String line, int from, StringBuilder cell) {
    int at = from;
    while (at < line.length()) {
      int quote = line.indexOf(QUOTE, at);
      if (quote < 0) {
        return -1;
      }
      cell.append(line, at, quote);
      boolean escaped = quote + 1 < line.length() && line.charAt(quote + 1) == QUOTE;
      if (!escaped) {
        return quote + 1;
      }
      cell.append(QUOTE);
      at = quote + 2;
    }
    return -1;
  }
}
