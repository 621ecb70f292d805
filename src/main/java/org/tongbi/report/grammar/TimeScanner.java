package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.phrase.QuickPattern;
import org.tongbi.report.grammar.TimeExpression.Reach;
import org.tongbi.report.grammar.TimeExpression.Relative;

/** Finds the stretches and points of time that a sentence names. */
final class TimeScanner {
  private static final String MONTH = "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})";
  private static final String YEAR_PART =
      "(?:(?<year>[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})年(?:度)?|(?<rel>今年|本年度?|去年|上年度?|上一年|前年|明年|来年))";
  private static final String PERIOD_PART =
      "(?:(?<m1>"
          + MONTH
          + ")月?(?:份)?(?:[-~—–]+|至|到)(?<m2>"
          + MONTH
          + ")月(?:份)?"
          + "|(?<m>"
          + MONTH
          + ")月(?:份)?(?:(?<day>\\d{1,2})[日号])?"
          + "|(?<half>[上下])半年|第?(?<q>[一二三四])季度|(?<q3>前三季度)|(?<all>全年|年内|年底前))";
  private static final QuickPattern TIME =
      QuickPattern.compile(
          "(?<pre>截至到|截止到|截至|截止|(?<![升高降低加增减少大缩涨落长])[到至])?(?:"
              + YEAR_PART
              + "(?:"
              + PERIOD_PART
              + ")?|"
              + PERIOD_PART.replaceAll("\\?<(\\w+)>", "?<$1b>")
              + ")(?:的)?(?<point>年底|年末|月底|月末|底|末|初)?(?<before>之?前)?"
              + "(?<since>以来|起|至今)?(?:期间)?");
  private static final QuickPattern PLAN =
      QuickPattern.compile(
          "(?<pre>到)?(?<plan>十一五|十二五|十三五|十四五|十五五)(?:规划)?(?<end>期?末)?(?:期间|时期|以来|五年)?");
  private static final QuickPattern FIVE_YEARS =
      QuickPattern.compile(
          "(?<![十第])(?:过去|这|近|最近)五年(?:来|间|里|中|以来)?|(?<![十第])五年(?:来|间|以来|(?=新增|累计|净增|共|提高|增加|增长|下降))");
  private static final List<String> PLANS = List.of("十一五", "十二五", "十三五", "十四五", "十五五");
  private static final int FIRST_PLAN_YEAR = 2006;

  private static final Pattern JOINING_DAYS = Pattern.compile("(?:[至到~-]|[—–]{1,2})\\d");

  private TimeScanner() {}

  /** 民国28年(1939): the republic's years count from 1912. */
  private static final QuickPattern REPUBLIC =
      QuickPattern.compile("民国(?<n>\\d{1,2})年(?:\\((?:公元)?1[89]\\d{2}年?\\))?");

  private static final int YEAR_BEFORE_REPUBLIC = 1911;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** Whether a text may name a five-year plan, or five years. */
  static boolean mayNamePlan(String text) {
    return text.indexOf('五') >= 0 && (PLAN.isIn(text) || FIVE_YEARS.isIn(text));
  }

  /** The expressions of a text in order, none overlapping. */
  static List<TimeExpression> scan(String text) {
    return scan(text, 0);
  }

  /**
   * The same where the document tells which years 五年来 means.
   *
   * @param lastOfFiveYears the last of them, or 0
   */
  static List<TimeExpression> scan(String text, int lastOfFiveYears) {
    List<TimeExpression> found = new ArrayList<>();
    if (lastOfFiveYears > 0 && text.indexOf('五') >= 0) {
      QuickPattern.Finder spans = FIVE_YEARS.in(text);
      while (spans.find()) {
        Matcher m = spans.match();
        found.add(
            new TimeExpression(
                m.start(),
                m.end(),
                lastOfFiveYears,
                Relative.NONE,
                0,
                0,
                0,
                0,
                Reach.WITHIN,
                lastOfFiveYears - 4));
      }
    }
    if (text.indexOf('五') >= 0) {
      QuickPattern.Finder plans = PLAN.in(text);
      while (plans.find()) {
        Matcher m = plans.match();
        int first = FIRST_PLAN_YEAR + 5 * PLANS.indexOf(m.group("plan"));
        if (m.group("end") != null) {
          found.add(
              new TimeExpression(
                  m.start(), m.end(), first + 4, Relative.NONE, 0, 0, 0, 0, Reach.WITHIN, 0));
        } else {
          found.add(
              new TimeExpression(
                  m.start(), m.end(), first + 4, Relative.NONE, 0, 0, 0, 0, Reach.WITHIN, first));
        }
      }
    }
    if (text.indexOf('国') >= 0) {
      QuickPattern.Finder years = REPUBLIC.in(text);
      while (years.find()) {
        Matcher m = years.match();
        int year = YEAR_BEFORE_REPUBLIC + Integer.parseInt(m.group("n"));
        found.add(
            new TimeExpression(
                m.start(), m.end(), year, Relative.NONE, 0, 0, 0, 0, Reach.WITHIN, 0));
      }
    }
    if (text.indexOf('年') >= 0 || text.indexOf('月') >= 0 || text.indexOf('季') >= 0) {
      addTimes(found, text);
    }
    found.sort(Comparator.comparingInt(TimeExpression::start));
    return withDays(found, text);
  }

