package org.tongbi.phrase;

import java.util.Arrays;
import java.util.List;

/**
 * Counts the matches of several groups of patterns in one pass over a text.
 *
 * <p>Each pattern is counted as if it were looked for alone. Immutable and safe for use by many
 * threads.
 */
public final class PatternCounter {
  private final QuickPattern[] patterns;

  /** For each pattern the group that it belongs to. */
  private final int[] groups;

  private final int groupCount;

  /** A bit for each char that a match of any pattern can begin with. */
  private final long[] first = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  /** A counter for groups of patterns, none of which matches nothing. */
  public PatternCounter(List<List<QuickPattern>> all) {
    this.groupCount = all.size();
    this.patterns = all.stream().flatMap(List::stream).toArray(QuickPattern[]::new);
    this.groups = new int[patterns.length];
    int next = 0;
    for (int group = 0; group < groupCount; group++) {
      int end = next + all.get(group).size();
      Arrays.fill(groups, next, end, group);
      next = end;
    }
    for (QuickPattern pattern : patterns) {
      pattern.addFirstChars(first);
    }
  }

  /** How many matches each group has in a text. */
  public int[] count(String text) {
    QuickPattern.Finder[] finders = new QuickPattern.Finder[patterns.length];
    for (int i = 0; i < finders.length; i++) {
      finders[i] = patterns[i].in(text);
    }
    int[] counts = new int[groupCount];
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((first[c >> 6] & 1L << c) != 0) {
        for (int i = 0; i < finders.length; i++) {
          counts[groups[i]] += finders[i].findAt(at) ? 1 : 0;
        }
      }
    }
    return counts;
  }
}
