package org.tongbi.report.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart what a heading names and the unit it gives (床位数(张), 单位:万人次). */
final class UnitWords {
  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[](?:单位:?)?([^()\\[\\]]{1,6})[)\\]]");
  private static final Pattern SEVERAL =
      Pattern.compile("单位[:：]\\s*([^\\s()（）]+(?:[、,，/][^\\s()（）]+)+)");
  private static final Pattern STATED = Pattern.compile("(?:计量)?单位:([^,;。:()\\s]{1,12})");
  private static final String SCALES = "十百千万亿";

  private UnitWords() {}

  /** Whether a text is a unit and nothing else, perhaps with a multiplier (万人次). */
  static boolean isUnit(String text) {
    return !behindNumber(text).isEmpty();
  }

  /** The unit as it is written behind a number (1/10万 as /10万); empty where it is none. */
  static String behindNumber(String text) {
    String unit = text.startsWith("1/") ? text.substring(1) : text;
    int i = 0;
    while (i < unit.length() && SCALES.indexOf(unit.charAt(i)) >= 0) {
      i++;
    }
    while (i > 0 && Measures.at(unit, i).isEmpty()) {
      i--;
    }
    String word = Measures.at(unit, i);
    return !word.isEmpty() && i + word.length() == unit.length() ? unit : "";
  }

  /** The last unit that a heading gives in brackets or with 单位:, or its closing %; else empty. */
  static String in(String heading) {
    String found = "";
    for (Pattern pattern : new Pattern[] {STATED, BRACKETED}) {
      Matcher m = pattern.matcher(heading);
      while (m.find()) {
        String unit = behindNumber(m.group(1));
        found = unit.isEmpty() ? found : unit;
      }
    }
    if (found.isEmpty() && (heading.endsWith("%") || heading.endsWith("‰"))) {
      return heading.substring(heading.length() - 1);
    }
    return found;
  }

  /** Whether a heading gives a unit that is not known, or several of which one has a multiplier. */
  static boolean isUnclear(String heading) {
    if (!STATED.matcher(heading).find() || !in(heading).isEmpty()) {
      return false;
    }
    Matcher several = SEVERAL.matcher(heading);
    // 单位:个、张、人: each number has its own unit, which is its name's.
    return !several.find() || !isPlain(several.group(1));
  }

  private static boolean isPlain(String units) {
    for (String unit : units.split("[、,，/]")) {
      boolean scaled = !unit.isEmpty() && SCALES.indexOf(unit.charAt(0)) >= 0;
      if (scaled || !isUnit(unit)) {
        return false;
      }
    }
    return true;
  }

  /** A heading without its units. */
  static String without(String heading) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    Matcher m = BRACKETED.matcher(heading);
    while (m.find()) {
      if (isUnit(m.group(1))) {
        rest.append(heading, at, m.start());
        at = m.end();
      }
    }
    rest.append(heading.substring(at));
    String plain = STATED.matcher(rest).replaceAll("");
    return plain.endsWith("%") || plain.endsWith("‰")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }
}
