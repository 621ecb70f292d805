package org.tongbi.trend;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What documents print beside the two chosen levels, by which the cause of a gap is told.
 *
 * @param ownLevel the later level as the stating document prints it
 * @param ownPrior the earlier level as the stating document prints it
 * @param otherPriors other prints of the earlier level, without approximators
 * @param priorPrints how many different prints of the earlier level there are, the chosen one among
 *     them
 * @param otherScope whether the stating sentence speaks of other areas, institutions or terms
 */
record GapEvidence(
    Optional<Bounded> ownLevel,
    Optional<Bounded> ownPrior,
    List<Bounded> otherPriors,
    int priorPrints,
    boolean otherScope) {
  /** Nothing is known but the two levels. */
  static final GapEvidence NONE =
      new GapEvidence(Optional.empty(), Optional.empty(), List.of(), 0, false);

  GapEvidence {
    Objects.requireNonNull(ownLevel, "ownLevel");
    Objects.requireNonNull(ownPrior, "ownPrior");
    otherPriors = List.copyOf(otherPriors);
  }
}
