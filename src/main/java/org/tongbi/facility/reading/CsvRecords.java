package org.tongbi.facility.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * The rows of a CSV file, one after the other, each by itself.
 *
 * <p>A quoted cell may reach over several lines; where that leads to no sound row, only the line
 * with the opening quote is given up.
 */
final class CsvRecords {
  /** A cell with line ends in it is a name or a note; it reaches over few lines. */
  private static final int MOST_LINES = 16;

  private static final int MOST_CHARS = 2000;

  /**
   * A row of the file.
   *
   * @param line the number of its first line, from 1
   * @param last the number of its last line
   * @param problem why it cannot be split; empty for a sound row
   * @param excerpt how it begins
   */
  record Row(long line, long last, String[] cells, String problem, String excerpt) {
    Row {
      Objects.requireNonNull(problem, "problem");
    }

    boolean isBlank() {
      for (String cell : cells) {
        if (!CellText.stripped(cell).isEmpty()) {
          return false;
        }
      }
      return problem.isEmpty();
    }
  }

  private record Line(long number, String text, boolean cut) {}

  private final TextLines lines;
  private final Deque<Line> putBack = new ArrayDeque<>();
  private long number;
  private int width;
  private int shortest;

  CsvRecords(Reader in) {
    this.lines = new TextLines(in);
  }

  /** From now on rows have {@code width} cells, or end early with {@code shortest}. */
  void expect(int width, int shortest) {
    this.width = width;
    this.shortest = shortest;
  }

  /** The number of the last line that was read. */
  long line() {
    return number;
  }

  /** The next row; null at the end. */
  Row next() throws IOException {
    Line line = nextLine();
    if (line == null) {
      return null;
    }
    if (line.cut()) {
      return bad(line, "the line is longer than " + TextLines.LONGEST + " characters");
    }
    CsvCells split = CsvCells.of(line.text());
    return switch (split.state()) {
      case WHOLE -> sound(line, split.cells());
      case BROKEN -> bad(line, "something stands behind a closing quote");
      case OPEN -> reachingOver(line);
    };
  }

  private Row sound(Line line, String[] cells) {
    return fitted(new Row(line.number(), line.number(), cells, "", line.text()));
  }

  /** A row with as many cells as are expected, or with the problem that it has others. */
  private Row fitted(Row row) {
    int cells = row.cells().length;
    if (!row.problem().isEmpty() || width == 0 || cells == width || row.isBlank()) {
      return row;
    }
    return cells == shortest
        ? new Row(row.line(), row.last(), padded(row.cells()), "", row.excerpt())
        : new Row(
            row.line(),
            row.last(),
            row.cells(),
            "it has " + cells + " cells, but its header has " + width,
            row.excerpt());
  }

  private String[] padded(String[] cells) {
    if (cells.length >= width) {
      return cells;
    }
    String[] all = new String[width];
    for (int i = 0; i < width; i++) {
      all[i] = i < cells.length ? cells[i] : "";
    }
    return all;
  }

  private static Row bad(Line line, String problem) {
    return new Row(line.number(), line.number(), new String[0], problem, line.text());
  }

  /** The row of a line whose last quote is open, with as many lines more as close it. */
  private Row reachingOver(Line first) throws IOException {
    Deque<Line> more = new ArrayDeque<>();
    StringBuilder text = new StringBuilder(first.text());
    while (more.size() < MOST_LINES && text.length() - first.text().length() < MOST_CHARS) {
      Line next = nextLine();
      if (next == null) {
        break;
      }
      more.add(next);
      if (next.cut()) {
        break;
      }
      CsvCells split = CsvCells.of(text.append('\n').append(next.text()).toString());
      if (split.state() != CsvCells.State.OPEN) {
        boolean fits =
            split.state() == CsvCells.State.WHOLE
                && (width == 0 || split.cells().length == width)
                && isOneCellEach(split.cells());
        if (fits) {
          return new Row(first.number(), next.number(), split.cells(), "", first.text());
        }
        break;
      }
    }
    while (!more.isEmpty()) {
      putBack.addFirst(more.removeLast());
    }
    return bad(first, "a quote is never closed");
  }

  /** Whether no cell with line ends looks as if it had swallowed the cells of another row. */
  private static boolean isOneCellEach(String[] cells) {
    for (String cell : cells) {
      long commas = cell.chars().filter(c -> c == ',').count();
      if (cell.indexOf('\n') >= 0 && commas > 1) {
        return false;
      }
    }
    return true;
  }

  private Line nextLine() throws IOException {
    if (!putBack.isEmpty()) {
      return putBack.removeFirst();
    }
    String text = lines.next();
    if (text == null) {
      return null;
    }
    number++;
    return new Line(number, text, lines.wasCut());
  }
}
