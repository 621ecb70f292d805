package org.tongbi.csv;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A small table in CSV with a header line; lines that start with {@code #} are comments.
 *
 * <p>Every complaint names the file and the line.
 */
public final class CsvTable {
  private final String name;
  private final List<String> header;
  private final Map<String, Integer> columns;
  private final List<Row> rows;

  private CsvTable(String name, List<String> header, Map<String, Integer> columns, List<Row> rows) {
    this.name = name;
    this.header = header;
    this.columns = columns;
    this.rows = rows;
  }

  /** Reads a table that the project carries, beside {@code owner}. */
  public static CsvTable resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing beside " + owner);
      }
      return read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the resource " + name + " cannot be read", e);
    }
  }

  /** Reads a table that a user gives, in UTF-8. */
  public static CsvTable file(Path file) throws IOException {
    return text(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  /** Reads a table from its text. */
  public static CsvTable text(String name, String text) {
    return read(name, new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
  }

  private static CsvTable read(String name, Reader in) {
    CsvParserSettings settings = new CsvParserSettings();
    // Without a reader thread of its own, so that loading leaves nothing behind.
    settings.setReadInputOnSeparateThread(false);
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setMaxCharsPerColumn(1 << 20);
    settings.setSkipEmptyLines(true);
    settings.getFormat().setComment('#');
    CsvParser parser = new CsvParser(settings);
    try {
      parser.beginParsing(in);
      String[] header = parser.parseNext();
      if (header == null) {
        throw new CsvException(name + " is empty: a header line was expected");
      }
      Map<String, Integer> columns = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        columns.put(header[i].strip(), i);
      }
      List<Row> rows = new ArrayList<>();
      for (String[] cells = parser.parseNext(); cells != null; cells = parser.parseNext()) {
        int line = (int) parser.getContext().currentLine();
        if (cells.length != header.length) {
          throw new CsvException(
              name
                  + " line "
                  + line
                  + ": "
                  + cells.length
                  + " cells, but the header has "
                  + header.length);
        }
        rows.add(new Row(name, line, columns, cells));
      }
      return new CsvTable(name, List.of(header), columns, List.copyOf(rows));
    } catch (TextParsingException e) {
      throw new CsvException(name + " line " + e.getLineIndex() + ": not CSV");
    } finally {
      parser.stopParsing();
    }
  }

  /** The rows in the file's order. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * What each row makes, in the file's order.
   *
   * @throws CsvException with file and line where a row is refused
   */
  public <T> List<T> rows(Function<Row, T> reading) {
    List<T> made = new ArrayList<>(rows.size());
    for (Row row : rows) {
      try {
        made.add(reading.apply(row));
      } catch (CsvException e) {
        throw e;
      } catch (IllegalArgumentException e) {
        throw row.complaint(e.getMessage());
      }
    }
    return made;
  }

  /**
   * This table, if it has exactly these columns in this order.
   *
   * @throws CsvException where it has others
   */
  public CsvTable requireColumns(String... expected) {
    if (!header.equals(List.of(expected))) {
      throw new CsvException(
          name + " line 1: expected the columns " + List.of(expected) + " but found " + header);
    }
    return this;
  }

  /** Whether the header names this column. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The table's name, for messages. */
  public String name() {
    return name;
  }

  /** One line of a table. */
  public static final class Row {
    private final String table;
    private final int line;
    private final Map<String, Integer> columns;
    private final String[] cells;

    private Row(String table, int line, Map<String, Integer> columns, String[] cells) {
      this.table = table;
      this.line = line;
      this.columns = columns;
      this.cells = cells;
    }

    /** A cell without the blanks around it; empty where nothing stands. */
    public String get(String column) {
      Integer index = columns.get(column);
      if (index == null) {
        throw new CsvException(table + " has no column \"" + column + "\"");
      }
      return Objects.requireNonNullElse(cells[index], "").strip();
    }

    /** A cell as a whole number. */
    public int number(String column) {
      try {
        return Integer.parseInt(get(column));
      } catch (NumberFormatException e) {
        throw complaint(column + " \"" + get(column) + "\" is not a whole number");
      }
    }

    /** A cell that must not be empty. */
    public String need(String column) {
      String cell = get(column);
      if (cell.isEmpty()) {
        throw complaint("column \"" + column + "\" is empty");
      }
      return cell;
    }

    /**
     * The parts of a cell between {@code ;}, without empty ones; a part with alternatives ({@code
     * 门诊{病人|患者|}费用}) stands for each of them.
     */
    public List<String> list(String column) {
      List<String> parts = new ArrayList<>();
      for (String part : get(column).split(";", -1)) {
        if (!part.isBlank()) {
          try {
            parts.addAll(Alternatives.expand(part.strip()));
          } catch (IllegalArgumentException e) {
            throw complaint(e.getMessage());
          }
        }
      }
      return parts;
    }

    /** What is wrong with this line, with file and line. */
    public CsvException complaint(String what) {
      return new CsvException(table + " line " + line + ": " + what);
    }
  }
}
