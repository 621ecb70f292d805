package org.tongbi.audit.synthetic;

/** Writes the numbers of returns, well or badly. */
final class CellWriter {
  private static final long SCALE = 10_000;
  private static final int GROUP = 3;
  private static final int WRONG_GROUP = 4;
  private static final char FULL_WIDTH_ZERO = '０';

  private CellWriter() {}

  /** Appends a number of ten-thousandths as a column that counts in {@code per} units has it. */
  static void number(StringBuilder line, long value, long per, Filing.Style style) {
    int from = line.length();
    long unit = per * SCALE;
    if (value < 0) {
      line.append('-');
    }
    long size = Math.abs(value);
    line.append(size / unit);
    int whole = line.length();
    long rest = size % unit;
    if (rest != 0) {
      line.append('.');
      while (rest != 0) {
        rest *= 10;
        line.append((char) ('0' + rest / unit));
        rest %= unit;
      }
    }
    dress(line, from, whole, style);
  }

  private static void dress(StringBuilder line, int from, int whole, Filing.Style style) {
    switch (style) {
      case FULL_WIDTH -> {
        for (int i = from; i < line.length(); i++) {
          char c = line.charAt(i);
          if (c >= '0' && c <= '9') {
            line.setCharAt(i, (char) (c - '0' + FULL_WIDTH_ZERO));
          }
        }
      }
      case THOUSANDS_MARKS -> marks(line, from, whole);
      case BROKEN_MARKS -> {
        line.insert(whole - WRONG_GROUP, ',');
        quote(line, from);
      }
      case LETTER_O -> line.setCharAt(line.indexOf("0", from), 'O');
      case TRAILING_TAB -> line.append('\t');
      case PLAIN -> {}
    }
  }

  private static void marks(StringBuilder line, int from, int whole) {
    boolean marked = false;
    for (int i = whole - GROUP; i > from && line.charAt(i - 1) != '-'; i -= GROUP) {
      line.insert(i, ',');
      marked = true;
    }
    if (marked) {
      quote(line, from);
    }
  }

  private static void quote(StringBuilder line, int from) {
    line.insert(from, '"').append('"');
  }

  /** Whether a number can be written that way at all. */
  static boolean canBe(Filing.Style style, long value, long per) {
    StringBuilder plain = new StringBuilder();
    number(plain, value, per, Filing.Style.PLAIN);
    return switch (style) {
      case BROKEN_MARKS -> value >= 10_000 * per * SCALE;
      case LETTER_O -> plain.indexOf("0") > 0;
      default -> true;
    };
  }
}
