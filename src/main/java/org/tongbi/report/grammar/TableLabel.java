package org.tongbi.report.grammar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the heading of a table's row or column says, taken apart.
 *
 * @param period the words for a period (2018年, 2024年1-6月), or 上年; empty where it names none
 * @param year the year of that period, or 0
 * @param name what it names, without period and unit
 * @param unit the unit as it stands behind a number; empty where it gives none
 * @param part whether it says that it is a part of what stands above (其中, #)
 */
record TableLabel(String period, int year, String name, String unit, boolean part) {
  private static final Pattern SERIAL =
      Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\\d]{1,3}[)]|\\d{1,2}[.、](?!\\d))");
  private static final Pattern PART = Pattern.compile("[#*·-]+|—+|其中:?|[#*·-]*其中:?|内:");
  private static final Pattern ENDING = Pattern.compile("[:,、]+$");
  private static final Pattern PRIOR =
      Pattern.compile("(?:上年|去年|上一年)(?:同期)?(?:数|实际|实绩)?|同期(?:数)?|上期(?:数)?");
  private static final Pattern PRESENT = Pattern.compile("(?:本年|今年|本期|本年度|当年|报告期)(?:数|实际|实绩)?");
  private static final String PRIOR_WORD = "上年";

  static TableLabel of(String heading) {
    String unit = UnitWords.in(heading);
    String name = UnitWords.without(heading);
    Matcher serial = SERIAL.matcher(name);
    if (serial.lookingAt() && serial.end() < name.length()) {
      name = name.substring(serial.end());
    }
    boolean part = false;
    Matcher m = PART.matcher(name);
    if (m.lookingAt() && m.end() < name.length()) {
      part = true;
      name = name.substring(m.end());
    }
    String period = "";
    int year = 0;
    List<TimeExpression> times = TimeScanner.scan(name);
    if (times.size() == 1 && times.get(0).year() > 0 && times.get(0).span() == 0) {
      TimeExpression time = times.get(0);
      period = name.substring(time.start(), time.end());
      year = time.year();
      name = name.substring(0, time.start()) + name.substring(time.end());
    } else if (PRIOR.matcher(name).matches()) {
      period = PRIOR_WORD;
      name = "";
    } else if (PRESENT.matcher(name).matches()) {
      name = "";
    }
    return new TableLabel(period, year, ENDING.matcher(name).replaceAll(""), unit, part);
  }

  boolean isPrior() {
    return period.equals(PRIOR_WORD);
  }

  TableLabel withUnit(String other) {
    return new TableLabel(period, year, name, other, part);
  }

  TableLabel asPart() {
    return new TableLabel(period, year, name, unit, true);
  }
}
