package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.report.grammar.PrintedNumber;

/**
 * Intervals hold the truth whatever was rounded away when it was printed, and are no wider than
 * that.
 */
class IntervalPropertyTest {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal DIGIT = BigDecimal.ONE.movePointLeft(Bounded.DIVISION_SCALE);

  /** How a true number may be printed. */
  private enum Form {
    EXACT("", "", RoundingMode.HALF_UP),
    OVER("超", "", RoundingMode.DOWN),
    MORE("", "余", RoundingMode.DOWN),
    UNDER("近", "", RoundingMode.UP),
    ABOUT("约", "", RoundingMode.HALF_UP);

    private final String before;
    private final String after;
    private final RoundingMode rounding;

    Form(String before, String after, RoundingMode rounding) {
      this.before = before;
      this.after = after;
      this.rounding = rounding;
    }

    /** The bounds that a reader gives a true number that was printed to so many digits. */
    Bounded of(long truth, int digits) {
      BigDecimal shown = BigDecimal.valueOf(truth).setScale(-digits, rounding);
      PrintedNumber number = PrintedNumber.in(before + in(shown, digits) + after + "人次").get(0);
      return new Bounded(number.value(), number.low(), number.high());
    }

    /** Whether the words are used of the truth: 近 only of what is nearer than half a unit. */
    boolean isUsedOf(long truth, int digits) {
      BigDecimal number = BigDecimal.valueOf(truth);
      BigDecimal shown = number.setScale(-digits, rounding);
      if (this == EXACT) {
        return true;
      }
      BigDecimal half = BigDecimal.TEN.pow(digits).divide(BigDecimal.valueOf(2));
      return shown.signum() > 0 && (this != UNDER || shown.subtract(number).compareTo(half) < 0);
    }

    /** An exact number shows its last digit, zero or not, in units of 万. */
    private String in(BigDecimal shown, int digits) {
      return this == EXACT
          ? shown.movePointLeft(4).setScale(4 - digits).toPlainString() + "万"
          : shown.toBigInteger().toString();
    }
  }

  @Property(seed = "20240511", tries = 3000)
  void theTrueChangeLiesWithinTheBounds(
      @ForAll Form form,
      @ForAll Form priorForm,
      @ForAll @LongRange(min = 0, max = 90_000_000) long value,
      @ForAll @LongRange(min = 1, max = 90_000_000) long prior,
      @ForAll @IntRange(min = 0, max = 4) int digits,
      @ForAll @IntRange(min = 0, max = 4) int priorDigits) {
    if (!form.isUsedOf(value, digits) || !priorForm.isUsedOf(prior, priorDigits)) {
      return;
    }
    Bounded printed = form.of(value, digits);
    Bounded before = priorForm.of(prior, priorDigits);
    assertThat(printed.admits(BigDecimal.valueOf(value))).as("%s %d", form, value).isTrue();
    assertThat(before.admits(BigDecimal.valueOf(prior))).as("%s %d", priorForm, prior).isTrue();

    assertThat(printed.minus(before).admits(BigDecimal.valueOf(value - prior))).isTrue();
    Optional<Bounded> change = printed.changeFrom(before);
    assertThat(change.isPresent()).isEqualTo(before.low().signum() > 0);
    change.ifPresent(
        bounds -> {
          // low <= 100 (v - p) / p <= high, without a division
          BigDecimal truth = BigDecimal.valueOf(value - prior).multiply(HUNDRED);
          BigDecimal base = BigDecimal.valueOf(prior);
          assertThat(bounds.low().multiply(base)).isLessThanOrEqualTo(truth);
          assertThat(bounds.high().multiply(base)).isGreaterThanOrEqualTo(truth);
        });
  }

