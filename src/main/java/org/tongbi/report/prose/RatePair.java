package org.tongbi.report.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two counts of which one may be a part of the other, each in its own passage. */
record RatePair(Passage partIn, Figure part, Passage wholeIn, Figure whole) {
  /** Counts farther back than these are not meant. */
  private static final int MOST_COUNTS = 6;

  /**
   * The pairs among counts of one passage: the nearest as the part first, then others.
   *
   * @param counts nearest first
   */
  static List<RatePair> among(Passage passage, List<Figure> counts) {
    List<Figure> near = counts.subList(0, Math.min(MOST_COUNTS, counts.size()));
    List<RatePair> pairs = new ArrayList<>();
    for (int part = 0; part < near.size(); part++) {
      for (int whole = part + 1; whole < near.size(); whole++) {
        pairs.add(new RatePair(passage, near.get(part), passage, near.get(whole)));
      }
    }
    for (int part = 1; part < near.size(); part++) {
      pairs.add(new RatePair(passage, near.get(part), passage, near.get(part - 1)));
    }
    return pairs;
  }

  /** The pairs of a count with those of earlier passages of the paragraph, nearest first. */
  static List<RatePair> withEarlier(Passage passage, Figure part, List<Passage> before) {
    List<RatePair> pairs = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0; i--) {
      List<Figure> figures = before.get(i).figures();
      for (int j = figures.size() - 1; j >= 0; j--) {
        if (figures.get(j).family().equals(part.family())) {
          pairs.add(new RatePair(passage, part, before.get(i), figures.get(j)));
        }
      }
    }
    return pairs;
  }

  /** The part in so many of the whole; empty where the whole may be nothing. */
  Optional<Interval> gives(BigDecimal shareOf) {
    return part.within().ratio(whole.within(), shareOf);
  }

  /** Whether the part in so many of the whole may lie within an interval. */
  boolean gives(BigDecimal shareOf, Interval wanted) {
    return part.within().ratioMeets(whole.within(), shareOf, wanted);
  }

  List<Operand> operands() {
    return List.of(
        partIn.operand(Operand.Role.PART, part), wholeIn.operand(Operand.Role.WHOLE, whole));
  }

  String printedPart() {
    return partIn.printed(part);
  }

  String printedWhole() {
    return wholeIn.printed(whole);
  }
}
