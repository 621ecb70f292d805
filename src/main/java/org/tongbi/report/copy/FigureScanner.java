package org.tongbi.report.copy;

/**
 * Finds the numbers of a reading, and says which of them tell one report from another.
 *
 * <p>A telling figure has three digits or a decimal point; smaller numbers stand in any report.
 * Years and dates do not tell: a repost adds its own. Marks between thousands do not count: 12,345
 * is 12345.
 */
final class FigureScanner {
  private static final int LEAST_DIGITS = 3;
  private static final int GROUP = 3;
  private static final int YEAR_DIGITS = 4;

  private final String text;
  private int next;
  private long bits;
  private boolean telling;

  FigureScanner(String text) {
    this.text = text;
  }

  /** Goes on to the next number; false where there is none. */
  boolean find() {
    while (next < text.length() && !isDigit(next)) {
      next++;
    }
    if (next == text.length()) {
      return false;
    }
    read();
    return true;
  }

  /** The bits of the number found; equal numbers have equal bits. */
  long bits() {
    return bits;
  }

  /** Whether the number found is a telling figure. */
  boolean isTelling() {
    return telling;
  }

  private void read() {
    long written = 1;
    int whole = 0;
    int digits = 0;
    int points = 0;
    for (; next < text.length(); next++) {
      char c = text.charAt(next);
      if (isDigit(next)) {
        digits++;
        whole = digits <= YEAR_DIGITS ? 10 * whole + (c - '0') : whole;
      } else if (c == '.' && isDigit(next + 1)) {
        points++;
      } else if (c == ',' && points == 0 && isGroup(next + 1)) {
        continue;
      } else {
        break;
      }
      written = written * 31 + c;
    }
    bits = written;
    boolean year = points == 0 && digits == YEAR_DIGITS && whole >= 1900 && whole < 2100;
    telling = !year && (points == 1 || (points == 0 && digits >= LEAST_DIGITS));
  }

  /** Whether exactly three digits stand here. */
  private boolean isGroup(int from) {
    for (int i = from; i < from + GROUP; i++) {
      if (!isDigit(i)) {
        return false;
      }
    }
    return !isDigit(from + GROUP);
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }
}
