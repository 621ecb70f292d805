package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbi.phrase.QuickPattern;
import org.tongbi.provenance.Span;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.reading.Reading;
import org.tongbi.report.reading.Readings;

/**
 * Finds the tables of a text and reads each of their numbers as the sentence that its headings make
 * of it: 1978年,床位230张.
 */
final class TableReader {
  /** Every line end that a reading knows; taken for none, it would make all lines one row. */
  private static final QuickPattern LINE_END =
      QuickPattern.compile("\r\n|[\n\u000b\f\r\u0085\u2028\u2029]");

  /** A longer line above a table is text, not its title. */
  private static final int LONGEST_TITLE = 50;

  private final Words words;
  private final String original;
  private final DocumentContext context;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Span> lines = new ArrayList<>();
  private TableGrid grid;
  private String above = "";
  private String title = "";

  private TableReader(Words words, Reading reading, DocumentContext context) {
    this.words = words;
    this.original = reading.original();
    this.context = context;
  }

  /**
   * What the tables of a document say.
   *
   * @param sentences one for each number
   * @param lines the tables' lines, which are no prose
   */
  record Tables(List<Sentence> sentences, List<Span> lines) {
    boolean hold(Sentence sentence) {
      if (lines.isEmpty()) {
        return false;
      }
      int start = sentence.place().start();
      return lines.stream().anyMatch(line -> start >= line.start() && start < line.end());
    }
  }

  static Tables read(Words words, Reading reading, DocumentContext context) {
    if (!TableRows.mayHoldRow(reading.original())) {
      return new Tables(List.of(), List.of());
    }
    TableReader reader = new TableReader(words, reading, context);
    int start = 0;
    int codePoint = 0;
    QuickPattern.Finder lineEnds = LINE_END.in(reader.original);
    while (start < reader.original.length()) {
      boolean ends = lineEnds.find();
      String line =
          reader.original.substring(
              start, ends ? lineEnds.match().start() : reader.original.length());
      reader.line(line, codePoint);
      int next = ends ? lineEnds.match().end() : reader.original.length();
      codePoint += reader.original.codePointCount(start, next);
      start = next;
    }
    reader.finish();
    return new Tables(reader.sentences, reader.lines);
  }

  private void line(String line, int codePoint) {
    if (line.isBlank()) {
      return;
    }
    Optional<List<TableRows.Cell>> cells = TableRows.cells(line);
    if (cells.isEmpty()) {
      finish();
      title = isTitle(above) && isTitle(line) ? above + "\n" + line : line;
      above = line;
      return;
    }
    lines.add(new Span(codePoint, codePoint + line.codePointCount(0, line.length())));
    if (cells.get().isEmpty()) {
      return;
    }
    if (grid == null) {
      grid = new TableGrid(titleText());
    }
    TableGrid.Row row = new TableGrid.Row(line, codePoint, cells.get());
    if (!grid.add(row)) {
      String same = grid.title();
      read(grid);
      grid = new TableGrid(same);
      grid.add(row);
    }
  }

  private String titleText() {
    StringBuilder text = new StringBuilder();
    for (String line : title.split("\n")) {
      if (isTitle(line)) {
        text.append(Readings.of(line.strip()).text()).append(' ');
      }
    }
    return text.toString();
  }

  private static boolean isTitle(String line) {
    String plain = line.strip();
    return !plain.isEmpty()
        && plain.length() <= LONGEST_TITLE
        && plain.indexOf('。') < 0
        && plain.indexOf(';') < 0;
  }

  private void finish() {
    if (grid != null) {
      read(grid);
      grid = null;
      above = "";
    }
  }

  private void read(TableGrid table) {
    sentences.addAll(new TableSpeech(words, original, context, table).sentences());
  }
}
