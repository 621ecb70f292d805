package org.tongbi.report.grammar;

/** Writes years in Chinese digits (一九八七年, 二〇二四年) as the figures they are, char for char. */
final class HanYears {
  private static final int DIGITS = 4;

  private HanYears() {}

  /** A text with figures for all such years, of the same length; the text itself without any. */
  static String inDigits(String text) {
    StringBuilder written = null;
    for (int i = text.indexOf('年', DIGITS); i >= 0; i = text.indexOf('年', i + 1)) {
      int start = i - DIGITS;
      boolean alone = start == 0 || digit(text.charAt(start - 1)) < 0;
      if (!alone || !isYear(text, start)) {
        continue;
      }
      written = written == null ? new StringBuilder(text) : written;
      for (int k = start; k < i; k++) {
        written.setCharAt(k, (char) ('0' + digit(text.charAt(k))));
      }
    }
    return written == null ? text : written.toString();
  }

  /** 1900 to 2099, all in Chinese digits. */
  private static boolean isYear(String text, int start) {
    for (int k = start; k < start + DIGITS; k++) {
      if (digit(text.charAt(k)) < 0 || text.charAt(k) == '两') {
        return false;
      }
    }
    int century = 10 * digit(text.charAt(start)) + digit(text.charAt(start + 1));
    return century == 19 || century == 20;
  }

  private static int digit(char c) {
    return c == '○' ? 0 : Numerals.digit(c);
  }
}
