package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One table of a text: what stands above it, its heading rows and the rows with numbers.
 *
 * <p>Rows are given in the order of the text; {@link #columns()} says what each column holds.
 */
final class TableGrid {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");
  private static final Pattern KIND_OF_AIM = Pattern.compile("预期性|约束性|导向性|预期|约束");

  private final String title;
  private final List<List<TableRows.Cell>> headings = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * A row with its place.
   *
   * @param start the code point of the text at which its line begins
   */
  record Row(String line, int start, List<TableRows.Cell> cells) {
    /** Where a char of the line stands in the text, in code points. */
    int at(int index) {
      return start + line.codePointCount(0, index);
    }

    boolean isMarkedPart(TableRows.Cell cell) {
      char first = cell.start() < line.length() ? line.charAt(cell.start()) : ' ';
      return first == '#' || first == '＃';
    }
  }

  /** A table under the lines of text right above it. */
  TableGrid(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  List<Row> rows() {
    return rows;
  }

  boolean hasNumbers() {
    return rows.stream().anyMatch(row -> isBody(row.cells()));
  }

  /** Adds a row; gives false where it is the heading of a new table. */
  boolean add(Row row) {
    List<TableRows.Cell> cells = row.cells();
    if (isBody(cells)) {
      rows.add(row);
      return true;
    }
    boolean group = cells.stream().filter(cell -> !cell.isEmpty()).count() <= 1;
    if (rows.isEmpty()) {
      headings.add(cells);
      return true;
    }
    if (group || hasDashes(cells)) {
      rows.add(row);
      return true;
    }
    return false;
  }

  private static boolean hasDashes(List<TableRows.Cell> cells) {
    return cells.stream().skip(1).anyMatch(cell -> cell.text().matches("[-—–…/.·]+|\\.{3,}"));
  }

  /** Whether a row holds numbers and is not a heading of years. */
  private boolean isBody(List<TableRows.Cell> cells) {
    if (cells.stream().anyMatch(TableRows.Cell::isNumber)) {
      return true;
    }
    // 2000 beds look like a year, but the years stand above them already.
    boolean named = !cells.isEmpty() && !cells.get(0).isEmpty() && !headings.isEmpty();
    return named && cells.stream().skip(1).anyMatch(cell -> isCount(cell));
  }

  private static boolean isCount(TableRows.Cell cell) {
    return cell.isYear() && !cell.text().endsWith("年");
  }

  /** Whether the cell of a row with numbers is one of them. */
  static boolean holdsNumber(Row row, int index) {
    TableRows.Cell cell = row.cells().get(index);
    return cell.isNumber() || index > 0 && isCount(cell);
  }

  /** What the columns hold, as many as the widest row has. */
  List<TableColumn> columns() {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<TableColumn> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      columns.add(TableColumn.of(heading(i, width)));
    }
    boolean plan = false;
    for (TableColumn column : columns) {
      plan |= column.label().name().matches("(?:指标)?属性") || column.is(TableColumn.Kind.TARGET);
    }
    plan |= rows.stream().anyMatch(row -> row.cells().stream().anyMatch(TableGrid::isKindOfAim));
    if (columns.size() > 1 && columns.get(0).is(TableColumn.Kind.VALUE) && countsRows()) {
      columns.set(0, columns.get(0).as(TableColumn.Kind.ORDINAL));
    }
    if (plan) {
      markTargets(columns);
    }
    return columns;
  }

  private static boolean isKindOfAim(TableRows.Cell cell) {
    return KIND_OF_AIM.matcher(cell.text()).matches();
  }

  /** In a plan's table the last year is the one that is wanted. */
  private static void markTargets(List<TableColumn> columns) {
    int last = 0;
    int years = 0;
    for (TableColumn column : columns) {
      boolean dated = column.is(TableColumn.Kind.VALUE) && column.label().year() > 0;
      years += dated ? 1 : 0;
      last = dated ? Math.max(last, column.label().year()) : last;
    }
    for (int i = 0; i < columns.size() && years > 1; i++) {
      TableColumn column = columns.get(i);
      if (column.is(TableColumn.Kind.VALUE) && column.label().year() == last) {
        columns.set(i, column.as(TableColumn.Kind.TARGET));
      }
    }
  }

  /** Whether the first cells only number the rows: 1, 2, 3 before a name. */
  private boolean countsRows() {
    int next = 0;
    for (Row row : rows) {
      List<TableRows.Cell> cells = row.cells();
      String first = cells.get(0).text();
      if (first.isEmpty()) {
        continue;
      }
      boolean named = cells.size() > 1 && !cells.get(1).isEmpty() && !holdsNumber(row, 1);
      if (!DIGITS.matcher(first).matches() || !named || Integer.parseInt(first) != ++next) {
        return false;
      }
    }
    return next > 0;
  }

  /** What stands above a column; a heading that spans several holds for each. */
  private String heading(int column, int width) {
    StringBuilder heading = new StringBuilder();
    String before = "";
    for (int i = 0; i < headings.size(); i++) {
      String piece = piece(headings.get(i), i, column, width);
      if (!piece.equals(before)) {
        heading.append(piece);
      }
      before = piece.isEmpty() ? before : piece;
    }
    return heading.toString();
  }

  private String piece(List<TableRows.Cell> cells, int index, int column, int width) {
    if (cells.size() == width) {
      String own = cells.get(column).label();
      boolean spanned = own.isEmpty() && column > 1 && isNamedBelow(index, column, width);
      return spanned ? nearestLeft(cells, column) : own;
    }
    Row widest = rows.stream().filter(row -> row.cells().size() == width).findFirst().orElseThrow();
    TableRows.Cell cell = widest.cells().get(column);
    int middle = (cell.left() + cell.right()) / 2;
    boolean drawn = widest.line().indexOf('\t') < 0;
    for (TableRows.Cell above : cells) {
      if (drawn && middle >= above.left() && middle <= above.right()) {
        return above.label();
      }
    }
    return "";
  }

  private boolean isNamedBelow(int index, int column, int width) {
    for (int i = index + 1; i < headings.size(); i++) {
      List<TableRows.Cell> below = headings.get(i);
      if (below.size() == width && !below.get(column).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static String nearestLeft(List<TableRows.Cell> cells, int column) {
    for (int i = column - 1; i > 0; i--) {
      if (!cells.get(i).isEmpty()) {
        return cells.get(i).label();
      }
    }
    return "";
  }
}
