package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.phrase.QuickPattern;

/**
 * A phrase that says what a change is measured against by a date: 较2019年, 比去年9月, 同2017年相比.
 *
 * @param start its first char in the sentence's text
 * @param end one past its last char
 * @param year the year it names; 0 where it names none
 */
record BasePhrase(int start, int end, ComparisonBase base, int year) {
  private static final QuickPattern YEAR =
      QuickPattern.compile(
          "(?:较之?|比|与|同|和|相比|相较)(?<year>[12]\\d{3})年(?:度)?(?:\\d{1,2}月(?:份)?)?(?:同期|末|底|初|年底|年末)?(?:相比|比较|比)?");

  /** 较“十三五”末, 比“十二五”期末: the plan's last year. */
  private static final QuickPattern PLAN_END =
      QuickPattern.compile(
          "(?:较|比|与|同)(?<plan>十[一二三四]五)(?:规划)?(?:时期|期间)?(?:期?末|收官之年|底|末年|年末)(?:相比|比较|比)?");

  /** 恢复至2019年同期的97.3%: another year's figure that this one is measured by, no date. */
  private static final QuickPattern SHARE_OF_YEAR =
      QuickPattern.compile(
          "(?:恢复[至到]|仅为|只有|相当于|达到?|是|为|仅及)(?<year>[12]\\d{3})年(?:同期|全年)?(?:水平)?的(?=[近约\\d])");

  private static final String PLAN_NUMERALS = "一二三四";

  private static final QuickPattern MONTH =
      QuickPattern.compile("(?:较|比|与|同)(?<last>去年|上年)?(?<month>\\d{1,2})月(?:份)?(?:相比)?");

  private static boolean holdsBehindDigit(String text, char sign) {
    for (int i = text.indexOf(sign, 1); i >= 0; i = text.indexOf(sign, i + 1)) {
      if (text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** No words that lead to a year or month are longer than three chars (恢复至, 较去年). */
  private static boolean leadsToDigit(String text, int place) {
    int end = Math.min(text.length(), place + 4);
    for (int i = place + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  /** All such phrases of a text, in order. */
  static List<BasePhrase> scan(String text) {
    boolean namesYear = holdsBehindDigit(text, '年');
    boolean namesMonth = holdsBehindDigit(text, '月');
    if (!namesYear && !namesMonth && text.indexOf('五') < 0) {
      return List.of();
    }
    List<BasePhrase> found = new ArrayList<>();
    QuickPattern.Finder years = YEAR.in(text, BasePhrase::leadsToDigit);
    while (namesYear && years.find()) {
      Matcher m = years.match();
      boolean leads = "较比相".indexOf(text.charAt(m.start())) >= 0;
      if (leads || m.group().endsWith("比") || m.group().endsWith("比较")) {
        int year = Integer.parseInt(m.group("year"));
        found.add(new BasePhrase(m.start(), m.end(), ComparisonBase.year(year), year));
      }
    }
    QuickPattern.Finder plans = PLAN_END.in(text);
    while (plans.find()) {
      // The eleventh plan (十一五) ended in 2010.
      int year = 2010 + 5 * PLAN_NUMERALS.indexOf(plans.match().group("plan").charAt(1));
      found.add(
          new BasePhrase(
              plans.match().start(), plans.match().end(), ComparisonBase.year(year), year));
    }
    QuickPattern.Finder shares = SHARE_OF_YEAR.in(text, BasePhrase::leadsToDigit);
    while (namesYear && shares.find()) {
      int year = Integer.parseInt(shares.match().group("year"));
      found.add(
          new BasePhrase(
              shares.match().start(), shares.match().end(), ComparisonBase.year(year), year));
    }
    QuickPattern.Finder months = MONTH.in(text, BasePhrase::leadsToDigit);
    while (namesMonth && months.find()) {
      Matcher m = months.match();
      boolean yearOnYear = m.group("last") != null;
      found.add(
          new BasePhrase(
              m.start(),
              m.end(),
              yearOnYear ? ComparisonBase.YEAR_ON_YEAR : ComparisonBase.PERIOD_ON_PERIOD,
              0));
    }
    found.sort(java.util.Comparator.comparingInt(BasePhrase::start));
    return found;
  }
}
