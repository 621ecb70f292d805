package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.issue.Issue;

/** The arithmetic of a comparison; all figures are invented. */
class YearOnYearTest {
  private static Bounded printed(String figure) {
    BigDecimal value = new BigDecimal(figure);
    BigDecimal half = BigDecimal.ONE.movePointLeft(value.scale()).divide(BigDecimal.valueOf(2));
    return new Bounded(value, value.subtract(half), value.add(half));
  }

  private static Optional<StatedChange> stated(String figure, String unit) {
    return Optional.of(new StatedChange(printed(figure), unit));
  }

  private static YearOnYear count(String value, String prior, Optional<StatedChange> stated) {
    return YearOnYear.of(
        IndicatorKind.COUNT,
        "人次",
        Optional.of(printed(value)),
        Optional.of(printed(prior)),
        stated,
        Optional.empty(),
        true);
  }

  @Test
  void aCountChangesByPerCentAndItsBoundsAreOfThatChange() {
    YearOnYear comparison = count("1200", "1000", Optional.empty());

    assertThat(comparison.changeAbs()).contains(new BigDecimal("200"));
    assertThat(comparison.changePct()).contains(new BigDecimal("20.0000000000"));
    assertThat(comparison.bounds().orElseThrow().low()).isEqualTo("19.8900549725");
    assertThat(comparison.bounds().orElseThrow().high()).isEqualTo("20.1100550276");
    assertThat(comparison.method()).isEqualTo(Method.COMPUTED);
    assertThat(comparison.gap()).isEmpty();
    assertThat(comparison.comparable()).isTrue();
  }

  @Test
  void aRateChangesByPointsAndItsBoundsAreOfThatChange() {
    YearOnYear comparison =
        YearOnYear.of(
            IndicatorKind.RATE,
            "%",
            Optional.of(printed("31.08")),
            Optional.of(printed("29.5")),
            stated("1.58", "pp"),
            Optional.empty(),
            true);

    assertThat(comparison.changeAbs()).contains(new BigDecimal("1.58"));
    assertThat(comparison.bounds().orElseThrow().low()).isEqualByComparingTo("1.525");
    assertThat(comparison.bounds().orElseThrow().high()).isEqualByComparingTo("1.635");
    assertThat(comparison.gapCause()).contains(GapCause.AGREES);
  }

  @Test
  void aStatedChangeThatIsTheComputedOneRoundedAgrees() {
    assertThat(count("121437", "100000", stated("21.4", "%")).gapCause()).contains(GapCause.AGREES);
  }

  @Test
  void aStatedChangeThatCoarseLevelsCannotRefuteIsRounding() {
    YearOnYear comparison = count("13", "12", stated("10.0", "%"));

    assertThat(comparison.gap()).contains(new BigDecimal("1.6666666667"));
    assertThat(comparison.gapCause()).contains(GapCause.ROUNDING);
    assertThat(comparison.issues()).containsExactly(Issue.TINY_BASE);
  }

  @Test
  void aStatedChangeThatDoesNotFollowIsFlagged() {
    YearOnYear comparison = count("1200", "1000", stated("25.0", "%"));

    assertThat(comparison.gap()).contains(new BigDecimal("5.0000000000"));
    assertThat(comparison.gapCause()).contains(GapCause.UNKNOWN);
    assertThat(comparison.issues()).containsExactly(Issue.STATED_COMPUTED_DIFFER);
  }

  @Test
  void pointsSayNothingOfARateInPerMille() {
    YearOnYear comparison =
        YearOnYear.of(
            IndicatorKind.RATE,
            "‰",
            Optional.of(printed("4.36")),
            Optional.of(printed("4.50")),
            stated("-0.14", "pp"),
            Optional.empty(),
            true);

    assertThat(comparison.gap()).isEmpty();
    assertThat(comparison.method()).isEqualTo(Method.BOTH);
  }

