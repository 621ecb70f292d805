package org.tongbi.report.grammar;

import java.util.Optional;
import java.util.Set;
import org.tongbi.indicator.Status;
import org.tongbi.report.context.SectionKind;

/** Tells plans, goals and task numbers from what was reached. */
final class StatusReader {
  private static final String WISH = "wish";
  private static final Set<String> DONE = Set.of("已", "已经", "目前", "完成", "现有", "共有", "现");

  private final PeriodReader periods;

  StatusReader(PeriodReader periods) {
    this.periods = periods;
  }

  Status of(NumberGroup numbers, Quantity quantity) {
    MarkedSentence sentence = numbers.sentence();
    Optional<TimeExpression> time = PeriodReader.dating(sentence, numbers.from(), quantity.start());
    if (sentence.sentence().section() == SectionKind.PLAN) {
      // A plan's opening looks back: 到2020年底,…达到77.6岁.
      return time.filter(periods::isBehindPlan).isPresent() ? Status.ACTUAL : Status.TARGET;
    }
    if (time.isPresent() && periods.isAhead(time.get())) {
      return Status.TARGET;
    }
    boolean done = false;
    int start = sentence.pieceStart(quantity.start());
    Marks words = sentence.marks(start, quantity.start());
    for (int i = 0; words.hold(WordKind.TARGET) && i < words.size(); i++) {
      Mark mark = words.get(i);
      String word = sentence.text().substring(mark.start(), mark.end());
      // 完成目标任务的98%, 超过目标: the goal is what the number is measured by.
      done |= word.startsWith("完成") || word.startsWith("超");
      if (mark.is(WordKind.TARGET)) {
        return done ? Status.ACTUAL : Status.TARGET;
      }
    }
    boolean called = isCalledTarget(sentence, quantity, numbers.next());
    return called || isWanted(numbers) ? Status.TARGET : Status.ACTUAL;
  }

  /** 力争签约率达到45%,重点人群达到80%: a verb of wanting holds until something is done. */
  private static boolean isWanted(NumberGroup numbers) {
    MarkedSentence sentence = numbers.sentence();
    String text = sentence.text();
    int end = numbers.first().start();
    int start = Math.max(0, text.lastIndexOf(';', end));
    Marks words = sentence.marks(start, end);
    if (!words.hold(WordKind.TARGET)) {
      return false;
    }
    boolean wanted = false;
    for (Mark mark : words) {
      wanted |= mark.role(WordKind.TARGET).filter(role -> role.value().equals(WISH)).isPresent();
      boolean done =
          mark.is(WordKind.BASE) || DONE.contains(text.substring(mark.start(), mark.end()));
      wanted &= !done;
    }
    return wanted
        && numbers.followsInSentence()
        && numbers.frame().last().get().status() == Status.TARGET;
  }

  /** 64%的目标: the word stands right behind the number. */
  private static boolean isCalledTarget(MarkedSentence sentence, Quantity quantity, int next) {
    for (Mark mark : sentence.marks(quantity.end(), next)) {
      String gap = sentence.text().substring(quantity.end(), mark.start());
      if (!gap.isEmpty() && !gap.equals("的")) {
        return false;
      }
      if (mark.is(WordKind.TARGET)) {
        return true;
      }
    }
    return false;
  }
}
