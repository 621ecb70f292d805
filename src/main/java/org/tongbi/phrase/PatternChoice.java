package org.tongbi.phrase;

import java.util.List;
import java.util.regex.Matcher;

/**
 * Several patterns of which any will do, looked for together in one pass over a text.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class PatternChoice {
  private final QuickPattern[] patterns;

  /** A bit for each char that a match of any pattern can begin with. */
  private final long[] first = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  /** Whether a match may be empty, so that it can begin anywhere. */
  private final boolean mayBeEmpty;

  /** Whether a match can begin only where the text does. */
  private final boolean atStart;

  /** A choice of patterns, tried in this order where it matters. */
  public PatternChoice(List<QuickPattern> patterns) {
    this.patterns = patterns.toArray(QuickPattern[]::new);
    this.atStart = patterns.stream().allMatch(QuickPattern::isAtStart);
    this.mayBeEmpty = patterns.stream().anyMatch(QuickPattern::mayBeEmpty);
    if (!mayBeEmpty) {
      patterns.forEach(pattern -> pattern.addFirstChars(first));
    }
  }

  /** Whether a text holds a match of any pattern. */
  public boolean isIn(String text) {
    if (mayBeEmpty) {
      for (QuickPattern pattern : patterns) {
        if (pattern.isIn(text)) {
          return true;
        }
      }
      return false;
    }
    QuickPattern.Finder[] finders = null;
    int to = atStart ? Math.min(1, text.length()) : text.length();
    for (int at = 0; at < to; at++) {
      if (!canBeginWith(text.charAt(at))) {
        continue;
      }
      finders = finders == null ? finders(text) : finders;
      for (QuickPattern.Finder finder : finders) {
        if (finder.findAt(at)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What the first pattern to match finds at a place of a text, which is looked at as if nothing
   * stood before it; null where none matches there.
   */
  public Matcher at(String text, int place) {
    if (!mayBeEmpty && (place >= text.length() || !canBeginWith(text.charAt(place)))) {
      return null;
    }
    for (QuickPattern pattern : patterns) {
      Matcher found = pattern.at(text, place);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean canBeginWith(char c) {
    return (first[c >> 6] & 1L << c) != 0;
  }

  private QuickPattern.Finder[] finders(String text) {
    QuickPattern.Finder[] finders = new QuickPattern.Finder[patterns.length];
    for (int i = 0; i < finders.length; i++) {
      finders[i] = patterns[i].in(text);
    }
    return finders;
  }
}
