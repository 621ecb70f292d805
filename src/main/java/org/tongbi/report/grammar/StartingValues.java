package org.tongbi.report.grammar;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Status;
import org.tongbi.period.Window;

/** Dates a value that a change starts from: 由6.40张增加到6.56张, 较2019年(6.12张)…. */
final class StartingValues {
  private static final int LONGEST_VERB = 12;
  private static final Pattern LEADS_ON = Pattern.compile("(?s)[^,;:]*?[到至为].*");
  private static final Pattern LEADS_TO_VALUE = Pattern.compile("[为是的达:(]{0,2}");
  private static final String FROM_WORDS = "由从自";
  private static final String UNTIL_WORDS = "至到";

  private final PeriodReader periods;

  StartingValues(PeriodReader periods) {
    this.periods = periods;
  }

  /** The window of a level; empty where it starts no change, or nothing tells. */
  Optional<Window> window(
      NumberGroup numbers,
      Quantity quantity,
      Head head,
      Status status,
      Optional<TimeExpression> time) {
    MarkedSentence sentence = numbers.sentence();
    Optional<BasePhrase> base = baseOf(numbers, quantity);
    if (base.isPresent() && leadsToValue(sentence, base.get().end(), quantity)) {
      return base.map(phrase -> noted(numbers, PeriodReader.baseYear(phrase), phrase.year(), head));
    }
    if (isValueOfBase(numbers, quantity)) {
      return PeriodReader.twin(window(numbers, time.filter(each -> !each.isPrior()), status));
    }
    return startsChange(numbers)
        ? startingWindow(numbers, quantity, head, status, time)
        : Optional.empty();
  }

  private static Optional<BasePhrase> baseOf(NumberGroup numbers, Quantity quantity) {
    int start = Math.max(numbers.from(), numbers.sentence().pieceStart(quantity.start()));
    return PeriodReader.baseBefore(numbers.sentence().bases(), start, quantity.start())
        .filter(phrase -> phrase.year() > 0);
  }

  private static boolean leadsToValue(MarkedSentence sentence, int end, Quantity quantity) {
    String gap = sentence.text().substring(end, quantity.start());
    return !gap.isEmpty() && LEADS_TO_VALUE.matcher(gap).matches();
  }

  /** 去年同期为172.9万, 比上年的30.9%提高: the words of comparison lead to a value. */
  private static boolean isValueOfBase(NumberGroup numbers, Quantity quantity) {
    Marks words = numbers.sentence().marks(numbers.clause(), quantity.start());
    for (Mark mark : words) {
      boolean yearOnYear =
          mark.role(WordKind.BASE)
              .filter(role -> role.value().equals(ComparisonBase.YEAR_ON_YEAR.code()))
              .isPresent();
      String gap = numbers.sentence().text().substring(mark.end(), quantity.start());
      boolean opens = mark.start() > 0 && numbers.sentence().text().charAt(mark.start() - 1) == '(';
      if (yearOnYear && LEADS_TO_VALUE.matcher(gap).matches() && (opens || !gap.isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsChange(NumberGroup numbers) {
    return numbers.clauseHolds(WordKind.FROM) && leadsOn(numbers);
  }

  private static boolean leadsOn(NumberGroup numbers) {
    String text = numbers.sentence().text();
    int last = numbers.last().end();
    String after = text.substring(last, Math.min(text.length(), last + LONGEST_VERB));
    return LEADS_ON.matcher(after).matches();
  }

  private Optional<Window> startingWindow(
      NumberGroup numbers,
      Quantity quantity,
      Head head,
      Status status,
      Optional<TimeExpression> time) {
    MarkedSentence sentence = numbers.sentence();
    boolean dated =
        time.isPresent()
            && time.get().start() >= numbers.clause()
            && followsFrom(sentence, time.get());
    if (dated) {
      Optional<Window> window = window(numbers, time, status);
      return window.map(found -> noted(numbers, found, time.get().year(), head));
    }
    Optional<BasePhrase> base =
        PeriodReader.baseBefore(sentence.bases(), 0, quantity.start())
            .filter(phrase -> phrase.year() > 0);
    if (base.isPresent()) {
      return base.map(phrase -> noted(numbers, PeriodReader.baseYear(phrase), phrase.year(), head));
    }
    Optional<Window> range = rangeStart(sentence, time);
    if (range.isPresent()) {
      return range;
    }
    Optional<Window> beforePlan = beforeYears(numbers);
    if (beforePlan.isPresent()) {
      return beforePlan;
    }
    // 就诊率从2021年的86.4%升至91.2%,占比从58.1%升至63.5%: both start from the same year.
    return numbers
        .frame()
        .start()
        .map(Frame.Start::window)
        .or(() -> PeriodReader.twin(window(numbers, time, status)));
  }

  /** 五年来,…床位从1560张增至2310张: it stood so before the first of the years. */
  private static Optional<Window> beforeYears(NumberGroup numbers) {
    return numbers
        .frame()
        .carried()
        .filter(years -> years.span() > 0)
        .map(years -> Window.ofYear(years.span() - 1));
  }

  /** 2000年至2010年: a change goes from the first year to the second. */
  private static Optional<Window> rangeStart(
      MarkedSentence sentence, Optional<TimeExpression> time) {
    if (time.isEmpty() || UNTIL_WORDS.indexOf(sentence.text().charAt(time.get().start())) < 0) {
      return Optional.empty();
    }
    return sentence.times().stream()
        .filter(first -> first.end() == time.get().start() && first.year() > 0)
        .findFirst()
        .map(first -> Window.ofYear(first.year()));
  }

  private static Window noted(NumberGroup numbers, Window window, int year, Head head) {
    numbers.frame().start(new Frame.Start(window, year, head.indicator().code()));
    return window;
  }

  private Optional<Window> window(
      NumberGroup numbers, Optional<TimeExpression> time, Status status) {
    return periods.window(time, status, numbers.sentence().sentence().section());
  }

  private static boolean followsFrom(MarkedSentence sentence, TimeExpression time) {
    int before = time.start() - 1;
    boolean led = before >= 0 && FROM_WORDS.indexOf(sentence.text().charAt(before)) >= 0;
    return led || time.isPrior();
  }
}