  private static void addTimes(List<TimeExpression> found, String text) {
    QuickPattern.Finder times = TIME.in(text);
    int at = 0;
    while (at < text.length()) {
      int end = at + 1;
      if (TimeOpening.mayStandAt(text, at)) {
        if (TimeOpening.isBareYear(text, at)) {
          end = at + TimeOpening.BARE_YEAR;
          if (!startsInsideNumber(text, at)) {
            addYear(found, at, Integer.parseInt(text, at, end - 1, 10));
          }
        } else if (times.findAt(at)) {
          end = times.match().end();
          if (!startsInsideNumber(text, at)) {
            add(found, times.match());
          }
        }
      }
      at = end;
    }
  }

  /** Joins 3月1日 and 至6月30日. */
  private static List<TimeExpression> withDays(List<TimeExpression> found, String text) {
    List<TimeExpression> joined = new ArrayList<>();
    for (TimeExpression time : found) {
      int last = joined.size() - 1;
      boolean follows =
          last >= 0
              && joined.get(last).day() > 0
              && joined.get(last).firstDay() == 0
              && time.day() > 0
              && joined.get(last).lastMonth() <= time.lastMonth()
              && (time.year() == 0 || time.year() == joined.get(last).year())
              && JOINING_DAYS
                  .matcher(text.substring(joined.get(last).end(), time.end()))
                  .lookingAt();
      if (follows) {
        joined.set(last, joined.get(last).until(time));
      } else {
        joined.add(time);
      }
    }
    return joined;
  }

  private static boolean startsInsideNumber(String text, int start) {
    if (start == 0) {
      return false;
    }
    char before = text.charAt(start - 1);
    char first = text.charAt(start);
    boolean numberBefore = before >= '0' && before <= '9' || before == '.' || before == '第';
    return numberBefore && first >= '0' && first <= '9';
  }

  private static boolean overlaps(List<TimeExpression> found, int start, int end) {
    for (TimeExpression earlier : found) {
      if (start < earlier.end() && earlier.start() < end) {
        return true;
      }
    }
    return false;
  }

  private static void addYear(List<TimeExpression> found, int start, int year) {
    int end = start + TimeOpening.BARE_YEAR;
    if (year >= FIRST_YEAR && year <= LAST_YEAR && !overlaps(found, start, end)) {
      found.add(new TimeExpression(start, end, year, Relative.NONE, 0, 0, 0, 0, Reach.WITHIN, 0));
    }
  }

  private static void add(List<TimeExpression> found, Matcher m) {
    int start = m.start();
    if (overlaps(found, start, m.end())) {
      return;
    }
    int year = m.group("year") == null ? 0 : year(m.group("year"));
    if (year > 0 && (year < FIRST_YEAR || year > LAST_YEAR)) {
      return;
    }
    int[] months = months(m);
    if (months == null) {
      return;
    }
    int day = either(m, "day") == null ? 0 : Integer.parseInt(either(m, "day"));
    found.add(
        new TimeExpression(
            start,
            m.end(),
            year,
            relative(m.group("rel")),
            months[0],
            months[1],
            0,
            day,
            reach(m),
            0));
  }

  /** First and last month, zeros for a whole year; null where no such months exist. */
  private static int[] months(Matcher m) {
    if (either(m, "m1") != null) {
      return checked(number(either(m, "m1")), number(either(m, "m2")));
    }
    if (either(m, "m") != null) {
      int month = number(either(m, "m"));
      return checked(month, month);
    }
    if (either(m, "half") != null) {
      return either(m, "half").equals("上") ? new int[] {1, 6} : new int[] {7, 12};
    }
    if (either(m, "q") != null) {
      int quarter = Numerals.digit(either(m, "q").charAt(0));
      return new int[] {quarter * 3 - 2, quarter * 3};
    }
    if (either(m, "q3") != null) {
      return new int[] {1, 9};
    }
    return new int[] {0, 0};
  }

  private static int[] checked(int first, int last) {
    return first < 1 || last > 12 || first > last ? null : new int[] {first, last};
  }

  /** 2024 or 二〇二四, digit by digit. */
  private static int year(String digits) {
    int year = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c >= '0' && c <= '9' ? c - '0' : Math.max(0, Numerals.digit(c));
      year = year * 10 + digit;
    }
    return year;
  }

  private static int number(String month) {
    char c = month.charAt(0);
    if (c >= '0' && c <= '9') {
      return Integer.parseInt(month);
    }
    var value = Numerals.valueOf(month);
    return value == null ? 0 : value.intValue();
  }

  private static String either(Matcher m, String group) {
    String value = m.group(group);
    return value == null ? m.group(group + "b") : value;
  }

  private static Relative relative(String word) {
    if (word == null) {
      return Relative.NONE;
    }
    return switch (word.charAt(0)) {
      case '今', '本' -> Relative.THIS;
      case '去' -> Relative.LAST;
      case '明', '来' -> Relative.NEXT;
      case '上' -> Relative.PRIOR;
      default -> Relative.NONE;
    };
  }

  private static Reach reach(Matcher m) {
    if (m.group("since") != null) {
      return Reach.SINCE;
    }
    String pre = m.group("pre");
    if (pre != null && pre.startsWith("截")) {
      return Reach.UNTIL;
    }
    boolean dated = m.group("point") != null && either(m, "m") != null;
    boolean deadline = m.group("before") != null || pre != null && dated;
    return deadline ? Reach.BY : Reach.WITHIN;
  }
}
