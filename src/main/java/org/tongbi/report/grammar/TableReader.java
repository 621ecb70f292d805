package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongbi.phrase.QuickPattern;
import org.tongbi.provenance.Span;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.context.SectionKind;
import org.tongbi.report.reading.Reading;

/**
 * Reads each number of a table as the sentence that its headings make of it: 1978年,床位(张):230.
 *
 * <p>The headings of a column are the cells above its first number, those of a row the cells before
 * its first number. A row or column whose heading names something unknown says nothing.
 */
final class TableReader {
  private static final Set<String> WHOLES =
      Set.of("", "合计", "总计", "共计", "总数", "小计", "全县", "全市", "全区", "全省", "全国");

  /** Every line end that a reading knows; taken for none, it would make all lines one row. */
  private static final QuickPattern LINE_END =
      QuickPattern.compile("\r\n|[\n\u000b\f\r\u0085\u2028\u2029]");

  private final Words words;
  private final String original;
  private final DocumentContext context;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Span> lines = new ArrayList<>();
  private final List<List<TableRows.Cell>> headings = new ArrayList<>();
  private boolean hasNumbers;

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
    TableReader reader = new TableReader(words, reading, context);
    QuickPattern.Finder lineEnds = LINE_END.in(reader.original);
    int start = 0;
    int codePoint = 0;
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
    return new Tables(reader.sentences, reader.lines);
  }

  private void line(String line, int codePoint) {
    if (line.isBlank()) {
      return;
    }
    Optional<List<TableRows.Cell>> cells = TableRows.cells(line);
    if (cells.isEmpty()) {
      headings.clear();
      hasNumbers = false;
      return;
    }
    lines.add(new Span(codePoint, codePoint + line.codePointCount(0, line.length())));
    List<TableRows.Cell> row = cells.get();
    if (row.stream().anyMatch(TableRows.Cell::isNumber)) {
      hasNumbers = true;
      numbers(row, line, codePoint);
    } else if (!row.isEmpty()) {
      if (hasNumbers) {
        headings.clear();
        hasNumbers = false;
      }
      headings.add(row);
    }
  }

  private void numbers(List<TableRows.Cell> row, String line, int codePoint) {
    int first = 0;
    StringBuilder label = new StringBuilder();
    while (!row.get(first).isNumber()) {
      label.append(row.get(first).label());
      first++;
    }
    for (int column = first; column < row.size(); column++) {
      TableRows.Cell cell = row.get(column);
      if (cell.isNumber()) {
        int at = codePoint + line.codePointCount(0, cell.start());
        number(cell, at, label.toString(), heading(column, row.size()), codePoint);
      }
    }
  }

  /** What stands above a column, in the heading rows of the table's own width. */
  private String heading(int column, int width) {
    StringBuilder heading = new StringBuilder();
    for (List<TableRows.Cell> row : headings) {
      if (row.size() == width) {
        heading.append(row.get(column).label());
      }
    }
    return heading.toString();
  }

  private void number(TableRows.Cell cell, int at, String row, String column, int rowStart) {
    boolean rowNames = names(row);
    if (rowNames == names(column) || !isKnown(row) || !isKnown(column)) {
      return;
    }
    String told = rowNames ? column : row;
    String named = rowNames ? row : column;
    String before = (WHOLES.contains(told) ? "" : told + ",") + named + ":";
    String text = before + cell.text();
    int[] places = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      int inCell = i - before.length();
      places[i] = inCell < 0 ? rowStart : at + cell.reading().place(inCell, inCell + 1).start();
    }
    Reading alone = new Reading(original, text, places, List.of());
    SectionKind section = context.sectionAt(rowStart);
    sentences.add(new Sentence(alone, 0, text.length(), 0, section, ""));
  }

  /** Whether a heading names an indicator. */
  private boolean names(String heading) {
    return words.find(heading).stream()
        .anyMatch(hit -> hit.value().has(WordKind.INDICATOR) || hit.value().has(WordKind.PER));
  }

  /** Whether the words of a heading are known, so that nothing else can be meant. */
  private boolean isKnown(String heading) {
    return WHOLES.contains(heading)
        || !MarkedSentence.of(Sentence.alone(heading), words).hasResidue(0, heading.length());
  }
}