  @Property(seed = "20240512", tries = 3000)
  void theBoundsAreAttainedByValuesThatTheLevelsAdmit(
      @ForAll @LongRange(min = -5_000, max = 5_000_000) long value,
      @ForAll @LongRange(min = 60, max = 5_000_000) long prior,
      @ForAll @IntRange(min = 0, max = 100) int reach,
      @ForAll @IntRange(min = 0, max = 50) int priorReach) {
    Bounded level = around(value, reach);
    Bounded base = around(prior, priorReach);
    Bounded change = level.changeFrom(base).orElseThrow();
    BigDecimal least = null;
    BigDecimal most = null;
    for (BigDecimal v : List.of(level.low(), level.high())) {
      for (BigDecimal p : List.of(base.low(), base.high())) {
        BigDecimal corner = v.subtract(p).multiply(HUNDRED).divide(p, 30, RoundingMode.HALF_EVEN);
        least = least == null ? corner : least.min(corner);
        most = most == null ? corner : most.max(corner);
      }
    }

    assertThat(least.subtract(change.low())).isBetween(BigDecimal.ZERO, DIGIT);
    assertThat(change.high().subtract(most)).isBetween(BigDecimal.ZERO, DIGIT);
  }

  @Property(seed = "20240513", tries = 3000)
  void theTrueBaseLiesWithinTheImpliedOne(
      @ForAll @LongRange(min = 1, max = 50_000_000) long value,
      @ForAll @LongRange(min = 1, max = 50_000_000) long prior,
      @ForAll @IntRange(min = 0, max = 4) int digits,
      @ForAll @IntRange(min = 0, max = 2) int decimals) {
    BigDecimal change =
        BigDecimal.valueOf(value - prior)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(prior), decimals, RoundingMode.HALF_UP);
    BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.valueOf(2));
    StatedChange stated =
        new StatedChange(new Bounded(change, change.subtract(half), change.add(half)), "%");
    Bounded level = Form.EXACT.of(value, digits);
    Optional<Bounded> base = stated.impliedBase(IndicatorKind.COUNT, "人次", level);

    base.ifPresent(b -> assertThat(b.admits(BigDecimal.valueOf(prior))).isTrue());
    if (base.isPresent() && level.low().signum() > 0) {
      assertThat(stated.mayFollowFrom("人次", level, new Bounded(b(prior), b(prior), b(prior))))
          .as("the truth never contradicts itself")
          .isTrue();
    }
  }

  @Property(seed = "20240514", tries = 2000)
  void aChangeMayFollowExactlyWhereTheImpliedBaseMeetsThePrintedOne(
      @ForAll @IntRange(min = 1000, max = 3000) int value,
      @ForAll @IntRange(min = 1000, max = 3000) int prior,
      @ForAll @IntRange(min = -600, max = 2000) int tenths) {
    StatedChange stated =
        new StatedChange(
            new Bounded(
                BigDecimal.valueOf(tenths, 1),
                BigDecimal.valueOf(tenths * 10L - 5, 2),
                BigDecimal.valueOf(tenths * 10L + 5, 2)),
            "%");
    Bounded level = around(value, 2);
    Bounded base = around(prior, 2);
    Bounded implied = stated.impliedBase(IndicatorKind.COUNT, "人次", level).orElseThrow();

    assertThat(implied.overlaps(base)).isEqualTo(stated.mayFollowFrom("人次", level, base));
  }

  @Test
  void aBaseOfMoreThanAllThereIsKeepsItsOutwardEnd() {
    StatedChange stated =
        new StatedChange(new Bounded(b(-12), new BigDecimal("-12.5"), new BigDecimal("-12")), "%");
    Bounded level =
        new Bounded(new BigDecimal("88.3"), new BigDecimal("88.2"), new BigDecimal("88.3"));

    Bounded base = stated.impliedBase(IndicatorKind.RATE, "%", level).orElseThrow();
    // 8830 / 88 is 100.34090909..., 8830 / 87.5 is 100.914285714...
    assertThat(base.value()).isEqualTo("100.3409090909");
    assertThat(base.high()).isEqualTo("100.9142857143");
  }

  private static BigDecimal b(long number) {
    return BigDecimal.valueOf(number);
  }

  private static Bounded around(long value, int reach) {
    return new Bounded(b(value), b(value - reach), b(value + reach));
  }
}
