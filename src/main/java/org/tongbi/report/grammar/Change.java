package org.tongbi.report.grammar;

import java.util.List;
import java.util.Optional;

/**
 * Whether a number states a change, and which way (增减).
 *
 * @param sign 1 where it grows, -1 where it shrinks
 */
record Change(int sign) {
  private static final List<String> NOUNS = List.of("增幅", "增速", "增长率", "降幅", "减幅", "涨幅");

  /**
   * The change that the words before a number make of it; empty where it is a level.
   *
   * @param from where the words that may speak of it begin
   * @param compared whether something is being compared, so that 高 and 多 are words of change
   */
  static Optional<Change> before(
      MarkedSentence sentence, int from, Quantity quantity, boolean compared) {
    Marks marks = sentence.marks(from, quantity.start());
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      boolean rise = mark.is(WordKind.RISE);
      if (!rise && !mark.is(WordKind.FALL)) {
        if (mark.is(WordKind.TO) && !leadsFromNoun(sentence, marks, i)) {
          return Optional.empty();
        }
        if (mark.is(WordKind.INDICATOR)) {
          return added(sentence, marks, i);
        }
        if (mark.is(WordKind.RIVAL)) {
          return Optional.empty();
        }
        continue;
      }
      boolean rate = quantity.isRate() || quantity.isPoints();
      boolean weak =
          mark.end() - mark.start() == 1 && !compared && !(rate && isVerb(sentence, mark));
      if (weak || sentence.hasResidue(mark.end(), quantity.start())) {
        return Optional.empty();
      }
      return Optional.of(new Change(rise ? 1 : -1));
    }
    return Optional.empty();
  }

  /** 增9.7%, 降2.1%: a verb right before a rate; 高, 低, 多 and 少 compare with something. */
  private static boolean isVerb(MarkedSentence sentence, Mark mark) {
    return "增降升涨减跌".indexOf(sentence.text().charAt(mark.start())) >= 0;
  }

  /** What a word alone says of a change; empty where it says nothing. */
  static Optional<Change> sign(Mark mark) {
    if (mark.is(WordKind.FALL)) {
      return Optional.of(new Change(-1));
    }
    return mark.is(WordKind.RISE) ? Optional.of(new Change(1)) : Optional.empty();
  }

  /** 新增托位300个, 新增乡镇卫生院床位80张: what was added, before what it was added to. */
  private static Optional<Change> added(MarkedSentence sentence, Marks marks, int counted) {
    int edge = marks.get(counted).start();
    for (int i = counted - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      if (mark.end() != edge) {
        return Optional.empty();
      }
      if (sentence.scopes().adds(sentence.text().substring(mark.start(), mark.end()))) {
        return Optional.of(new Change(1));
      }
      if (!mark.is(WordKind.PROVIDER) && !mark.is(WordKind.POPULATION)) {
        return Optional.empty();
      }
      edge = mark.start();
    }
    return Optional.empty();
  }

  /** 降幅达64.3%: 达 after a noun of change leads to the change, not to a level. */
  private static boolean leadsFromNoun(MarkedSentence sentence, Marks marks, int to) {
    if (to == 0) {
      return false;
    }
    Mark before = marks.get(to - 1);
    String word = sentence.text().substring(before.start(), before.end());
    for (String noun : NOUNS) {
      if (word.startsWith(noun)) {
        return true;
      }
    }
    return false;
  }
}
