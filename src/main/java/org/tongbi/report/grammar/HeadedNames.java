package org.tongbi.report.grammar;

import java.util.Optional;
import org.tongbi.indicator.Indicator;

/**
 * Reads members that a name before a colon completes: 次均费用:门诊186元,住院4962元.
 *
 * <p>The member's own word means something else alone; with the name it makes an indicator's.
 */
final class HeadedNames {
  private static final int LONGEST_NAME = 8;
  private static final int SHORTEST_NAME = 2;

  private final HeadFinder heads;
  private final DraftWriter drafts;

  HeadedNames(HeadFinder heads, DraftWriter drafts) {
    this.heads = heads;
    this.drafts = drafts;
  }

  /** Whether the number could be read so. */
  boolean read(NumberGroup numbers, Naming naming) {
    MarkedSentence sentence = numbers.sentence();
    int colon = sentence.text().lastIndexOf(':', numbers.first().start());
    if (numbers.size() > 1 || colon < SHORTEST_NAME || numbers.clauseWords().isEmpty()) {
      return false;
    }
    if (sentence.text().substring(colon, numbers.first().start()).indexOf(';') >= 0) {
      return false;
    }
    for (Mark member : numbers.clauseWords()) {
      Optional<Indicator> meant = completed(numbers, member, colon);
      if (meant.isPresent() && !sentence.mayName(member.end(), numbers.first().start())) {
        drafts.add(
            numbers,
            naming,
            0,
            new Head(meant.get(), Optional.empty(), 1, member.start(), member.end()));
        return true;
      }
    }
    return false;
  }

  private Optional<Indicator> completed(NumberGroup numbers, Mark member, int colon) {
    String text = numbers.sentence().text();
    String word = text.substring(member.start(), member.end());
    HeadFinder.Reach reach = numbers.reach(numbers.first());
    for (int start = Math.max(0, colon - LONGEST_NAME); start <= colon - SHORTEST_NAME; start++) {
      Optional<Indicator> named = heads.named(word + text.substring(start, colon), reach);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }
}
