package org.tongbi.report.grammar;

/** A text in which numbers are looked for, with the questions about single chars of it. */
final class NumberText {
  /** A longer row of digits is no figure of a report, and no table could hold it. */
  static final int MOST_DIGITS = 18;

  private static final String UNREADABLE = "□■▇█�";

  private final String text;

  NumberText(String text) {
    this.text = text;
  }

  int length() {
    return text.length();
  }

  char at(int index) {
    return text.charAt(index);
  }

  String part(int from, int to) {
    return text.substring(from, to);
  }

  /** Whether a word stands at a place. */
  boolean says(String word, int index) {
    return text.startsWith(word, index);
  }

  /** Whether one of these chars stands at a place. */
  boolean isOneOf(String chars, int index) {
    return index < text.length() && chars.indexOf(text.charAt(index)) >= 0;
  }

  /** The place of the last such char up to a place; -1 where there is none. */
  int lastBefore(char c, int index) {
    return text.lastIndexOf(c, index);
  }

  /** The unit's word at a place; empty where none stands there. */
  String measureAt(int index) {
    return Measures.at(text, index);
  }

  /** Whether a place holds a digit, from 0 to 9. */
  boolean isDigitAt(int index) {
    return index < text.length() && isDigit(text.charAt(index));
  }

  /** Whether a place holds a char of a Chinese numeral. */
  boolean isNumeralAt(int index) {
    return index < text.length() && Numerals.isNumeral(text.charAt(index));
  }

  /** Whether a place holds a Chinese digit. */
  boolean isHanDigitAt(int index) {
    return index < text.length() && Numerals.digit(text.charAt(index)) >= 0;
  }

  boolean isIdeographAt(int index) {
    return index < text.length() && Character.isIdeographic(text.charAt(index));
  }

  /** Whether a place holds a sign for a char that nobody could read. */
  boolean isUnreadableAt(int index) {
    return isOneOf(UNREADABLE, index);
  }

  /** Whether the point at a place stands between two digits. */
  boolean isPoint(int index) {
    return text.charAt(index) == '.'
        && index > 0
        && isDigit(text.charAt(index - 1))
        && isDigitAt(index + 1);
  }

  /** Whether the comma at a place stands between a digit and three more, and no fourth. */
  boolean isThousandsMark(int index) {
    return text.charAt(index) == ','
        && isDigitAt(index + 1)
        && isDigitAt(index + 2)
        && isDigitAt(index + 3)
        && !isDigitAt(index + 4)
        && isDigit(text.charAt(index - 1));
  }

  /** Where the row of Chinese numerals at a place ends. */
  int numeralsEnd(int from) {
    int i = from;
    while (isNumeralAt(i)) {
      i++;
    }
    return i;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
