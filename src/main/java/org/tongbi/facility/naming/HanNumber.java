package org.tongbi.facility.naming;

/** Reads the numbers of numbered facilities: 三, 十二, 二十, 九〇四, 12. */
final class HanNumber {
  private static final String DIGITS = "〇一二三四五六七八九";

  private HanNumber() {}

  /** The number; -1 where the words are none. */
  static int read(String words) {
    int whole = 0;
    int digit = 0;
    boolean tens = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i) == '零' ? '〇' : words.charAt(i);
      int value = c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
      if (value >= 0) {
        digit = tens ? value : digit * 10 + value;
      } else if (c == '十' || c == '百') {
        whole += Math.max(digit, 1) * (c == '十' ? 10 : 100);
        digit = 0;
        tens = true;
      } else {
        return -1;
      }
    }
    return whole + digit;
  }
}
