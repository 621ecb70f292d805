package org.tongbi.report.text;

import com.hankcs.hanlp.HanLP;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Turns traditional characters (繁体字) into simplified ones (简体字), one char for one char.
 *
 * <p>Only unmistakable characters change: one that GB 2312 holds is a simplified text's own
 * character (乾, 著, 於) and stays, so that simplified text always stays as it is. The few of those
 * that bear on figures change where the whole text is plainly traditional.
 */
public final class Simplifier {
  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9fff';

  /** Characters of both scripts that only a traditional text uses in this sense: 高於, 前後. */
  private static final char[][] ONLY_IN_TRADITIONAL_TEXT = {
    {'於', '于'}, {'後', '后'}, {'徵', '征'}, {'麽', '么'}
  };

  /** A text is traditional when at least one char in this many is traditional only. */
  private static final int ONE_IN = 20;

  private static final Simplifier CAREFUL = new Simplifier(unmistakable());
  private static final Simplifier WHOLE = new Simplifier(withAmbiguous(CAREFUL.forms));

  private final char[] forms;

  private Simplifier(char[] forms) {
    this.forms = forms;
  }

  /** The simplifier that suits a text: a wider one where the text is plainly traditional. */
  private static Simplifier suiting(String text) {
    int chinese = 0;
    int traditional = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST && c <= LAST) {
        chinese++;
        if (CAREFUL.forms[c - FIRST] != c) {
          traditional++;
        }
      }
    }
    return traditional > 0 && traditional * ONE_IN >= chinese ? WHOLE : CAREFUL;
  }

  /** The simplified form of a char; the char itself where it has none. */
  private char simplified(char c) {
    return c >= FIRST && c <= LAST ? forms[c - FIRST] : c;
  }

  /** The first place whose char has a simplified form; the text's length where none has. */
  private int firstOther(String text) {
    int i = 0;
    while (i < text.length() && simplified(text.charAt(i)) == text.charAt(i)) {
      i++;
    }
    return i;
  }

  /** A text in simplified characters, of the same length, by the simplifier that suits it. */
  public static String simplify(String text) {
    Simplifier simplifier = suiting(text);
    int first = simplifier.firstOther(text);
    if (first == text.length()) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (int i = first; i < chars.length; i++) {
      chars[i] = simplifier.simplified(chars[i]);
    }
    return new String(chars);
  }

  private static char[] unmistakable() {
    CharsetEncoder simplifiedSet = Charset.forName("GB2312").newEncoder();
    char[] forms = new char[LAST - FIRST + 1];
    for (char c = FIRST; c <= LAST; c++) {
      forms[c - FIRST] = c;
      if (!simplifiedSet.canEncode(c)) {
        String form = HanLP.convertToSimplifiedChinese(String.valueOf(c));
        if (form.length() == 1) {
          forms[c - FIRST] = form.charAt(0);
        }
      }
    }
    return forms;
  }

  private static char[] withAmbiguous(char[] careful) {
    char[] forms = careful.clone();
    for (char[] pair : ONLY_IN_TRADITIONAL_TEXT) {
      forms[pair[0] - FIRST] = pair[1];
    }
    return forms;
  }
}
