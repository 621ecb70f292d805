package org.tongbi.report.reading;

/**
 * Reads letters that a scan left for digits (l64人, 3lO张, 5O2个) as the digits they stand for.
 *
 * <p>Letters count only within a number: beside digits, in a row of digits and such letters alone,
 * and with a unit behind it or with digits on both sides. O157, H7N9 and 5l stay what they are. A
 * full stop within a share (86。4%) is its point.
 */
final class ScannedDigits {
  private static final String FOLLOWERS =
      "人名位例台个家所间处支座张份户剂针件起宗桩日天岁次床篇期项种类辆套本部条块亩米分月周年批组对头只级号册幢万亿百千元余多%‰";
  private static final int LONGEST = 12;

  /** Stands for a digit that nobody can read; the number around it is none. */
  private static final char UNREADABLE = '□';

  private ScannedDigits() {}

  /**
   * The text with such letters as digits, of the same length; the text itself where it has none.
   */
  static String read(String text) {
    char[] repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char form = CharForms.form(text.charAt(i));
      if (form == '。' || form == '·' || form == ',' || form == '?') {
        char mended = mark(text, i, form);
        if (mended != form) {
          repaired = repaired == null ? text.toCharArray() : repaired;
          repaired[i] = mended;
        }
        continue;
      }
      if (digit(form) == 0 || !isBesideDigit(text, i)) {
        continue;
      }
      int start = start(text, i);
      int end = end(text, i);
      if (isNumber(text, start, end)) {
        repaired = repaired == null ? text.toCharArray() : repaired;
        for (int k = start; k < end; k++) {
          char as = digit(CharForms.form(text.charAt(k)));
          repaired[k] = as == 0 ? repaired[k] : as;
        }
      }
      i = Math.max(i, end - 1);
    }
    return repaired == null ? text : new String(repaired);
  }

  /** What a mark between two digits stands for; itself where it is what it seems. */
  private static char mark(String text, int index, char form) {
    boolean inside =
        index > 0
            && index + 1 < text.length()
            && CharForms.isDigit(CharForms.form(text.charAt(index - 1)))
            && CharForms.isDigit(CharForms.form(text.charAt(index + 1)));
    if (!inside) {
      return form;
    }
    if (form == '?') {
      return UNREADABLE;
    }
    if (form != ',') {
      return isPoint(text, index, 2) ? '.' : form;
    }
    // 率72,8% is one share; 72,80% may be two.
    int start = index;
    while (start > 0 && CharForms.isDigit(CharForms.form(text.charAt(start - 1)))) {
      start--;
    }
    boolean led = start > 0 && Character.isIdeographic(text.charAt(start - 1));
    return led && isPoint(text, index, 1) ? '.' : form;
  }

  /** 86。4% and 86·4%: a full stop or a dot before decimals that a sign of a share follows. */
  private static boolean isPoint(String text, int index, int mostDecimals) {
    int i = index + 1;
    while (i < text.length() && CharForms.isDigit(CharForms.form(text.charAt(i)))) {
      i++;
    }
    int decimals = i - index - 1;
    int k = index;
    while (k > 0 && CharForms.isDigit(CharForms.form(text.charAt(k - 1)))) {
      k--;
    }
    int whole = index - k;
    boolean inNumber = k > 0 && ".,·。".indexOf(CharForms.form(text.charAt(k - 1))) >= 0;
    if (decimals < 1
        || decimals > mostDecimals
        || whole < 1
        || whole > 3
        || inNumber
        || i >= text.length()) {
      return false;
    }
    char behind = CharForms.form(text.charAt(i));
    return behind == '%' || behind == '‰';
  }

  /** What a letter may stand for; 0 where it looks like no digit. */
  private static char digit(char form) {
    return switch (form) {
      case 'l', 'I' -> '1';
      case 'O', 'o', '〇', '○' -> '0';
      case 'S' -> '5';
      case 'B' -> '8';
      default -> 0;
    };
  }

  private static boolean isBesideDigit(String text, int index) {
    // At most one more letter may stand between: 1OO人.
    return isDigitNear(text, index, -1) || isDigitNear(text, index, 1);
  }

  private static boolean isDigitNear(String text, int index, int step) {
    int i = index + step;
    for (int letters = 0; letters < 2 && i >= 0 && i < text.length(); letters++) {
      char form = CharForms.form(text.charAt(i));
      if (CharForms.isDigit(form)) {
        return true;
      }
      if (digit(form) == 0) {
        return false;
      }
      i += step;
    }
    return false;
  }

  private static int start(String text, int index) {
    int i = index;
    while (i > 0 && isPart(CharForms.form(text.charAt(i - 1)))) {
      i--;
    }
    return i;
  }

  private static int end(String text, int index) {
    int i = index + 1;
    while (i < text.length() && isPart(CharForms.form(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  /** Letters, digits and points run on as one word. */
  private static boolean isPart(char form) {
    return CharForms.isDigit(form)
        || form >= 'a' && form <= 'z'
        || form >= 'A' && form <= 'Z'
        || form == '〇'
        || form == '○'
        || form == '.'
        || form == '_'
        || form == '-';
  }

  private static boolean isNumber(String text, int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    boolean flanked = true;
    boolean rare = false;
    for (int i = start; i < end; i++) {
      char form = CharForms.form(text.charAt(i));
      boolean point = form == '.' && i > start && i + 1 < end;
      if (!CharForms.isDigit(form) && digit(form) == 0 && !point) {
        return false;
      }
      boolean between = i > start && i + 1 < end;
      flanked &= CharForms.isDigit(form) || point || between;
      rare |= form == 'S' || form == 'B';
    }
    char first = asDigit(CharForms.form(text.charAt(start)));
    boolean leadsWithNought =
        first == '0' && end - start > 1 && CharForms.form(text.charAt(start + 1)) != '.';
    boolean rareAtEdge = rare && (isRare(text.charAt(start)) || isRare(text.charAt(end - 1)));
    if (leadsWithNought && !followsGroup(text, start, end) || rareAtEdge) {
      return false;
    }
    return unitFollows(text, end) || isAlone(text, start, end) && !rare || flanked && !rare;
  }

  private static boolean isRare(char c) {
    char form = CharForms.form(c);
    return form == 'S' || form == 'B';
  }

  /** The 021 of 1 021 begins with a nought. */
  private static boolean followsGroup(String text, int start, int end) {
    return end - start == 3
        && start > 1
        && CharForms.form(text.charAt(start - 1)) == CharForms.BLANK
        && CharForms.isDigit(CharForms.form(text.charAt(start - 2)));
  }

  private static char asDigit(char form) {
    char digit = digit(form);
    return digit == 0 ? form : digit;
  }

  private static boolean unitFollows(String text, int end) {
    int i = end;
    if (i < text.length() && CharForms.form(text.charAt(i)) == CharForms.BLANK) {
      i++;
    }
    return i < text.length() && FOLLOWERS.indexOf(CharForms.form(text.charAt(i))) >= 0;
  }

  /** A table's cell that holds the number and nothing else. */
  private static boolean isAlone(String text, int start, int end) {
    return start == 0 && end == text.length();
  }
}
