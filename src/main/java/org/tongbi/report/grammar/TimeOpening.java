package org.tongbi.report.grammar;

/** Tells cheaply where in a text words for a time can begin, so that few places are tried. */
final class TimeOpening {
  /** How many chars 2023年 has. */
  static final int BARE_YEAR = 5;

  /** What words for a time can go on with behind a year. */
  private static final String BEHIND_YEAR = "度0123456789一二三四五六七八九十上下第前全年的月底末初之以起至期";

  private TimeOpening() {}

  /** 2023年, with nothing behind it that the pattern could go on with. */
  static boolean isBareYear(String text, int place) {
    int end = place + BARE_YEAR;
    char century = text.charAt(place);
    return (century == '1' || century == '2')
        && isDigit(text, place + 1)
        && isDigit(text, place + 2)
        && isDigit(text, place + 3)
        && text.startsWith("年", end - 1)
        && (end == text.length() || BEHIND_YEAR.indexOf(text.charAt(end)) < 0);
  }

  /** Whether words for a time can begin at a place; false only where none do. */
  static boolean mayStandAt(String text, int place) {
    return isDigit(text, place) ? mayBeginWithDigit(text, place) : mayBeginWithWord(text, place);
  }

  /** A digit begins a date only where it and one more, or three more, lead to a year or month. */
  private static boolean mayBeginWithDigit(String text, int place) {
    if (isDigit(text, place + 1)
        && isDigit(text, place + 2)
        && isDigit(text, place + 3)
        && text.startsWith("年", place + 4)) {
      return true;
    }
    return leadsToMonth(text, place + 1)
        || isDigit(text, place + 1) && leadsToMonth(text, place + 2);
  }

  /** 上 begins a date only in 上年, 上一年 and 上半年; likewise the other words. */
  private static boolean mayBeginWithWord(String text, int place) {
    int next = place + 1;
    return switch (text.charAt(place)) {
      case '今', '去', '明', '来', '本', '全' -> text.startsWith("年", next);
      case '上' ->
          text.startsWith("年", next) || text.startsWith("半年", next) || text.startsWith("一年", next);
      case '下' -> text.startsWith("半年", next);
      case '前' -> text.startsWith("年", next) || text.startsWith("三季", next);
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十' -> leadsFromNumerals(text, next);
      case '到', '至' -> next < text.length() && mayStandAt(text, next);
      case '截' -> text.startsWith("至", next) || text.startsWith("止", next);
      case '第' -> text.startsWith("季", next + 1);
      case '年' -> text.startsWith("内", next) || text.startsWith("底前", next);
      default -> false;
    };
  }

  /** Behind at most three more numerals: 二〇二四年, 十二月, 一至三月, 三季度. */
  private static boolean leadsFromNumerals(String text, int from) {
    int i = from;
    while (i < text.length() && i < from + 3 && "〇零○一二三四五六七八九十".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < text.length() && "年月份季-~—–至到".indexOf(text.charAt(i)) >= 0;
  }

  private static boolean leadsToMonth(String text, int place) {
    return place < text.length() && "月份-~—–至到".indexOf(text.charAt(place)) >= 0;
  }

  private static boolean isDigit(String text, int place) {
    return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
  }
}
