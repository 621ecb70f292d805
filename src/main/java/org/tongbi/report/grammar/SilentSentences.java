package org.tongbi.report.grammar;

import java.util.HashMap;
import java.util.Map;
import org.tongbi.phrase.PhraseIndex;
import org.tongbi.report.text.Lexicon;

/**
 * Tells sentences that hold numbers but can neither state a figure nor bear on a later one, so that
 * nobody need look at them more closely.
 *
 * <p>Most numbers of a report are of this kind. What counts something is named by a listed word of
 * {@link #NAMING}, or is put together from two ends of a list (婴儿、5岁以下儿童死亡率), or is understood from
 * before; an institution's name and a plan's years hold on behind their sentence. Where none of
 * these is there, {@link SentenceReader} adds nothing to a frame that understands nothing. A rule
 * that finds its name elsewhere must be told here.
 */
final class SilentSentences {
  private static final long NAMING =
      Roles.kinds(WordKind.INDICATOR, WordKind.CONTEXT, WordKind.PER_STEM, WordKind.PROVIDER);
  private static final long HOLDING_ON = Roles.kinds(WordKind.FACILITY, WordKind.FACILITY_NAME);

  /** What may stand before the second of two numbers side by side. */
  private static final String BEFORE_SECOND = "上右余多近约超及和与、,";

  /** How many last letters of a name a list's members may share, at least. */
  private static final int SHORTEST_END = 2;

  private final PhraseIndex<Boolean> indicatorEnds;

  SilentSentences(Words words) {
    Map<String, Boolean> ends = new HashMap<>();
    for (String name : words.namesOfIndicators()) {
      if (name.length() > SHORTEST_END) {
        ends.put(name.substring(name.length() - SHORTEST_END), true);
      }
    }
    this.indicatorEnds = PhraseIndex.of(ends);
  }

  /** Whether a sentence adds nothing to a frame that understands nothing from before. */
  boolean isSilent(MarkedSentence sentence, Scene scene) {
    for (Lexicon.Hit<Roles> hit : sentence.hits()) {
      if (hit.value().hasAny(NAMING | HOLDING_ON)) {
        return false;
      }
    }
    String text = sentence.text();
    return !scene.coversYears()
        && !TimeScanner.mayNamePlan(text)
        && !(mayJoinNumbers(text) && holdsIndicatorEnd(text));
  }

  /** Whether two numbers may stand side by side: 48家、3216个. */
  private static boolean mayJoinNumbers(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean number = c >= '0' && c <= '9' || Numerals.isNumeral(c);
      if (number && BEFORE_SECOND.indexOf(text.charAt(i - 1)) >= 0) {
        return true;
      }
    }
    return text.contains("分别");
  }

  private boolean holdsIndicatorEnd(String text) {
    for (int i = 0; i + SHORTEST_END <= text.length(); i++) {
      if (indicatorEnds.mayBeginAt(text, i) && indicatorEnds.longestAt(text, i) != null) {
        return true;
      }
    }
    return false;
  }
}
