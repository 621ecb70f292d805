package org.tongbi.cli;

import java.util.List;

/** Lines of cells as aligned columns; Chinese characters count two places wide. */
final class TextTable {
  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * The lines as text, the first as the header.
   *
   * @param lines each with the same number of cells
   */
  static String of(List<List<String>> lines) {
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(shown(line.get(i))));
      }
    }
    StringBuilder text = new StringBuilder();
    append(text, lines.get(0), widths);
    for (int i = 0; i < columns; i++) {
      text.append("-".repeat(widths[i])).append(i == columns - 1 ? "\n" : GAP);
    }
    lines.subList(1, lines.size()).forEach(line -> append(text, line, widths));
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> line, int[] widths) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = shown(line.get(i));
      row.append(cell).append(" ".repeat(widths[i] - width(cell))).append(GAP);
    }
    text.append(row.toString().stripTrailing()).append('\n');
  }

  /** A cell keeps to its line. */
  private static String shown(String cell) {
    return cell.replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }

  /** How many places a text takes on a terminal. */
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : isMark(c) ? 0 : 1).sum();
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }
}
