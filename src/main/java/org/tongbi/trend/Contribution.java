package org.tongbi.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a part adds to the growth of its whole, in percentage points (拉动百分点).
 *
 * @param points empty where a figure is approximate, so that only the bounds are known
 */
record Contribution(Optional<BigDecimal> points, Bounds bounds) {
  private static final int SCALE = 10;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * What a part adds: its change over what the whole was before.
   *
   * @param exact whether all three are printed without an approximator
   * @return empty unless every value that the whole may have had is above zero
   */
  static Optional<Contribution> of(
      Bounded value, Bounded prior, Bounded wholePrior, boolean exact) {
    if (wholePrior.low().signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal least = value.low().subtract(prior.high());
    BigDecimal most = value.high().subtract(prior.low());
    BigDecimal low = of(least, wholePrior, RoundingMode.FLOOR);
    BigDecimal high = of(most, wholePrior, RoundingMode.CEILING);
    Optional<BigDecimal> points =
        exact
            ? Optional.of(
                points(
                    value.value().subtract(prior.value()),
                    wholePrior.value(),
                    RoundingMode.HALF_EVEN))
            : Optional.empty();
    return Optional.of(new Contribution(points, new Bounds(low, high)));
  }

  /** The end of the range that a change has over a base known between bounds. */
  private static BigDecimal of(BigDecimal change, Bounded base, RoundingMode outward) {
    Stream<BigDecimal> ends =
        Stream.of(base.low(), base.high()).map(end -> points(change, end, outward));
    return outward == RoundingMode.FLOOR
        ? ends.min(BigDecimal::compareTo).orElseThrow()
        : ends.max(BigDecimal::compareTo).orElseThrow();
  }

  private static BigDecimal points(BigDecimal change, BigDecimal base, RoundingMode rounding) {
    return change.multiply(HUNDRED).divide(base, SCALE, rounding);
  }
}
