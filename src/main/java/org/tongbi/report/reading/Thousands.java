package org.tongbi.report.reading;

/** Recognises a blank that parts the thousands of one number: {@code 1 234 567}. */
final class Thousands {
  private static final int GROUP = 3;

  private Thousands() {}

  /**
   * Whether the blank at {@code blank} is a thousands mark.
   *
   * <p>The number opens with one to three digits and goes on in groups of three. Two numbers that
   * merely stand side by side look the same, so one lone group counts only where a Chinese
   * character, and so a unit, follows at once.
   *
   * @param limit where the line ends
   * @param following the char with which the paragraph goes on behind the line, or 0
   */
  static boolean parts(String text, int blank, int limit, char following) {
    int first = blank;
    int groups = 0;
    while (isGroupEnd(text, first)) {
      first -= GROUP + 1;
      groups++;
    }
    int lead = digitsBefore(text, first);
    if (lead < 1 || lead > GROUP || isPointBefore(text, first - lead)) {
      return false;
    }
    int last = blank;
    while (isGroup(text, last, limit)) {
      last += GROUP + 1;
      groups++;
    }
    if (last == blank) {
      return false;
    }
    char behind = last < limit ? text.charAt(last) : following;
    boolean unitFollows = Character.isIdeographic(behind);
    return groups >= 2 || unitFollows;
  }

  /** Whether a blank and three digits end before {@code end}. */
  private static boolean isGroupEnd(String text, int end) {
    int mark = end - GROUP - 1;
    return mark > 0
        && digitsBefore(text, end) == GROUP
        && isBlank(text.charAt(mark))
        && isDigit(text.charAt(mark - 1));
  }

  /** Whether exactly three digits follow the blank at {@code mark}. */
  private static boolean isGroup(String text, int mark, int limit) {
    if (mark >= limit || !isBlank(text.charAt(mark)) || mark + GROUP >= limit) {
      return false;
    }
    for (int i = mark + 1; i <= mark + GROUP; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    int after = mark + GROUP + 1;
    return after >= limit || !isDigit(text.charAt(after));
  }

  private static int digitsBefore(String text, int end) {
    int i = end;
    while (i > 0 && end - i <= GROUP && isDigit(text.charAt(i - 1))) {
      i--;
    }
    return end - i;
  }

  private static boolean isPointBefore(String text, int index) {
    return index > 0 && CharForms.form(text.charAt(index - 1)) == '.';
  }

  private static boolean isBlank(char c) {
    return c != '\t' && CharForms.form(c) == CharForms.BLANK;
  }

  private static boolean isDigit(char c) {
    return CharForms.isDigit(CharForms.form(c));
  }
}
