package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;

/**
 * Finds which of several indicators an ambiguous word (筛查率, 完成率) means, by what is being spoken of.
 *
 * <p>The clause itself decides first, then the sentence before it, the rest of the sentence, the
 * sentences before in the paragraph from the nearest, and the heading. A clause that speaks of
 * something else gives nothing.
 */
final class TopicFinder {
  private static final int LONGEST_TASK = 10;
  private static final String OTHER = "other";

  private final Catalogue catalogue;

  TopicFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The candidate whose topic is nearest.
   *
   * @param before the paragraph's heading and earlier sentences, the nearest last
   */
  Optional<Indicator> nearest(
      MarkedSentence sentence, int at, List<Indicator> candidates, List<MarkedSentence> before) {
    int pieceStart = sentence.pieceStart(at);
    Optional<Indicator> found = backwards(sentence.marks(pieceStart, at), candidates);
    if (found.isPresent()) {
      return found;
    }
    if (speaksOfOther(sentence.marks(pieceStart, at))) {
      return Optional.empty();
    }
    Marks earlier = sentence.marks(0, pieceStart);
    found = backwards(earlier, candidates);
    if (found.isEmpty() && turnsElsewhere(earlier)) {
      return Optional.empty();
    }
    if (found.isPresent() && turnsElsewhere(earlier, found.get())) {
      return Optional.empty();
    }
    if (found.isEmpty()
        && isOfTask(sentence, at)
        && sentence.holds(WordKind.INDICATOR, 0, pieceStart)) {
      return Optional.empty();
    }
    if (found.isEmpty()) {
      found = forwards(sentence.marks(at, sentence.text().length()), candidates);
    }
    for (int i = before.size() - 1; i >= 0 && found.isEmpty(); i--) {
      found = backwards(before.get(i).marks(), candidates);
    }
    return found;
  }

  /** 完成年度任务的106.4%: of what was spoken of last, and of nothing farther off. */
  private static boolean isOfTask(MarkedSentence sentence, int at) {
    String text = sentence.text();
    int end = Math.min(text.length(), at + LONGEST_TASK);
    String words = text.substring(at, end);
    return words.contains("任务") || words.contains("目标") || words.contains("计划");
  }

  /** Whether a sentence has come to a subject matter that the catalogue has nothing of. */
  private static boolean turnsElsewhere(Marks earlier) {
    for (Mark mark : earlier) {
      if (isElsewhere(mark)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it came there after it had spoken of the indicator's own. */
  private boolean turnsElsewhere(Marks earlier, Indicator meant) {
    boolean elsewhere = false;
    for (Mark mark : earlier) {
      elsewhere = isElsewhere(mark) || elsewhere && !topics(mark).contains(meant.topic());
    }
    return elsewhere;
  }

  /** Whether a word is of a subject matter that the catalogue has nothing of. */
  static boolean isElsewhere(Mark mark) {
    return mark.values(WordKind.TOPIC).contains(OTHER) && !mark.is(WordKind.INDICATOR);
  }

  private Optional<Indicator> backwards(Marks marks, List<Indicator> candidates) {
    for (int i = marks.size() - 1; i >= 0; i--) {
      Optional<Indicator> match = match(topics(marks.get(i)), candidates);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private Optional<Indicator> forwards(Marks marks, List<Indicator> candidates) {
    for (Mark mark : marks) {
      Optional<Indicator> match = match(topics(mark), candidates);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private static Optional<Indicator> match(Collection<String> topics, List<Indicator> candidates) {
    if (!topics.isEmpty()) {
      for (Indicator candidate : candidates) {
        if (topics.contains(candidate.topic())) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private boolean speaksOfOther(Marks marks) {
    for (Mark mark : marks) {
      if (mark.is(WordKind.TOPIC) && !mark.is(WordKind.POPULATION) && !mark.is(WordKind.CONTEXT)) {
        return true;
      }
    }
    return false;
  }

  /** The topics that a word speaks of. */
  Collection<String> topics(Mark mark) {
    if (!mark.is(WordKind.INDICATOR)) {
      return mark.values(WordKind.TOPIC);
    }
    List<String> topics = new ArrayList<>(mark.values(WordKind.TOPIC));
    for (String code : mark.values(WordKind.INDICATOR)) {
      topics.add(catalogue.get(code).topic());
    }
    return topics;
  }
}