  @Test
  void nothingIsDividedByZero() {
    YearOnYear comparison = count("3", "0", Optional.empty());

    assertThat(comparison.changeAbs()).contains(new BigDecimal("3"));
    assertThat(comparison.changePct()).isEmpty();
    assertThat(comparison.issues()).containsExactly(Issue.ZERO_BASE);
    assertThat(comparison.reason())
        .contains("the earlier value is or may be zero: no relative change exists");
  }

  @Test
  void aComparisonAcrossAChangedAreaIsWithheldWithItsReason() {
    YearOnYear comparison =
        YearOnYear.of(
            IndicatorKind.COUNT,
            "张",
            Optional.of(printed("520")),
            Optional.of(printed("500")),
            stated("4.0", "%"),
            Optional.of("in 2021 a part went to its neighbour"),
            true);

    assertThat(comparison.comparable()).isFalse();
    assertThat(comparison.changeAbs()).isEmpty();
    assertThat(comparison.changePct()).isEmpty();
    assertThat(comparison.gap()).isEmpty();
    assertThat(comparison.reason()).contains("in 2021 a part went to its neighbour");
    assertThat(comparison.issues()).containsExactly(Issue.AREA_CHANGED);
  }

  @Test
  void aStatedChangeStandsAlone() {
    YearOnYear comparison =
        YearOnYear.of(
            IndicatorKind.COUNT,
            "张",
            Optional.of(printed("520")),
            Optional.empty(),
            stated("4.0", "%"),
            Optional.empty(),
            true);

    assertThat(comparison.method()).isEqualTo(Method.STATED);
    assertThat(comparison.comparable()).isTrue();
    assertThat(comparison.changePct()).isEmpty();
    assertThat(comparison.bounds()).contains(printed("4.0"));
  }

  @Test
  void nothingIsComparedWithNothing() {
    assertThatThrownBy(
            () ->
                YearOnYear.of(
                    IndicatorKind.COUNT,
                    "张",
                    Optional.of(printed("520")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing to compare: no twin and no stated change");
  }

  @Property(seed = "20240501")
  void theComputedChangeLiesWithinItsBounds(
      @ForAll @IntRange(min = 0, max = 2_000_000) int value,
      @ForAll @IntRange(min = 1, max = 2_000_000) int prior) {
    YearOnYear comparison =
        count(Integer.toString(value), Integer.toString(prior), Optional.empty());
    Bounded bounds = comparison.bounds().orElseThrow();

    assertThat(bounds.admits(bounds.value())).isTrue();
    assertThat(comparison.changePct()).contains(bounds.value());
  }

  @Property(seed = "20240502")
  void aChangeStatedAsComputedAgrees(
      @ForAll @IntRange(min = 1, max = 2_000_000) int value,
      @ForAll @IntRange(min = 1, max = 2_000_000) int prior) {
    BigDecimal change =
        count(Integer.toString(value), Integer.toString(prior), Optional.empty())
            .changePct()
            .orElseThrow()
            .setScale(1, RoundingMode.HALF_UP);

    assertThat(
            count(
                    Integer.toString(value),
                    Integer.toString(prior),
                    stated(change.toPlainString(), "%"))
                .gapCause())
        .contains(GapCause.AGREES);
  }

  @Test
  void aChangeOfAnApproximateFigureIsKnownOnlyBetweenItsBounds() {
    YearOnYear comparison =
        YearOnYear.of(
            IndicatorKind.COUNT,
            "人次",
            Optional.of(
                new Bounded(
                    new BigDecimal("3300000"),
                    new BigDecimal("3250000"),
                    new BigDecimal("3300000"))),
            Optional.of(printed("3186000")),
            Optional.empty(),
            Optional.empty(),
            false);

    assertThat(comparison.changeAbs()).isEmpty();
    assertThat(comparison.changePct()).isEmpty();
    assertThat(comparison.bounds().orElseThrow().low()).isGreaterThan(new BigDecimal("1.99"));
    assertThat(comparison.issues()).containsExactly(Issue.APPROXIMATE_VALUE);
    assertThat(comparison.reason())
        .contains("a value is approximate: only the bounds of the change are known");
  }
}
