package org.tongbi.report.reading;

/**
 * Tells where a number may stand on both sides of a line end (断行数字).
 *
 * <p>{@code 规范管理率4} above {@code 5.79%} is 45.79 per cent on a page that wraps there, and two
 * numbers in a list. Half a number looks like a whole one, so that {@link SoftWraps} joins such
 * lines or leaves the number out.
 */
final class TornNumbers {
  private static final String POINT = ".";
  private static final String MARKS = ",。;!?";
  private static final String GOES_ON = "%‰万亿";
  private static final int YEAR_DIGITS = 4;

  private TornNumbers() {}

  /** Whether the end of one line and the beginning of the next may be one number. */
  static boolean mayBeOne(String text, Line before, Line after) {
    if (before.length() == 0 || after.length() == 0) {
      return false;
    }
    String tail = tail(text, before);
    if (tail.isEmpty()) {
      return false;
    }
    if (GOES_ON.indexOf(form(text, after.start())) >= 0) {
      return true;
    }
    String head = head(text, after);
    return holdsDigit(head)
        && !(tail.contains(POINT) && head.contains(POINT))
        && !(isYear(head) && isBeforeYear(text, after, head));
  }

  /** Whether the two halves are the year of a date: {@code 202} above {@code 4年}. */
  static boolean areYear(String text, Line before, Line after) {
    String head = head(text, after);
    return !head.isEmpty() && isYear(tail(text, before) + head) && isBeforeYear(text, after, head);
  }

  /** Whether a line is of running text: a mark stands in it that is no part of a number. */
  static boolean isRunningText(String text, Line line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (isMark(text, line, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is a table's row: a tab parts it, or a blank parts two of its numbers. */
  static boolean isRow(String text, Line line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (text.charAt(i) == '\t') {
        return true;
      }
    }
    return !isRunningText(text, line) && partsNumbers(text, line);
  }

  /**
   * The number and the rest of its clause on the next line, whose words would otherwise be taken
   * for those of another figure.
   */
  static Cut cut(String text, Line before, Line after) {
    int start = before.end();
    while (start > before.start()
        && isNumeric(form(text, start - 1))
        && !isMark(text, before, start - 1)) {
      start--;
    }
    int end = after.start();
    while (end < after.end() && !isMark(text, after, end)) {
      end++;
    }
    return new Cut(Furniture.Kind.TORN_NUMBER, start, end);
  }

  private static boolean isNumeric(char form) {
    return CharForms.isDigit(form) || ".,-~".indexOf(form) >= 0;
  }

  private static boolean isMark(String text, Line line, int index) {
    char form = form(text, index);
    if (MARKS.indexOf(form) < 0) {
      return false;
    }
    boolean inNumber =
        form == ','
            && index > line.start()
            && index + 1 < line.end()
            && CharForms.isDigit(form(text, index - 1))
            && CharForms.isDigit(form(text, index + 1));
    return !inNumber;
  }

  private static boolean partsNumbers(String text, Line line) {
    for (int i = line.start() + 1; i + 1 < line.end(); i++) {
      if (CharForms.form(text.charAt(i)) == CharForms.BLANK) {
        int next = i + 1;
        while (next + 1 < line.end() && CharForms.isIgnorable(text.charAt(next))) {
          next++;
        }
        if (CharForms.isDigit(form(text, i - 1)) && CharForms.isDigit(form(text, next))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The digits and points at a line's end; empty where it does not end in a number. */
  private static String tail(String text, Line line) {
    int start = line.end();
    while (start > line.start() && isPart(form(text, start - 1))) {
      start--;
    }
    String tail = forms(text, start, line.end());
    return holdsDigit(tail) ? tail : "";
  }

  private static String head(String text, Line line) {
    int end = line.start();
    while (end < line.end() && isPart(form(text, end))) {
      end++;
    }
    return forms(text, line.start(), end);
  }

  private static boolean holdsDigit(String forms) {
    for (int i = 0; i < forms.length(); i++) {
      if (CharForms.isDigit(forms.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(char form) {
    return CharForms.isDigit(form) || form == '.';
  }

  private static boolean isYear(String digits) {
    return digits.length() == YEAR_DIGITS
        && !digits.contains(POINT)
        && (digits.startsWith("19") || digits.startsWith("20"));
  }

  private static boolean isBeforeYear(String text, Line line, String head) {
    int next = line.start() + head.length();
    return next < line.end() && form(text, next) == '年';
  }

  private static String forms(String text, int start, int end) {
    StringBuilder forms = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      forms.append(form(text, i));
    }
    return forms.toString();
  }

  private static char form(String text, int index) {
    return CharForms.form(text.charAt(index));
  }
}
