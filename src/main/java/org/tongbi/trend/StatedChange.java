package org.tongbi.trend;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.indicator.IndicatorKind;

/**
 * A change that a report states in words.
 *
 * @param change the stated number with its bounds
 * @param unit {@code %}, {@code pp} or the indicator's unit
 * @param exact whether it is printed as a number without an approximator; any other is known only
 *     between its bounds
 */
public record StatedChange(Bounded change, String unit, boolean exact) {
  /** The unit of relative changes. */
  public static final String PER_CENT = "%";

  /** The unit of changes of rates in per cent (百分点). */
  public static final String POINTS = "pp";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public StatedChange {
    Objects.requireNonNull(change, "change");
    if (unit.isBlank()) {
      throw new IllegalArgumentException("a stated change has a unit");
    }
  }

  /** A change that is printed without an approximator. */
  public StatedChange(Bounded change, String unit) {
    this(change, unit, true);
  }

  /** Whether it is a relative change. */
  boolean isRelative() {
    return unit.equals(PER_CENT);
  }

  /** Whether it is a difference in a unit of the indicator: points of a rate in per cent. */
  boolean isDifferenceIn(String indicatorUnit) {
    return unit.equals(POINTS)
        ? indicatorUnit.equals(PER_CENT)
        : !isRelative() && unit.equals(indicatorUnit);
  }

  /**
   * The bounds of the year-on-year figure that this change is; empty where it is the other one,
   * such as the relative change of a rate.
   */
  Optional<Bounded> yearOnYear(IndicatorKind kind, String indicatorUnit) {
    boolean fits = kind == IndicatorKind.RATE ? isDifferenceIn(indicatorUnit) : isRelative();
    return fits ? Optional.of(change) : Optional.empty();
  }

  /**
   * The level a year earlier that this change and the later level imply (隐含基数), in the indicator's
   * unit.
   *
   * @return empty where the change says nothing of the level, or allows that nothing was left
   */
  Optional<Bounded> impliedBase(IndicatorKind kind, String indicatorUnit, Bounded later) {
    Optional<Bounded> base =
        isRelative()
            ? later.baseOfChange(change)
            : isDifferenceIn(indicatorUnit) ? Optional.of(later.minus(change)) : Optional.empty();
    boolean share = kind == IndicatorKind.RATE && indicatorUnit.equals(PER_CENT);
    // An end that the figure itself lies beyond stays: the rounded figure is no outward end.
    return base.map(
        b ->
            b.within(
                b.value().signum() < 0 ? b.low() : BigDecimal.ZERO,
                share && b.value().compareTo(HUNDRED) <= 0 ? HUNDRED : b.high()));
  }

  /**
   * Whether the change follows from the two levels as they are printed, each taken for its middle.
   *
   * @param prior above zero where the change is relative
   */
  boolean followsFrom(String indicatorUnit, BigDecimal later, BigDecimal prior) {
    BigDecimal difference = later.subtract(prior);
    if (!isRelative()) {
      return isDifferenceIn(indicatorUnit) && change.admits(difference);
    }
    // Without a division, so that no rounding decides.
    BigDecimal hundredfold = difference.multiply(HUNDRED);
    return change.low().multiply(prior).compareTo(hundredfold) <= 0
        && hundredfold.compareTo(change.high().multiply(prior)) <= 0;
  }

  /**
   * Whether some true values of both levels make the change true.
   *
   * @param prior all of it above zero where the change is relative
   */
  boolean mayFollowFrom(String indicatorUnit, Bounded later, Bounded prior) {
    if (!isRelative()) {
      return isDifferenceIn(indicatorUnit) && change.overlaps(later.minus(prior));
    }
    BigDecimal least = atLeastNothing(change.low().add(HUNDRED)).multiply(prior.low());
    BigDecimal most = atLeastNothing(change.high().add(HUNDRED)).multiply(prior.high());
    return least.compareTo(later.high().multiply(HUNDRED)) <= 0
        && later.low().multiply(HUNDRED).compareTo(most) <= 0;
  }

  private static BigDecimal atLeastNothing(BigDecimal parts) {
    return parts.max(BigDecimal.ZERO);
  }
}
