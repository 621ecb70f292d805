package org.tongbi.report.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.period.Window;

/**
 * A stretch or point of time that a sentence names (时间表达).
 *
 * @param start its first char in the sentence's text
 * @param end one past its last char
 * @param year the year it names; 0 where it names none
 * @param relative what stands for the year where none is named
 * @param firstMonth 1 to 12, or 0 for the whole year
 * @param lastMonth 1 to 12, or 0 for the whole year
 * @param firstDay the day of {@code firstMonth} it begins with, or 0 for its first
 * @param day the day of {@code lastMonth}, or 0 for its end
 * @param reach how far it goes
 * @param span a five-year plan's years, or 0
 */
record TimeExpression(
    int start,
    int end,
    int year,
    Relative relative,
    int firstMonth,
    int lastMonth,
    int firstDay,
    int day,
    Reach reach,
    int span) {
  /** What stands for a year. */
  enum Relative {
    NONE,
    /** 今年, 本年: the year of writing. */
    THIS,
    /** 去年: the year before that of writing. */
    LAST,
    /** 上年: the year before that reported on. */
    PRIOR,
    /** 明年: the year after that of writing. */
    NEXT
  }

  /** How far an expression goes. */
  enum Reach {
    /** What it names. */
    WITHIN,
    /** 截至: from the year's start. */
    UNTIL,
    /** 到, 前: a deadline, or a date reached. */
    BY,
    /** 以来, 起: to the end of what is reported on. */
    SINCE
  }

  TimeExpression {
    Objects.requireNonNull(relative, "relative");
    Objects.requireNonNull(reach, "reach");
  }

  /** From this day to another one: 3月1日至6月30日. */
  TimeExpression until(TimeExpression other) {
    return new TimeExpression(
        start,
        other.end,
        other.year > 0 ? other.year : year,
        relative,
        firstMonth,
        other.lastMonth,
        day,
        other.day,
        Reach.WITHIN,
        0);
  }

  boolean namesMonths() {
    return firstMonth > 0;
  }

  boolean namesYear() {
    return year > 0 || relative != Relative.NONE;
  }

  /** Whether it speaks of the year before what the sentence reports on (上年78.2岁). */
  boolean isPrior() {
    return relative == Relative.PRIOR || relative == Relative.LAST;
  }

  /**
   * The window it names, its year known.
   *
   * @param reported what the document reports on, for 以来; may be empty
   * @return empty where the parts make no date
   */
  Optional<Window> window(int inYear, Optional<Window> reported) {
    try {
      if (span > 0) {
        return Optional.of(new Window(LocalDate.of(span, 1, 1), LocalDate.of(span + 4, 12, 31)));
      }
      LocalDate first = LocalDate.of(inYear, Math.max(1, firstMonth), Math.max(1, firstDay));
      LocalDate last = YearMonth.of(inYear, lastMonth == 0 ? 12 : lastMonth).atEndOfMonth();
      if (day > 0) {
        last = LocalDate.of(inYear, lastMonth, day);
      }
      return switch (reach) {
        case WITHIN -> Optional.of(new Window(day > 0 && firstDay == 0 ? last : first, last));
        case UNTIL, BY -> Optional.of(new Window(LocalDate.of(inYear, 1, 1), last));
        case SINCE -> since(day > 0 ? last : first, reported);
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Window> since(LocalDate from, Optional<Window> reported) {
    LocalDate end =
        reported.map(Window::end).filter(day -> !day.isBefore(from)).orElse(yearEnd(from));
    return Optional.of(new Window(from, end));
  }

  private static LocalDate yearEnd(LocalDate day) {
    return LocalDate.of(day.getYear(), 12, 31);
  }
}
