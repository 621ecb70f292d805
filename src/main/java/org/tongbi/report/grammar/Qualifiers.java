package org.tongbi.report.grammar;

import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.Qualifier;

/** Reads how exactly a number is stated from the words right before and behind it. */
final class Qualifiers {
  private static final List<String> SHARING = List.of("分别", "均", "都");

  private Qualifiers() {}

  /** 分别达到58%和52%以上: what follows the last number holds for all with 分别 or 均. */
  static Qualifier of(NumberGroup numbers, Quantity quantity) {
    Qualifier own = of(numbers.sentence(), quantity);
    Quantity last = numbers.last();
    if (own != Qualifier.EXACT || numbers.size() < 2 || !answersEach(numbers)) {
      return own;
    }
    Optional<Qualifier> behindAll =
        quantity == last ? Optional.empty() : after(numbers.sentence(), last);
    return behindAll
        .or(() -> quantity == numbers.first() ? Optional.empty() : sharedBefore(numbers))
        .orElse(own);
  }

  /** 分别不低于24%和30%: what is said once before the first holds for all. */
  private static Optional<Qualifier> sharedBefore(NumberGroup numbers) {
    return Optional.of(of(numbers.sentence(), numbers.first()))
        .filter(first -> first == before(numbers.sentence(), numbers.first()).orElse(null));
  }

  private static boolean answersEach(NumberGroup numbers) {
    String words = numbers.leadingText();
    return SHARING.stream().anyMatch(words::contains);
  }

  private static Qualifier of(MarkedSentence sentence, Quantity quantity) {
    if (quantity.inner() != Qualifier.EXACT) {
      return quantity.inner();
    }
    Optional<Qualifier> after = after(sentence, quantity);
    return after.or(() -> before(sentence, quantity)).orElse(Qualifier.EXACT);
  }

  /** What the words right behind a number say; empty where they say nothing. */
  private static Optional<Qualifier> after(MarkedSentence sentence, Quantity quantity) {
    for (Mark mark : sentence.marks(quantity.end(), sentence.text().length())) {
      if (mark.start() != quantity.end()) {
        return Optional.empty();
      }
      if (mark.is(WordKind.OVER_AFTER)) {
        return Optional.of(Qualifier.OVER);
      }
      if (mark.is(WordKind.UNDER_AFTER)) {
        return Optional.of(Qualifier.UNDER);
      }
      return mark.is(WordKind.ABOUT_AFTER) ? Optional.of(Qualifier.ABOUT) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Qualifier> before(MarkedSentence sentence, Quantity quantity) {
    Marks marks = sentence.marks(0, quantity.start());
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      if (mark.end() != quantity.start()) {
        return Optional.empty();
      }
      if (mark.is(WordKind.OVER_BEFORE)) {
        return Optional.of(Qualifier.OVER);
      }
      if (mark.is(WordKind.UNDER_BEFORE)) {
        return Optional.of(Qualifier.UNDER);
      }
      return mark.is(WordKind.ABOUT_BEFORE) ? Optional.of(Qualifier.ABOUT) : Optional.empty();
    }
    return Optional.empty();
  }
}
