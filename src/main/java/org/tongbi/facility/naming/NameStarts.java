package org.tongbi.facility.naming;

import java.util.function.Predicate;
import org.tongbi.facility.naming.NameWords.Use;

/**
 * Finds where in a text a facility's name begins, going back from its kind.
 *
 * <p>It begins behind a mark, behind a word that no name holds (邀请, 支持), or with the region's name.
 */
final class NameStarts {
  private static final int LONGEST = 20;

  private final String text;
  private final Predicate<Places.Hit> near;
  private final Places places;
  private final NameWords words;

  /**
   * The starts in one text.
   *
   * @param text in plain characters
   * @param near regions that count by short names too
   */
  NameStarts(String text, Predicate<Places.Hit> near, Places places, NameWords words) {
    this.text = text;
    this.near = near;
    this.places = places;
    this.words = words;
  }

  /**
   * Where a name begins that goes on to a place.
   *
   * @param done what stands before here belongs to other names
   * @param lastEnd where the name before ends; -1 where there is none
   */
  int before(int to, int done, int lastEnd) {
    int from = to;
    while (from > done && to - from < LONGEST && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    from = afterBreak(from, to);
    if (from == done || from == lastEnd) {
      from += words.beginning(Use.JOINT, text.substring(from, to)).length();
    }
    return regionStart(from, to);
  }

  private int afterBreak(int from, int to) {
    int best = from;
    int at = from;
    while (at < to) {
      int named = regionEnd(at, to);
      int broken = named > 0 ? 0 : breakAt(at, to);
      best = broken > 0 ? at + broken : best;
      at = named > 0 ? named : at + Math.max(broken, 1);
    }
    return best;
  }

  /** How long the word is that breaks a name at a place; 0 where none does. */
  private int breakAt(int at, int to) {
    String word = words.beginning(Use.BREAK, text.substring(at, to));
    // 向市一院 keeps its 市 for the name.
    return word.length() == 2 && word.startsWith("向") ? 1 : word.length();
  }

  /** The end of a region's name that stands at a place for sure; 0 where none does. */
  private int regionEnd(int at, int to) {
    for (Places.Hit hit : places.at(text, at)) {
      boolean sure = hit.inFull() && hit.end() - at >= 3 || near.test(hit);
      if (sure && hit.end() <= to) {
        return hit.end();
      }
    }
    return 0;
  }

  /** A region begins a name, but for a school before it and 我 before 我市. */
  private int regionStart(int from, int to) {
    for (int at = from; at < to; at++) {
      if (regionEnd(at, to) > 0) {
        boolean school = !words.ending(Use.SCHOOL, text.substring(from, at)).isEmpty();
        boolean own = at == from + 1 && words.is(Use.OWN, text.substring(from, at));
        return school || own ? from : at;
      }
    }
    return from;
  }
}
