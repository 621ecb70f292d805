package org.tongbi.report.grammar;

import java.math.BigDecimal;

/** Chinese numerals (中文数字) as numbers. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** Whether a char can stand in a Chinese numeral. */
  static boolean isNumeral(char c) {
    return digit(c) >= 0 || c == '十' || c == '百' || c == '千';
  }

  /** The digit of a Chinese char, or -1. */
  static int digit(char c) {
    if (c == '〇') {
      return 0;
    }
    return c == '两' ? 2 : DIGITS.indexOf(c);
  }

  /**
   * The value of a numeral below ten thousand, such as 三百二十 or 一二三.
   *
   * @return null where the chars make no numeral
   */
  static BigDecimal valueOf(String numeral) {
    long total = 0;
    long digit = -1;
    boolean units = false;
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int d = digit(c);
      if (d >= 0) {
        plain.append(d);
        digit = d;
        continue;
      }
      units = true;
      long unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit == 0) {
        return null;
      }
      total += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    }
    if (!units) {
      return plain.isEmpty() ? null : new BigDecimal(plain.toString());
    }
    return BigDecimal.valueOf(digit < 0 ? total : total + digit);
  }
}
