package org.tongbi.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cells and lines of CSV (RFC 4180), for programs as they are and for spreadsheets guarded.
 *
 * <p>A spreadsheet reckons with a cell that begins with a sign of a formula, unless it is a plain
 * number. An apostrophe before it keeps the cell a text, as OWASP advises against CSV injection;
 * where such a file comes back, the apostrophe is taken away again.
 */
public final class CsvText {
  /** Chinese spreadsheets take the full-width signs, too. */
  private static final String FORMULA_SIGNS = "=+\\-@\t\r＝＋－＠";

  private static final Pattern FORMULA = Pattern.compile("^(?=[" + FORMULA_SIGNS + "])");
  private static final Pattern GUARD = Pattern.compile("^'(?=[" + FORMULA_SIGNS + "])");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
  private static final Pattern NOT_PLAIN = Pattern.compile("[,\"\n\r]");

  private CsvText() {}

  /** One line with its end, its cells as they are. */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\n"));
  }

  /** One line with its end, its cells {@linkplain #guarded guarded}. */
  public static String spreadsheetLine(List<String> cells) {
    return line(cells.stream().map(CsvText::guarded).toList());
  }

  /** A cell as it stands in a line: in quotation marks where it needs them. */
  public static String cell(String text) {
    return NOT_PLAIN.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** A cell that no spreadsheet reckons with. */
  public static String guarded(String text) {
    return NUMBER.matcher(text).matches() ? text : FORMULA.matcher(text).replaceFirst("'");
  }

  /** The text of a cell that may have been {@linkplain #guarded guarded}. */
  public static String unguarded(String text) {
    return GUARD.matcher(text).replaceFirst("");
  }
}
