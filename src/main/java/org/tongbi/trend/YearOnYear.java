package org.tongbi.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.issue.Issue;

/**
 * The comparison of one cell with its twin one year earlier (同比).
 *
 * <p>A relative change exists only between a level that is not negative and one all of whose
 * admitted values are above zero; elsewhere the difference stands alone, with the reason. A level
 * that is missing makes no figure, one that is approximate only bounds. So nothing here is ever
 * infinite or not a number.
 *
 * @param changeAbs the difference in the indicator's unit; empty where not computed
 * @param changePct the relative change in per cent; empty where not computed
 * @param bounds of {@code changeAbs} for a rate, of {@code changePct} for any other kind
 * @param gap stated minus computed, in the stated unit; empty unless both are known to the point
 * @param gapCause never empty where there is a gap; without one where only bounds are known
 * @param impliedBase the earlier level that the stated change and the later level imply
 * @param comparable whether a comparison may be drawn at all
 * @param reason in words, why not or why not in full; empty where nothing was withheld
 */
public record YearOnYear(
    Optional<BigDecimal> changeAbs,
    Optional<BigDecimal> changePct,
    Optional<Bounded> bounds,
    Method method,
    Optional<BigDecimal> gap,
    Optional<GapCause> gapCause,
    Optional<Bounded> impliedBase,
    boolean comparable,
    Optional<String> reason,
    List<Issue> issues) {

  public YearOnYear {
    Objects.requireNonNull(method, "method");
    issues = List.copyOf(issues);
    if (gap.isPresent() && gapCause.isEmpty()) {
      throw new IllegalArgumentException("a gap has a cause");
    }
    if (!comparable && reason.isEmpty()) {
      throw new IllegalArgumentException("a comparison is not withheld without a reason");
    }
  }

  /**
   * Compares what there is, with nothing known of the documents.
   *
   * @param unit the indicator's unit
   * @param value the cell's own level
   * @param prior the level of its twin
   * @param areaChange in words, how the region's area changed between the two; empty where it did
   *     not
   * @param exact whether both levels are printed without an approximator; a change of others is
   *     known only between its bounds and never becomes a point
   * @throws IllegalArgumentException where there is neither a pair of levels nor a stated change
   */
  public static YearOnYear of(
      IndicatorKind kind,
      String unit,
      Optional<Bounded> value,
      Optional<Bounded> prior,
      Optional<StatedChange> stated,
      Optional<String> areaChange,
      boolean exact) {
    return of(kind, unit, value, prior, stated, areaChange, exact, GapEvidence.NONE);
  }

  /** The same with what documents print beside the two levels. */
  static YearOnYear of(
      IndicatorKind kind,
      String unit,
      Optional<Bounded> value,
      Optional<Bounded> prior,
      Optional<StatedChange> stated,
      Optional<String> areaChange,
      boolean exact,
      GapEvidence evidence) {
    boolean pair = value.isPresent() && prior.isPresent();
    if (!pair && stated.isEmpty()) {
      throw new IllegalArgumentException("nothing to compare: no twin and no stated change");
    }
    Optional<Bounded> later = evidence.ownLevel().or(() -> value);
    Optional<Bounded> base = later.flatMap(l -> stated.flatMap(s -> s.impliedBase(kind, unit, l)));
    YearOnYear comparison =
        pair
            ? new Computation(kind, unit, value.get(), prior.get(), exact)
                .against(stated, base, evidence)
            : statedOnly(stated.get().yearOnYear(kind, unit), base);
    return areaChange.map(comparison::acrossAreas).orElse(comparison);
  }

  /** Two levels that may be compared. */
  private record Computation(
      IndicatorKind kind, String unit, Bounded value, Bounded prior, boolean exact) {
    private static final ComparisonRules RULES = ComparisonRules.standard();

    YearOnYear against(
        Optional<StatedChange> stated, Optional<Bounded> base, GapEvidence evidence) {
      List<Issue> issues = new ArrayList<>();
      Optional<String> reason = Optional.empty();
      Bounded difference = value.minus(prior);
      Optional<Bounded> relative = relative();
      if (relative.isEmpty()) {
        issues.add(isNegative() ? Issue.NEGATIVE_LEVEL : Issue.ZERO_BASE);
        reason =
            Optional.of(
                isNegative()
                    ? "a level is below zero: no relative change exists, only the difference"
                    : "the earlier value is or may be zero: no relative change exists");
      } else if (kind == IndicatorKind.COUNT && prior.value().compareTo(RULES.tinyBase()) < 0) {
        issues.add(Issue.TINY_BASE);
      }
      Optional<Bounded> counterpart = stated.flatMap(s -> counterpart(s, difference, relative));
      Optional<GapCause> cause =
          counterpart.map(
              c -> new GapDecision(unit).of(stated.get(), value, prior, exact, evidence));
      boolean points = exact && stated.map(StatedChange::exact).orElse(false);
      Optional<BigDecimal> gap =
          counterpart
              .filter(c -> points)
              .map(c -> stated.get().change().value().subtract(c.value()));
      if (cause.filter(c -> !c.isReconciled()).isPresent()) {
        issues.add(Issue.STATED_COMPUTED_DIFFER);
        if (isInPoints(stated.get(), difference)) {
          issues.add(Issue.UNIT_UNCLEAR);
        }
      }
      if (!exact) {
        issues.add(Issue.APPROXIMATE_VALUE);
        reason =
            reason.or(
                () ->
                    Optional.of("a value is approximate: only the bounds of the change are known"));
      }
      return new YearOnYear(
          exact ? Optional.of(difference.value()) : Optional.empty(),
          exact ? relative.map(Bounded::value) : Optional.empty(),
          kind == IndicatorKind.RATE ? Optional.of(difference) : relative,
          stated.isPresent() ? Method.BOTH : Method.COMPUTED,
          gap,
          cause,
          base,
          true,
          reason,
          issues);
    }

    private boolean isNegative() {
      return value.value().signum() < 0 || prior.value().signum() < 0;
    }

    private Optional<Bounded> relative() {
      return isNegative() ? Optional.empty() : value.changeFrom(prior);
    }

    /** The computed change that a stated one speaks of, by its unit. */
    private Optional<Bounded> counterpart(
        StatedChange stated, Bounded difference, Optional<Bounded> relative) {
      if (stated.isRelative()) {
        return relative;
      }
      return stated.isDifferenceIn(unit) ? Optional.of(difference) : Optional.empty();
    }

    /** 规范管理率增加6.98%, where 6.98 points are meant. */
    private boolean isInPoints(StatedChange stated, Bounded difference) {
      return kind == IndicatorKind.RATE
          && unit.equals(StatedChange.PER_CENT)
          && stated.isRelative()
          && stated.change().overlaps(difference);
    }
  }

  /** The same withheld, since the two levels are of different areas. */
  private YearOnYear acrossAreas(String areaChange) {
    boolean differs = gapCause.filter(cause -> !cause.isReconciled()).isPresent();
    return new YearOnYear(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        method,
        Optional.empty(),
        differs ? Optional.of(GapCause.SCOPE_CHANGED) : Optional.empty(),
        impliedBase,
        false,
        Optional.of(areaChange),
        List.of(Issue.AREA_CHANGED));
  }

  private static YearOnYear statedOnly(Optional<Bounded> bounds, Optional<Bounded> base) {
    return new YearOnYear(
        Optional.empty(),
        Optional.empty(),
        bounds,
        Method.STATED,
        Optional.empty(),
        Optional.empty(),
        base,
        true,
        Optional.empty(),
        List.of());
  }

  /**
   * A comparison that must not be drawn.
   *
   * @param reason in words, why not
   */
  static YearOnYear withheld(Method method, String reason, Issue issue) {
    return new YearOnYear(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        method,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.of(reason),
        List.of(issue));
  }
}
