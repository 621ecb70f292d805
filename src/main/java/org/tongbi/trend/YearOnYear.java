package org.tongbi.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.issue.Issue;

/**
 * The comparison of one cell with its twin one year earlier (同比).
 *
 * @param changeAbs the difference in the indicator's unit; empty where not computed
 * @param changePct the relative change in per cent; empty where not computed
 * @param bounds of {@code changeAbs} for a rate, of {@code changePct} for any other kind
 * @param gap stated minus computed, in the stated unit; empty unless both are there
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
    boolean comparable,
    Optional<String> reason,
    List<Issue> issues) {
  /** Digits behind the point of a relative change. */
  static final int PERCENT_SCALE = 6;

  public YearOnYear {
    Objects.requireNonNull(method, "method");
    issues = List.copyOf(issues);
    if (gap.isPresent() != gapCause.isPresent()) {
      throw new IllegalArgumentException("a gap and its cause come together");
    }
    if (!comparable && reason.isEmpty()) {
      throw new IllegalArgumentException("a comparison is not withheld without a reason");
    }
  }

  /**
   * Compares what there is.
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
    boolean pair = value.isPresent() && prior.isPresent();
    if (!pair && stated.isEmpty()) {
      throw new IllegalArgumentException("nothing to compare: no twin and no stated change");
    }
    Method side = pair ? Method.COMPUTED : Method.STATED;
    if (areaChange.isPresent()) {
      Method method = pair && stated.isPresent() ? Method.BOTH : side;
      return withheld(method, areaChange.get(), Issue.AREA_CHANGED);
    }
    if (!pair) {
      return statedOnly();
    }
    YearOnYear computed = computed(kind, unit, value.get(), prior.get(), stated);
    return exact ? computed : computed.withoutPoint();
  }

  /** The same comparison with its bounds alone. */
  private YearOnYear withoutPoint() {
    List<Issue> more = new ArrayList<>(issues);
    more.add(Issue.APPROXIMATE_VALUE);
    return new YearOnYear(
        Optional.empty(),
        Optional.empty(),
        bounds,
        method,
        Optional.empty(),
        Optional.empty(),
        comparable,
        reason.or(
            () -> Optional.of("a value is approximate: only the bounds of the change are known")),
        more);
  }

  private static YearOnYear computed(
      IndicatorKind kind,
      String unit,
      Bounded value,
      Bounded prior,
      Optional<StatedChange> stated) {
    List<Issue> issues = new ArrayList<>();
    Optional<String> reason = Optional.empty();
    Bounded difference = value.minus(prior);
    Optional<Bounded> relative = value.changeFrom(prior);
    if (relative.isEmpty()) {
      issues.add(Issue.ZERO_BASE);
      reason = Optional.of("the earlier value is or may be zero: no relative change exists");
    }
    Optional<Bounded> counterpart = stated.flatMap(s -> counterpart(s, unit, difference, relative));
    Optional<BigDecimal> gap =
        counterpart.map(c -> stated.get().change().value().subtract(c.value()));
    Optional<GapCause> cause = counterpart.map(c -> cause(stated.get().change(), c));
    if (cause.filter(c -> c == GapCause.UNKNOWN).isPresent()) {
      issues.add(Issue.STATED_COMPUTED_DIFFER);
    }
    return new YearOnYear(
        Optional.of(difference.value()),
        relative.map(Bounded::value).map(YearOnYear::rounded),
        kind == IndicatorKind.RATE ? Optional.of(difference) : relative,
        stated.isPresent() ? Method.BOTH : Method.COMPUTED,
        gap.map(YearOnYear::rounded),
        cause,
        true,
        reason,
        issues);
  }

  /** The computed change that a stated one speaks of, by its unit. */
  private static Optional<Bounded> counterpart(
      StatedChange stated, String unit, Bounded difference, Optional<Bounded> relative) {
    return switch (stated.unit()) {
      case StatedChange.POINTS ->
          unit.equals(StatedChange.PER_CENT) ? Optional.of(difference) : Optional.empty();
      case StatedChange.PER_CENT -> relative;
      default -> stated.unit().equals(unit) ? Optional.of(difference) : Optional.empty();
    };
  }

  private static GapCause cause(Bounded stated, Bounded computed) {
    if (stated.admits(computed.value())) {
      return GapCause.AGREES;
    }
    return stated.overlaps(computed) ? GapCause.ROUNDING : GapCause.UNKNOWN;
  }

  private static YearOnYear statedOnly() {
    return new YearOnYear(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Method.STATED,
        Optional.empty(),
        Optional.empty(),
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
        false,
        Optional.of(reason),
        List.of(issue));
  }

  private static BigDecimal rounded(BigDecimal percent) {
    return percent.setScale(PERCENT_SCALE, RoundingMode.HALF_EVEN);
  }
}
