package org.tongbi.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) that a spreadsheet takes for text and numbers, never for formulas. */
public final class CsvText {
  /** What a spreadsheet may take for the start of a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  private CsvText() {}

  /**
   * One line with its end.
   *
   * <p>A cell that begins like a formula and is no number gets an apostrophe in front.
   */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String safe = formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
