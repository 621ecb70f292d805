package org.tongbi.report.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.period.Window;
import org.tongbi.phrase.QuickPattern;

/**
 * Words for whole months of a year, with or without the year (时段): 2023年上半年, 1-9月, 前三季度.
 *
 * @param year the year, where the words name one
 * @param firstMonth 1 to 12
 * @param lastMonth 1 to 12, not before {@code firstMonth}
 * @param partStated whether the words name a part of the year or the whole of it (全年)
 * @param words as they stand
 * @param start first char of the words
 * @param end one past the last char
 */
record SpanOfTime(
    OptionalInt year,
    int firstMonth,
    int lastMonth,
    boolean partStated,
    String words,
    int start,
    int end) {
  private static final String DIGITS = "〇○零一二三四五六七八九";
  private static final String MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
  private static final QuickPattern EXPRESSION =
      QuickPattern.compile(
          "(?:(?<year>(?<!\\d)(?:19|20)\\d{2})(?!\\d|\\.\\d|[%家人名个张例次份])"
              + "|(?<han>[一二][九〇○零][〇○零一二三四五六七八九]{2}))?(?<nian>年度?(?!\\d{1,2}月\\d{1,2}日)|(?=上半年|下半年|前三季|第?[一二三四1-4]季))?"
              + "(?:以来)?"
              + "(?<part>上半年|下半年|前三季度|[1一][-—~至到][3三]季度|前[两二]季度|[1一][-—~至到][2二]季度"
              + "|第?(?<quarter>[一二三四1-4])季度"
              + "|(?<!\\d)(?<from>"
              + MONTH
              + ")月?(?:份)?[-—~－至到](?<to>"
              + MONTH
              + ")月(?:份)?(?!\\d{1,2}日)"
              + "|前(?<months>"
              + MONTH
              + ")个月"
              + "|(?<!\\d)(?<month>"
              + MONTH
              + ")月(?:份)?(?!\\d)(?![底末初中上下])"
              + "|全年)?");

  private static final Pattern TO_JUNE = Pattern.compile("前[两二]季度|[1一].[2二]季度");
  private static final Pattern TO_SEPTEMBER = Pattern.compile("[1一].[3三]季度");

  SpanOfTime {
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(words, "words");
    if (firstMonth < 1 || lastMonth > 12 || lastMonth < firstMonth) {
      throw new IllegalArgumentException("no such months: " + firstMonth + " to " + lastMonth);
    }
  }

  /** The window in a year. */
  Window in(int ofYear) {
    return Window.ofMonths(ofYear, firstMonth, lastMonth);
  }

  boolean isWholeYear() {
    return firstMonth == 1 && lastMonth == 12;
  }

  /** Whether words that name a year may stand at a text's head, or behind its first char. */
  static boolean mayOpenWithYear(String text) {
    return mayOpenWithYear(text, 0);
  }

  /** The same of what a text holds from a place on. */
  static boolean mayOpenWithYear(String text, int from) {
    for (int i = from; i < Math.min(from + 2, text.length()); i++) {
      if ("12一二".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** All such words in a text, in order. */
  static List<SpanOfTime> find(String text) {
    List<SpanOfTime> found = new ArrayList<>();
    Matcher m = null;
    int at = 0;
    while (at < text.length()) {
      if (!mayBegin(text, at)) {
        at++;
        continue;
      }
      m = m == null ? EXPRESSION.matcher(text) : m;
      // The expression may be empty, so that it is found here or not at all.
      if (!m.find(at) || m.end() == m.start()) {
        at++;
        continue;
      }
      at = m.end();
      OptionalInt year = year(m);
      boolean named = m.group("nian") != null || m.group("part") != null;
      if ((year.isPresent() && named) || (year.isEmpty() && m.group("part") != null)) {
        add(found, m, year);
      }
    }
    return found;
  }

  /** Whether any words for a time can begin at a place; false only where none do. */
  private static boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    if (!EXPRESSION.canBeginWith(c)) {
      return false;
    }
    if (c >= '0' && c <= '9') {
      return (text.startsWith("19", at) || text.startsWith("20", at)) && isDigit(text, at + 3)
          || leadsToMonth(text, at + 1)
          || leadsToMonth(text, at + 2);
    }
    return switch (c) {
      case '上', '下' -> text.startsWith("半年", at + 1);
      case '全' -> text.startsWith("年", at + 1);
      case '以' -> text.startsWith("来", at + 1);
      case '第' -> text.startsWith("季", at + 2);
      case '前' ->
          at + 1 < text.length() && "两0123456789一二三四五六七八九十".indexOf(text.charAt(at + 1)) >= 0;
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十' ->
          leadsToMonth(text, at + 1)
              || leadsToMonth(text, at + 2)
              || at + 1 < text.length() && "九〇○零".indexOf(text.charAt(at + 1)) >= 0;
      default -> true;
    };
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean leadsToMonth(String text, int at) {
    return at < text.length() && "月份季-—~－至到".indexOf(text.charAt(at)) >= 0;
  }

  private static void add(List<SpanOfTime> found, Matcher m, OptionalInt year) {
    String part = m.group("part");
    int first = 1;
    int last = 12;
    if (part == null || part.equals("全年")) {
      last = 12;
    } else if (part.equals("上半年") || TO_JUNE.matcher(part).matches()) {
      last = 6;
    } else if (part.equals("下半年")) {
      first = 7;
    } else if (part.equals("前三季度") || TO_SEPTEMBER.matcher(part).matches()) {
      last = 9;
    } else if (m.group("quarter") != null) {
      last = 3 * number(m.group("quarter"));
      first = last - 2;
    } else if (m.group("months") != null) {
      last = number(m.group("months"));
    } else if (m.group("from") != null) {
      first = number(m.group("from"));
      last = number(m.group("to"));
    } else if (m.group("month") != null) {
      first = number(m.group("month"));
      last = first;
    }
    if (last >= first) {
      found.add(new SpanOfTime(year, first, last, part != null, m.group(), m.start(), m.end()));
    }
  }

  private static OptionalInt year(Matcher m) {
    if (m.group("year") != null) {
      return OptionalInt.of(Integer.parseInt(m.group("year")));
    }
    if (m.group("han") == null) {
      return OptionalInt.empty();
    }
    int year = 0;
    for (char c : m.group("han").toCharArray()) {
      year = year * 10 + Math.max(0, DIGITS.indexOf(c) - 2);
    }
    return year >= 1900 && year < 2100 ? OptionalInt.of(year) : OptionalInt.empty();
  }

  private static int number(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    if (written.charAt(0) == '十') {
      return written.length() == 1 ? 10 : 10 + DIGITS.indexOf(written.charAt(1)) - 2;
    }
    return DIGITS.indexOf(written.charAt(0)) - 2;
  }
}
