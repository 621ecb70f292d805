package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a table's cell.
 *
 * @param digitsStart the cell's char at which its digits begin, behind any sign
 * @param spanStart where the number begins, its sign included
 * @param end one past its last char
 * @param sign which way an arrow or a sign points
 * @param bound the words for a mark of comparison before it (≥, ＜); empty where there is none
 * @param bare whether it is digits alone, without a unit
 * @param digits the number without sign and unit
 */
record CellNumber(
    int digitsStart,
    int spanStart,
    int end,
    Sign sign,
    String bound,
    boolean bare,
    BigDecimal digits) {
  /** Which way a number points. */
  enum Sign {
    NONE,
    UP,
    DOWN,
    /** ▲ means a rise to some writers and a fall to others. */
    EITHER
  }

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<bound>>=|<=|[<>≥≤≧≦≮≯])? ?(?<sign>[-+▲△▼▽↑↓])?"
              + "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?<unit>[万亿]?\\D*?(?:/10万)?)(?<tail>[↑↓])?");

  /** The number that a cell holds and nothing else; empty for words, dashes and dates. */
  static Optional<CellNumber> of(String cell) {
    Matcher m = NUMBER.matcher(cell);
    if (cell.isEmpty() || !m.matches() || !isUnit(m.group("unit"))) {
      return Optional.empty();
    }
    Sign sign = sign(m.group("sign"), m.group("tail"));
    int start = m.start("digits");
    boolean written = m.group("sign") != null && "+-".contains(m.group("sign"));
    return Optional.of(
        new CellNumber(
            start,
            written ? m.start("sign") : start,
            m.end("unit"),
            sign,
            bound(m.group("bound")),
            m.group("unit").isEmpty(),
            new BigDecimal(m.group("digits").replace(",", ""))));
  }

  private static boolean isUnit(String unit) {
    return unit.isEmpty() || UnitWords.isUnit(unit) || unit.equals("万") || unit.equals("亿");
  }

  private static Sign sign(String before, String behind) {
    String sign = before == null ? behind : before;
    if (sign == null) {
      return Sign.NONE;
    }
    return switch (sign) {
      case "+", "↑" -> Sign.UP;
      case "-", "↓", "▼", "▽" -> Sign.DOWN;
      default -> Sign.EITHER;
    };
  }

  private static String bound(String mark) {
    if (mark == null) {
      return "";
    }
    return switch (mark) {
      case "<" -> "低于";
      case "<=", "≤", "≦", "≯" -> "低于";
      case ">" -> "超过";
      default -> "不低于";
    };
  }
}
