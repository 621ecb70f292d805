package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.report.reading.Reading;
import org.tongbi.report.reading.Readings;

/**
 * Cuts the rows of a table that is drawn with lines or set with tabs, one row a line.
 *
 * <p>Cells are told apart by box characters (│) or bars, else by tabs or several blanks; a line
 * that only draws is no row.
 */
final class TableRows {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[%‰]|/10万)?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?");
  private static final Pattern DRAWN = Pattern.compile("[─-╿|:\\-+\\s]+");
  private static final Pattern BAR = Pattern.compile("[│┃║|]");
  private static final Pattern GAP = Pattern.compile("\\t[\\t 　]*|[ 　]{2,}");
  private static final Pattern PROSE = Pattern.compile("[。;;]|[,,、].*[,,、]");
  private static final int FEWEST_CELLS = 3;
  private static final int FEWEST_BARS = 2;

  private TableRows() {}

  /**
   * A cell of a row.
   *
   * @param start the line's char at which it begins
   * @param reading what it holds
   */
  record Cell(int start, Reading reading) {
    String text() {
      return reading.text();
    }

    boolean isNumber() {
      return NUMBER.matcher(text()).matches() && !isYear();
    }

    boolean isYear() {
      return YEAR.matcher(text()).matches();
    }

    /** What a heading says, without the blanks that spread its letters. */
    String label() {
      String plain = text().replaceAll("\\s+", "");
      return isYear() && !plain.endsWith("年") ? plain + "年" : plain;
    }
  }

  /** The cells of a line, none for one that only draws; empty where it belongs to no table. */
  static Optional<List<Cell>> cells(String line) {
    if (!mayBeRow(line)) {
      return Optional.empty();
    }
    if (line.length() > 1 && DRAWN.matcher(line).matches() && !line.isBlank()) {
      return Optional.of(List.of());
    }
    if (bars(line) >= FEWEST_BARS) {
      return Optional.of(withoutMargins(cut(line, BAR)));
    }
    boolean row = gaps(line) >= FEWEST_CELLS - 1 && !PROSE.matcher(line).find();
    return row ? Optional.of(cut(line, GAP)) : Optional.empty();
  }

  private static int bars(String line) {
    int bars = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      bars += c == '|' || c == '│' || c == '┃' || c == '║' ? 1 : 0;
    }
    return bars;
  }

  /** Most lines are prose: they draw nothing, and have no bar and no gap. */
  private static boolean mayBeRow(String line) {
    boolean blankBefore = false;
    boolean drawn = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c > '\u3000') {
        drawn = false;
        blankBefore = false;
        continue;
      }
      boolean blank = c == ' ' || c == '\u3000';
      if (c == '\t' || c == '|' || c >= '\u2500' && c <= '\u257f' || blank && blankBefore) {
        return true;
      }
      drawn &= c < 0x80;
      blankBefore = blank;
    }
    return drawn;
  }

  private static int gaps(String line) {
    Matcher m = GAP.matcher(line);
    int start = line.length() - line.stripLeading().length();
    int end = line.stripTrailing().length();
    int gaps = 0;
    while (m.find()) {
      gaps += m.start() >= start && m.end() <= end ? 1 : 0;
    }
    return gaps;
  }

  private static List<Cell> cut(String line, Pattern between) {
    List<Cell> cells = new ArrayList<>();
    Matcher m = between.matcher(line);
    int start = between == GAP ? line.length() - line.stripLeading().length() : 0;
    int end = between == GAP ? line.stripTrailing().length() : line.length();
    int at = start;
    while (m.find()) {
      if (m.start() >= start && m.end() <= end) {
        cells.add(cell(line, at, m.start()));
        at = m.end();
      }
    }
    cells.add(cell(line, at, Math.max(at, end)));
    return cells;
  }

  private static Cell cell(String line, int from, int to) {
    String text = line.substring(from, to);
    int lead = text.length() - text.stripLeading().length();
    return new Cell(from + lead, Readings.of(text.strip()));
  }

  /** Bars at a line's ends enclose nothing. */
  private static List<Cell> withoutMargins(List<Cell> cells) {
    int from = cells.get(0).text().isEmpty() ? 1 : 0;
    int last = cells.size() - 1;
    int to = last > from && cells.get(last).text().isEmpty() ? last : cells.size();
    return cells.subList(from, to);
  }
}
