package org.tongbi.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.IndicatorKind;

/**
 * Tells why a stated change differs from the one that two levels give.
 *
 * <p>The first of these that holds decides: the change follows from the levels; the sentence is of
 * another scope; another print of the base explains it, and better; the printed digits leave room
 * for it; the stating document refutes itself; all of several prints of the base refute it; the
 * base that it implies lies so near to the printed one that a revision explains it.
 *
 * @param kind of the indicator
 * @param unit of the indicator
 */
record GapDecision(IndicatorKind kind, String unit, ComparisonRules rules) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
    if (evidence.priorPrints() > 1) {
      return GapCause.CONTRADICTION;
    }
    return evidence.ownLevel().isPresent() && impliesNearly(stated, later, prior)
        ? GapCause.BASE_REVISED
        : GapCause.UNKNOWN;
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

  /** Whether the implied base lies as near to the printed one as revisions are known to go. */
  private boolean impliesNearly(StatedChange stated, Bounded later, Bounded prior) {
    Optional<Bounded> base = stated.impliedBase(kind, unit, later);
    if (base.isEmpty() || prior.value().signum() <= 0) {
      return false;
    }
    BigDecimal reach = prior.value().multiply(rules.revision());
    BigDecimal below = prior.value().subtract(base.get().high()).multiply(HUNDRED);
    BigDecimal above = base.get().low().subtract(prior.value()).multiply(HUNDRED);
    return below.compareTo(reach) <= 0 && above.compareTo(reach) <= 0;
  }
}
