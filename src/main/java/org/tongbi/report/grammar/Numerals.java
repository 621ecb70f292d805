package org.tongbi.report.grammar;

import java.math.BigDecimal;

/** Chinese numerals (中文数字) as numbers. */
final class Numerals {
  /** A bit for each char of a numeral: every char of a text is asked for. */
  private static final long[] NUMERALS = numerals("零〇一二两三四五六七八九十百千");

  private Numerals() {}

  /** Whether a char can stand in a Chinese numeral. */
  static boolean isNumeral(char c) {
    return (NUMERALS[c >> 6] & 1L << c) != 0;
  }

  private static long[] numerals(String chars) {
    long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    for (int i = 0; i < chars.length(); i++) {
      bits[chars.charAt(i) >> 6] |= 1L << chars.charAt(i);
    }
    return bits;
  }

  /** The digit of a Chinese char, or -1. */
  static int digit(char c) {
    return switch (c) {
      case '零', '〇' -> 0;
      case '一' -> 1;
      case '二', '两' -> 2;
      case '三' -> 3;
      case '四' -> 4;
      case '五' -> 5;
      case '六' -> 6;
      case '七' -> 7;
      case '八' -> 8;
      case '九' -> 9;
      default -> -1;
    };
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

  /**
   * The value of a numeral with 万 or 亿, such as 三十一万六千.
   *
   * @return null where the chars make no such numeral
   */
  static BigDecimal largeValueOf(String numeral) {
    BigDecimal total = BigDecimal.ZERO;
    int from = 0;
    for (String scale : new String[] {"亿", "万"}) {
      int at = numeral.indexOf(scale, from);
      if (at < 0) {
        continue;
      }
      BigDecimal part = valueOf(numeral.substring(from, at));
      if (part == null) {
        return null;
      }
      total = total.add(part.movePointRight(scale.equals("亿") ? 8 : 4));
      from = at + 1;
    }
    if (from == numeral.length()) {
      return total;
    }
    BigDecimal rest = valueOf(numeral.substring(from));
    return rest == null || numeral.indexOf('万', from) >= 0 ? null : total.add(rest);
  }

  /** What the last char of a numeral counts in: a thousand for 三十一万六千. */
  static BigDecimal step(String numeral) {
    return switch (numeral.charAt(numeral.length() - 1)) {
      case '十' -> BigDecimal.TEN;
      case '百' -> BigDecimal.valueOf(100);
      case '千' -> BigDecimal.valueOf(1000);
      case '万' -> BigDecimal.valueOf(10_000);
      default -> BigDecimal.ONE;
    };
  }
}
