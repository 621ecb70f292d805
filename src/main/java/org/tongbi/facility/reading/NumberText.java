package org.tongbi.facility.reading;

import java.math.BigDecimal;
import org.tongbi.issue.Issue;

/** Reads a number as people and programs print it, exactly or not at all. */
final class NumberText {
  /** More chars than any number has that is counted here. */
  private static final int LONGEST = 40;

  /** Letters that are typed or scanned in place of digits. */
  private static final String LOOKALIKES = "OoIlQZzSsB";

  private static final int GROUP = 3;

  private final String text;
  private final StringBuilder plain = new StringBuilder();
  private int at;

  private NumberText(String text) {
    this.text = text;
  }

  /**
   * The number that a clean text is: a sign, digits with or without marks that part them in threes,
   * a fraction, and a power of ten.
   *
   * @param roundedPower the power from which scientific notation has lost digits
   */
  static BigDecimal read(String text, int roundedPower) throws CellProblem {
    if (text.length() > LONGEST) {
      throw problem("it is longer than any number here");
    }
    return new NumberText(text).number(roundedPower);
  }

  private BigDecimal number(int roundedPower) throws CellProblem {
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '−')) {
      plain.append('-');
      at++;
    }
    int digits = digits();
    boolean grouped = at < text.length() && text.charAt(at) == ',';
    if (grouped) {
      groups(digits);
    }
    int fraction = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      plain.append('.');
      at++;
      fraction = digits();
      if (fraction == 0) {
        throw other();
      }
    }
    if (digits + fraction == 0) {
      throw other();
    }
    int power = at < text.length() && !grouped ? power() : 0;
    if (at < text.length()) {
      throw other();
    }
    if (power >= roundedPower) {
      throw problem("a spreadsheet rounds what it prints like this, so digits are lost");
    }
    return new BigDecimal(plain.toString()).scaleByPowerOfTen(power);
  }

  private int digits() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      plain.append(text.charAt(at));
      at++;
    }
    return at - from;
  }

  private void groups(int first) throws CellProblem {
    boolean threes = first >= 1 && first <= GROUP && text.charAt(at - first) != '0';
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      threes &= digits() == GROUP;
    }
    if (!threes) {
      throw problem(
          "its commas do not part it in threes, so a digit or the comma is wrong; which is not"
              + " guessed");
    }
  }

  /** The power of {@code E+5}; whole, positive or negative, of one or two digits. */
  private int power() throws CellProblem {
    char e = text.charAt(at);
    if (e != 'E' && e != 'e') {
      throw other();
    }
    at++;
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (negative || (at < text.length() && text.charAt(at) == '+')) {
      at++;
    }
    int length = plain.length();
    int digits = digits();
    if (digits < 1 || digits > 2) {
      throw other();
    }
    int power = Integer.parseInt(plain.substring(length));
    plain.setLength(length);
    return negative ? -power : power;
  }

  private CellProblem other() {
    boolean digit = false;
    boolean blank = false;
    int lookalike = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (CellText.isBlank(c)) {
        blank = true;
      } else if (LOOKALIKES.indexOf(c) >= 0) {
        lookalike = c;
      } else if (c != ',' && c != '.') {
        return problem("it is no number");
      }
    }
    if (digit && lookalike > 0) {
      return problem(
          "the letter " + (char) lookalike + " may stand for a digit, which is not guessed");
    }
    return problem(
        digit && blank
            ? "a blank stands inside, so a digit may be missing, which is not guessed"
            : "it is no number");
  }

  private static CellProblem problem(String detail) {
    return new CellProblem(Issue.BAD_CELL, detail);
  }
}
