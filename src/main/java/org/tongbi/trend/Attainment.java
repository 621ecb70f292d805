package org.tongbi.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Qualifier;

/**
 * A target set against the actual figure of its cell (目标与完成).
 *
 * @param direction on which side the actual figure has to lie; empty where nothing tells
 * @param sharePct the actual figure in per cent of the target; empty where there is no actual
 *     figure, it is approximate, or the target is zero
 * @param reason in words, why it is neither met nor missed; empty where it is
 */
public record Attainment(
    AttainmentVerdict verdict,
    Optional<TargetDirection> direction,
    Optional<BigDecimal> sharePct,
    Optional<String> reason) {
  /** Digits behind the point of a share. */
  private static final int SHARE_SCALE = 6;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  public Attainment {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(sharePct, "sharePct");
    boolean decided = verdict == AttainmentVerdict.MET || verdict == AttainmentVerdict.MISSED;
    if (decided == reason.isPresent()) {
      throw new IllegalArgumentException("a target is met, missed, or neither with a reason");
    }
  }

  /**
   * An actual figure of a target's cell.
   *
   * @param window the window that it covers, in canonical form
   * @param due whether that is the target's own window; else it is an earlier part of it
   * @param contradicted whether the numbers beside it in its report give another one
   */
  public record Actual(
      Bounded figure, Qualifier qualifier, String window, boolean due, boolean contradicted) {
    public Actual {
      Objects.requireNonNull(figure, "figure");
      Objects.requireNonNull(qualifier, "qualifier");
      Objects.requireNonNull(window, "window");
    }
  }

  /**
   * Judges a target.
   *
   * @param indicator the catalogue's code
   * @param kind the indicator's kind
   * @param words how exactly the target was stated
   * @param dueWindow the target's window, in canonical form
   * @param actual the figure of the target's own window, or of the longest part of it that is
   *     reported
   */
  public static Attainment of(
      String indicator,
      IndicatorKind kind,
      Bounded target,
      Qualifier words,
      String dueWindow,
      Optional<Actual> actual) {
    Optional<TargetDirection> direction = TargetDirection.of(indicator, words);
    if (actual.isEmpty()) {
      return undecided(
          AttainmentVerdict.OPEN, direction, Optional.empty(), "no actual figure of " + dueWindow);
    }
    Actual reported = actual.get();
    Optional<BigDecimal> share = share(target, reported);
    if (!reported.due()) {
      return undecided(
          AttainmentVerdict.OPEN,
          direction,
          share,
          "only " + reported.window() + " of " + dueWindow + " is reported");
    }
    if (direction.isEmpty()) {
      return undecided(
          AttainmentVerdict.NOT_COMPARABLE,
          direction,
          share,
          "indicator and words of the target do not tell whether more or less is better");
    }
    if (reported.contradicted()) {
      return undecided(
          AttainmentVerdict.UNDECIDED,
          direction,
          share,
          "the numbers beside the actual figure give another one");
    }
    Bounded figure = known(kind, reported);
    return judged(direction.get(), goal(direction.get(), target, words), figure, share);
  }

  private static Attainment judged(
      TargetDirection direction, Bounded goal, Bounded figure, Optional<BigDecimal> share) {
    boolean floor = direction == TargetDirection.AT_LEAST;
    boolean met =
        floor ? figure.low().compareTo(goal.high()) >= 0 : figure.high().compareTo(goal.low()) <= 0;
    boolean missed =
        floor ? figure.high().compareTo(goal.low()) < 0 : figure.low().compareTo(goal.high()) > 0;
    if (!met && !missed) {
      return undecided(
          AttainmentVerdict.UNDECIDED,
          Optional.of(direction),
          share,
          "the printed figure admits values on both sides of the target");
    }
    return new Attainment(
        met ? AttainmentVerdict.MET : AttainmentVerdict.MISSED,
        Optional.of(direction),
        share,
        Optional.empty());
  }

  /** What has to be reached: a target is a decision, exact as printed unless its words blur it. */
  private static Bounded goal(TargetDirection direction, Bounded target, Qualifier words) {
    boolean sharp =
        words == Qualifier.EXACT
            || words == Qualifier.OVER && direction == TargetDirection.AT_LEAST
            || words == Qualifier.UNDER && direction == TargetDirection.AT_MOST;
    return sharp ? new Bounded(target.value(), target.value(), target.value()) : target;
  }

  /** A count printed to its last digit is that number; all else lies within its bounds. */
  private static Bounded known(IndicatorKind kind, Actual actual) {
    Bounded figure = actual.figure();
    boolean whole =
        kind == IndicatorKind.COUNT
            && actual.qualifier() == Qualifier.EXACT
            && figure.value().stripTrailingZeros().scale() <= 0
            && figure.high().subtract(figure.value()).compareTo(HALF) == 0;
    return whole ? new Bounded(figure.value(), figure.value(), figure.value()) : figure;
  }

  private static Optional<BigDecimal> share(Bounded target, Actual actual) {
    if (target.value().signum() <= 0 || actual.qualifier() != Qualifier.EXACT) {
      return Optional.empty();
    }
    return Optional.of(
        actual
            .figure()
            .value()
            .movePointRight(2)
            .divide(target.value(), SHARE_SCALE, RoundingMode.HALF_EVEN));
  }

  private static Attainment undecided(
      AttainmentVerdict verdict,
      Optional<TargetDirection> direction,
      Optional<BigDecimal> share,
      String reason) {
    return new Attainment(verdict, direction, share, Optional.of(reason));
  }
}
