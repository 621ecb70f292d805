package org.tongbi.trend;

import java.util.List;

/**
 * Tells why a stated change differs from the one that two levels give.
 *
 * <p>The first of these that holds decides: the change follows from the levels; their printed
 * digits leave room for it (then another print of the base explains it where that gives the very
 * change, else the rounding does); the sentence is of another scope; another print of the base
 * leaves room for it; the stating document refutes itself; all of several prints of the base refute
 * it. A cause is told on evidence alone: that a base a little off the printed one would give the
 * change shows nothing, for a misprint does that, too.
 *
 * @param unit of the indicator
 */
record GapDecision(String unit) {
  /**
   * The cause.
   *
   * @param level the chosen later level
   * @param prior the chosen earlier level; above zero where the change is relative
   * @param exact whether both are printed without an approximator
   */
  GapCause of(
      StatedChange stated, Bounded level, Bounded prior, boolean exact, GapEvidence evidence) {
    if (exact && stated.followsFrom(unit, level.value(), prior.value())) {
      return GapCause.AGREES;
    }
    boolean may = stated.mayFollowFrom(unit, level, prior);
    Bounded later = evidence.ownLevel().orElse(level);
    List<Bounded> others = evidence.otherPriors();
    if (may) {
      // The digits leave room; but where another print gives the very change, that was its base.
      boolean revised = exact && others.stream().anyMatch(other -> follows(stated, later, other));
      return revised ? GapCause.BASE_REVISED : GapCause.ROUNDING;
    }
    if (evidence.otherScope()) {
      return GapCause.SCOPE_CHANGED;
    }
    if (others.stream().anyMatch(other -> mayFollow(stated, later, other))) {
      return GapCause.BASE_REVISED;
    }
    boolean own = evidence.ownLevel().isPresent() && evidence.ownPrior().isPresent();
    if (own && !mayFollow(stated, later, evidence.ownPrior().get())) {
      return GapCause.CONTRADICTION;
    }
    return evidence.priorPrints() > 1 ? GapCause.CONTRADICTION : GapCause.UNKNOWN;
  }

  private boolean follows(StatedChange stated, Bounded later, Bounded prior) {
    return usable(stated, prior) && stated.followsFrom(unit, later.value(), prior.value());
  }

  private boolean mayFollow(StatedChange stated, Bounded later, Bounded prior) {
    return usable(stated, prior) && stated.mayFollowFrom(unit, later, prior);
  }

  private static boolean usable(StatedChange stated, Bounded prior) {
    return !stated.isRelative() || prior.low().signum() > 0;
  }
}
