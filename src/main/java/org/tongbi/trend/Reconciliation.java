package org.tongbi.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.indicator.IndicatorKind;

/**
 * A report's claim held against what facilities filed (与报表核对).
 *
 * @param differencePct claim less facility figure, in per cent of that figure; empty where it is
 *     zero or there is none
 * @param reason in words, why they cannot be compared; empty where they can
 */
public record Reconciliation(
    ReconciliationVerdict verdict, Optional<BigDecimal> differencePct, Optional<String> reason) {
  /** Digits behind the point of a difference in per cent. */
  private static final int PERCENT_SCALE = 6;

  /** How far, in per cent of the facility figure, a claim may lie off: late returns, other cuts. */
  static final BigDecimal TOLERANCE_PCT = BigDecimal.valueOf(2);

  /** How far a rate may lie off, in its own unit. */
  static final BigDecimal TOLERANCE_POINTS = BigDecimal.ONE;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Reconciliation {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(differencePct, "differencePct");
    if ((verdict == ReconciliationVerdict.NOT_COMPARABLE) != reason.isPresent()) {
      throw new IllegalArgumentException("what cannot be compared has a reason, and nothing else");
    }
  }

  /**
   * Judges a claim.
   *
   * <p>How far it is off is measured from the nearest value that its printed form admits.
   *
   * @param facility the whole figure, in the claim's unit
   */
  public static Reconciliation of(IndicatorKind kind, Bounded claim, BigDecimal facility) {
    Optional<BigDecimal> difference =
        facility.signum() == 0
            ? Optional.empty()
            : Optional.of(
                Bounded.percent(claim.value(), facility)
                    .setScale(PERCENT_SCALE, RoundingMode.HALF_EVEN));
    BigDecimal nearest = facility.max(claim.low()).min(claim.high());
    BigDecimal off = nearest.subtract(facility).abs();
    ReconciliationVerdict verdict;
    if (off.signum() == 0) {
      verdict = ReconciliationVerdict.AGREES_WITHIN_ROUNDING;
    } else if (off.compareTo(tolerance(kind, facility)) <= 0) {
      verdict = ReconciliationVerdict.WITHIN_TOLERANCE;
    } else {
      verdict = ReconciliationVerdict.CONTRADICTS;
    }
    return new Reconciliation(verdict, difference, Optional.empty());
  }

  /** A claim that nothing can be said of. */
  public static Reconciliation notComparable(String reason) {
    return new Reconciliation(
        ReconciliationVerdict.NOT_COMPARABLE, Optional.empty(), Optional.of(reason));
  }

  private static BigDecimal tolerance(IndicatorKind kind, BigDecimal facility) {
    return kind == IndicatorKind.RATE
        ? TOLERANCE_POINTS
        : facility.abs().multiply(TOLERANCE_PCT).divide(HUNDRED);
  }
}
