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
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?");
  private static final Pattern DRAWN = Pattern.compile("[─-╿|:\\-+\\s]+");
  private static final Pattern BAR = Pattern.compile("[│┃║|├┤┼┝┥┿┠┨╂╟╢╫╠╣╬]");
  private static final Pattern RULE = Pattern.compile("[─━═┄┅┈┉]");
  private static final Pattern TAB = Pattern.compile(" *\\t *");
  private static final Pattern GAP = Pattern.compile("[ 　]{2,}");
  private static final Pattern PROSE = Pattern.compile("[。;;]|[,,、].*[,,、]");
  private static final int FEWEST_CELLS = 3;
  private static final int FEWEST_BARS = 2;
  private static final int FIRST_WIDE = 0x2e80;

  private TableRows() {}

  /**
   * A cell of a row.
   *
   * @param start the line's char at which it begins
   * @param left where its box begins, in half-width columns
   * @param right where its box ends
   * @param indent the blanks before what it holds, in half-width columns
   * @param reading what it holds
   */
  record Cell(int start, int left, int right, int indent, Reading reading) {
    String text() {
      return reading.text();
    }

    boolean isEmpty() {
      return text().isEmpty();
    }

    boolean isNumber() {
      return !isYear() && CellNumber.of(text()).isPresent();
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
    if (line.length() > 1 && !line.isBlank() && DRAWN.matcher(line).matches()) {
      return Optional.of(List.of());
    }
    boolean barred = BAR.matcher(line).results().limit(FEWEST_BARS).count() == FEWEST_BARS;
    if (barred) {
      return Optional.of(withoutMargins(cut(line, BAR)));
    }
    if (PROSE.matcher(line).find()) {
      return Optional.empty();
    }
    List<Cell> cells = cut(line, line.indexOf('\t') >= 0 ? TAB : GAP);
    return cells.size() >= FEWEST_CELLS ? Optional.of(cells) : Optional.empty();
  }

  /** Whether any line of a text may be a row. */
  static boolean mayHoldRow(String text) {
    return holdsParting(text) || text.contains("--") || text.contains("==");
  }

  /** A cheap first look: what parts cells, or draws. */
  private static boolean mayBeRow(String line) {
    return holdsParting(line) || line.startsWith("--") || line.startsWith("==");
  }

  private static boolean holdsParting(String line) {
    boolean blank = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t' || c == '|' || c >= '─' && c <= '╿') {
        return true;
      }
      boolean isBlank = c == ' ' || c == '　';
      if (isBlank && blank) {
        return true;
      }
      blank = isBlank;
    }
    return false;
  }

  private static List<Cell> cut(String line, Pattern between) {
    List<Cell> cells = new ArrayList<>();
    Matcher m = between.matcher(line);
    boolean gap = between == GAP;
    int start = gap ? line.length() - line.stripLeading().length() : 0;
    int end = gap ? line.stripTrailing().length() : line.length();
    int at = start;
    int indent = gap ? width(line, 0, start) : 0;
    while (m.find()) {
      if (m.start() >= start && m.end() <= end) {
        cells.add(cell(line, at, m.start(), indent));
        indent = 0;
        at = m.end();
      }
    }
    cells.add(cell(line, at, Math.max(at, end), indent));
    return cells;
  }

  private static Cell cell(String line, int from, int to, int indent) {
    // A line that parts some columns only runs beside the cells of the others.
    String text = RULE.matcher(line.substring(from, to)).replaceAll(" ");
    int lead = text.length() - text.stripLeading().length();
    int left = width(line, 0, from);
    return new Cell(
        from + lead,
        left,
        left + width(line, from, to),
        indent + width(line, from, from + lead),
        Readings.of(text.strip()));
  }

  private static int width(String line, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width += line.charAt(i) >= FIRST_WIDE ? 2 : 1;
    }
    return width;
  }

  /** Bars at a line's ends enclose nothing. */
  private static List<Cell> withoutMargins(List<Cell> cells) {
    int from = cells.get(0).isEmpty() ? 1 : 0;
    int last = cells.size() - 1;
    int to = last > from && cells.get(last).isEmpty() ? last : cells.size();
    return cells.subList(from, to);
  }
}
