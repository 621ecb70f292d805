package org.tongbi.report.grammar;

import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.Status;
import org.tongbi.period.Window;
import org.tongbi.report.context.SectionKind;
import org.tongbi.report.grammar.TimeExpression.Reach;
import org.tongbi.report.grammar.TimeExpression.Relative;

/** Finds what window a number covers. */
final class PeriodReader {
  private static final String FOUNDING = "建立办创设始";

  /** 在2023年41.2%的基础上: what follows is of another time. */
  private static final String GROUND = "基础上";

  private final Scene scene;

  PeriodReader(Scene scene) {
    this.scene = scene;
  }

  /**
   * The expression that dates a number: the last one before it in its sentence, or one that stands
   * in brackets with it; empty where the document's own window holds.
   *
   * @param from where the words begin that lead to the number
   */
  static Optional<TimeExpression> dating(MarkedSentence sentence, int from, int to) {
    TimeExpression last = null;
    for (TimeExpression time : sentence.times()) {
      boolean holds = time.start() >= from || holdsOn(sentence, time);
      boolean over = endsBefore(sentence, time, to);
      if (holds && time.end() <= to && !over && !isElsewhere(sentence, time)) {
        last = last != null && refines(time, last) ? joined(last, time) : time;
      }
    }
    return Optional.ofNullable(last);
  }

  /** Whether a date goes on to hold after the first number behind it. */
  private static boolean holdsOn(MarkedSentence sentence, TimeExpression time) {
    if (time.isPrior()) {
      return false;
    }
    int before = time.start() - 1;
    boolean starts = before >= 0 && "由从自(".indexOf(sentence.text().charAt(before)) >= 0;
    return !starts || time.reach() == Reach.SINCE;
  }

  /** 其中8月份51.2万人次;…: the date of a part ends with its part. */
  private static boolean endsBefore(MarkedSentence sentence, TimeExpression time, int to) {
    int ground = sentence.text().indexOf(GROUND, time.end());
    if (ground >= 0
        && ground < to
        && time.start() > 0
        && sentence.text().charAt(time.start() - 1) == '在') {
      return true;
    }
    int semicolon = sentence.text().indexOf(';', time.end());
    if (semicolon < 0 || semicolon >= to) {
      return false;
    }
    return sentence.holds(WordKind.AMONG, sentence.pieceStart(time.start()), time.start());
  }

  /** 今年…上半年: months that follow a year belong to it. */
  private static boolean refines(TimeExpression time, TimeExpression before) {
    return !time.namesYear() && time.namesMonths() && before.namesYear();
  }

  private static TimeExpression joined(TimeExpression year, TimeExpression months) {
    return new TimeExpression(
        year.start(),
        months.end(),
        year.year(),
        year.relative(),
        months.firstMonth(),
        months.lastMonth(),
        months.firstDay(),
        months.day(),
        months.reach(),
        0);
  }

  /** A year inside a title of a plan or between brackets that close before the number. */
  private static boolean isElsewhere(MarkedSentence sentence, TimeExpression time) {
    if (isFounding(sentence.text(), time.start())) {
      // 始建于1952年 dates an event, not the numbers behind it.
      return true;
    }
    int close = sentence.text().indexOf('》', time.end());
    int open = sentence.text().indexOf('《', time.end());
    return close >= 0 && (open < 0 || close < open);
  }

  private static boolean isFounding(String text, int end) {
    return end >= 2 && text.charAt(end - 1) == '于' && FOUNDING.indexOf(text.charAt(end - 2)) >= 0;
  }

  /** The window of an expression, for an actual or a target. */
  Optional<Window> window(Optional<TimeExpression> time, Status status, SectionKind section) {
    int planYear = section == SectionKind.PLAN ? scene.planYear() : reportedYear();
    if (time.isEmpty()) {
      return status == Status.TARGET ? planWindow(planYear) : scene.window();
    }
    TimeExpression named = time.get();
    int year = yearOf(named, status, planYear);
    if (year == 0) {
      return Optional.empty();
    }
    Optional<Window> window = named.window(year, scene.window());
    if (window.isEmpty()) {
      return scene.window();
    }
    if (status == Status.TARGET) {
      return window.map(PeriodReader::fromYearStart);
    }
    return window.map(this::withinReported);
  }

  /** The year in which the expression lies; 0 where nothing tells. */
  private int yearOf(TimeExpression time, Status status, int planYear) {
    int reported = reportedYear();
    int written = scene.writingYear() > 0 ? scene.writingYear() : reported;
    if (time.year() > 0) {
      return time.year();
    }
    return switch (time.relative()) {
      case THIS -> written;
      case LAST -> written == 0 ? 0 : written - 1;
      case PRIOR -> reported == 0 ? 0 : reported - 1;
      case NEXT -> written == 0 ? 0 : written + 1;
      case NONE -> {
        int own = status == Status.TARGET && time.reach() != Reach.BY ? planYear : reported;
        yield own == 0 ? written : own;
      }
    };
  }

  private int reportedYear() {
    return scene.window().map(Window::year).orElse(0);
  }

  private static Optional<Window> planWindow(int year) {
    return year == 0 ? Optional.empty() : Optional.of(Window.ofYear(year));
  }

  /** 2024年 in a report on its first half means what is reported on. */
  private Window withinReported(Window window) {
    Optional<Window> reported = scene.window();
    boolean wholeYear = window.equals(Window.ofYear(window.year()));
    boolean sameYear = reported.isPresent() && reported.get().year() == window.year();
    boolean inside = sameYear && reported.get().start().getYear() == window.year();
    return wholeYear && inside ? reported.get() : window;
  }

  /** A target covers the year's start to its deadline. */
  private static Window fromYearStart(Window window) {
    return new Window(window.start().withDayOfYear(1), window.end());
  }

  /** Whether an expression lies after what the document reports on. */
  boolean isAhead(TimeExpression time) {
    if (scene.window().isEmpty()) {
      return false;
    }
    if (time.relative() == Relative.NEXT) {
      return true;
    }
    if (time.year() == 0 || time.span() > 0) {
      return false;
    }
    return time.year() > scene.window().get().year();
  }

  /** Whether an expression names a year that a plan of the document looks back on. */
  boolean isBehindPlan(TimeExpression time) {
    if (scene.window().isEmpty() || time.year() == 0 || time.span() > 0) {
      return false;
    }
    int reported = scene.window().get().year();
    int planned =
        scene.planYear() > reported ? scene.planYear() : scene.window().get().start().getYear();
    return time.year() < planned;
  }

  /** The window one year before. */
  static Optional<Window> twin(Optional<Window> window) {
    return window.map(Window::twin);
  }

  /** The whole of a base's year, for the value that a change starts from. */
  static Window baseYear(BasePhrase base) {
    return Window.ofYear(base.year());
  }

  /** The base phrase that ends last before a place, in the same clause. */
  static Optional<BasePhrase> baseBefore(List<BasePhrase> bases, int from, int to) {
    BasePhrase last = null;
    for (BasePhrase base : bases) {
      if (base.start() >= from && base.end() <= to) {
        last = base;
      }
    }
    return Optional.ofNullable(last);
  }
}
