package org.tongbi.report.grammar;

import java.util.Optional;

/** Reads a number whose name stands behind it: 全市98家乡镇卫生院. */
final class NamesBehind {
  private static final String SERVING = "为对给";

  private final HeadFinder heads;
  private final StockPresentation presentation;
  private final Scopes scopes;
  private final DraftWriter drafts;

  NamesBehind(HeadFinder heads, StockPresentation presentation, Scopes scopes, DraftWriter drafts) {
    this.heads = heads;
    this.presentation = presentation;
    this.scopes = scopes;
    this.drafts = drafts;
  }

  /** Whether what is counted stands right behind the number, whatever stands before. */
  boolean comeFirst(NumberGroup numbers, Naming naming) {
    Quantity first = numbers.first();
    if (numbers.size() > 1 || first.isRate() || first.isPoints()) {
      return false;
    }
    boolean noName = naming.isNothing() || naming.start() < numbers.clause();
    if (noName && scopes.countsNouns(first.unit()) && isServed(numbers)) {
      return true;
    }
    boolean free = naming.isNothing() && numbers.frame().last().isEmpty();
    return (scopes.countsNouns(first.unit()) || free) && startsWithNoun(numbers, first.end());
  }

  /** 为3.18万名新生儿提供听力筛查: whom a service was given to. */
  private static boolean isServed(NumberGroup numbers) {
    int before = numbers.first().start() - 1;
    int behind = numbers.first().end();
    return behind < numbers.next()
        && Character.isLetter(numbers.sentence().text().charAt(behind))
        && before >= numbers.clause()
        && SERVING.indexOf(numbers.sentence().text().charAt(before)) >= 0;
  }

  private static int runEnd(NumberGroup numbers, int index) {
    int end = index;
    while (end < numbers.next()
        && !numbers.sentence().isKnown(end)
        && Character.isLetter(numbers.sentence().text().charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a naming word or unknown letters follow at once. */
  private static boolean startsWithNoun(NumberGroup numbers, int index) {
    MarkedSentence sentence = numbers.sentence();
    if (index >= numbers.next()) {
      return false;
    }
    if (!sentence.isKnown(index)) {
      char c = sentence.text().charAt(index);
      return c != '的' && Character.isLetter(c) && sentence.mayName(index, runEnd(numbers, index));
    }
    int next = index;
    for (Mark mark : sentence.marks(index, numbers.next())) {
      if (mark.start() != next) {
        return false;
      }
      if (mark.is(WordKind.MODIFIER)) {
        next = mark.end();
        continue;
      }
      return mark.is(WordKind.PROVIDER)
          || mark.is(WordKind.INDICATOR)
          || mark.is(WordKind.RIVAL)
          || mark.is(WordKind.FACILITY)
          || mark.is(WordKind.POPULATION) && !mark.is(WordKind.FILLER);
    }
    return false;
  }

  /** Reads what stands behind the number; what does not present it well interrupts. */
  void read(NumberGroup numbers, Naming naming) {
    Quantity first = numbers.first();
    MarkedSentence sentence = numbers.sentence();
    int end = Math.min(numbers.next(), sentence.pieceEnd(first.end()));
    HeadFinder.Search right = heads.right(sentence, first.end(), end, numbers.reach(first));
    boolean usable =
        numbers.size() == 1
            && (!first.isRate() || sentence.text().startsWith("的", first.end()))
            && !first.isPoints();
    if (usable
        && right instanceof HeadFinder.Search.Found found
        && presentation.presentsRight(numbers, found.head())) {
      drafts.add(numbers, naming, 0, found.head(), Optional.empty());
      return;
    }
    numbers.interrupt();
  }
}
