package org.tongbi.report.reading;

import java.text.Normalizer;

/**
 * The one form in which a reading writes each char.
 *
 * <p>Full-width ASCII becomes half-width, the many dashes, tildes and colons become one of each,
 * and compatibility forms of single characters (部首, 兼容汉字) become the characters themselves.
 * 。、“”《》·—‰ and 〇 stay.
 */
final class CharForms {
  /** Every kind of space. */
  static final char BLANK = ' ';

  /** Chars that show nothing and separate nothing, such as a zero-width space. */
  static final char NOTHING = '\0';

  /** A straight double quote; a paragraph tells which side it stands on. */
  static final char STRAIGHT_QUOTE = '"';

  private static final char[] FORMS = forms();

  private CharForms() {}

  static char form(char c) {
    return FORMS[c];
  }

  static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000b'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  /** Whether a reading shows nothing, or at most a blank, for the char. */
  static boolean isIgnorable(char c) {
    char form = FORMS[c];
    return form == BLANK || form == NOTHING;
  }

  static boolean isDigit(char form) {
    return form >= '0' && form <= '9';
  }

  /** Whether a blank beside the char may stand between two words or numbers. */
  static boolean isWordChar(char form) {
    return form < 0x80
        ? isDigit(form) || (form >= 'a' && form <= 'z') || (form >= 'A' && form <= 'Z')
        : form < 0x2e80 && Character.isLetter(form);
  }

  /** Whether the char draws a table's frame. */
  static boolean isBox(char c) {
    return c >= '\u2500' && c <= '\u257f';
  }

  private static char[] forms() {
    char[] forms = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < forms.length; c++) {
      forms[c] = compatible((char) c);
    }
    for (char c = '\uff01'; c <= '\uff5e'; c++) {
      forms[c] = (char) (c - 0xfee0);
    }
    map(forms, "﹐﹔﹕﹖﹗﹙﹚﹪∶︰", ",;:?!()%::");
    map(forms, "∼〜", "~~");
    map(forms, "–‐‑‒﹣−", "------");
    map(forms, "「『﹁﹃」』﹂﹄", "““““””””");
    map(forms, "″‟〝〞", "\"\"\"\"");
    return forms;
  }

  private static char compatible(char c) {
    if (c == '\t' || (Character.isSpaceChar(c) && !isLineEnd(c))) {
      return BLANK;
    }
    if (Character.getType(c) == Character.FORMAT || c < BLANK || c == '\u007f') {
      return NOTHING;
    }
    boolean radical = c >= '\u2e80' && c <= '\u2fdf';
    boolean compatibilityIdeograph = c >= '\uf900' && c <= '\ufaff';
    if (radical || compatibilityIdeograph) {
      String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      return normal.length() == 1 ? normal.charAt(0) : c;
    }
    return c;
  }

  private static void map(char[] forms, String from, String to) {
    for (int i = 0; i < from.length(); i++) {
      forms[from.charAt(i)] = to.charAt(i);
    }
  }
}
