package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.csv.CsvException;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.issue.Issue;

/** Why a stated change differs from the computed one; all figures are invented. */
class GapDecisionTest {
  private static Bounded printed(String figure) {
    BigDecimal value = new BigDecimal(figure);
    BigDecimal half = BigDecimal.ONE.movePointLeft(value.scale()).divide(BigDecimal.valueOf(2));
    return new Bounded(value, value.subtract(half), value.add(half));
  }

  private static Optional<Bounded> maybe(String figure) {
    return Optional.ofNullable(figure).map(GapDecisionTest::printed);
  }

  private static List<Bounded> list(String figures) {
    return figures == null
        ? List.of()
        : Arrays.stream(figures.split(" ")).map(GapDecisionTest::printed).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          the printed levels give it,                       1200, 1000, 20.0, %, , , , 1, false, agrees
          the digits leave room,                            13.0, 12.3, 5.2, %, , , , 1, false, rounding
          the digits leave room and another print gives it, 79.3, 77.0, 3.1, %, 79.3, , 76.9, 2, false, base_revised
          another print of the base gives it,               1200, 1000, 23.7, %, 1200, , 970, 2, false, base_revised
          the report's own restated base gives it,          1200, 1000, 23.7, %, 1200, 970, 970, 2, false, base_revised
          a base near the printed one would give it,        975.0, 944.8, 30.0, 张, 975.0, , , 1, false, unknown
          no base near the printed one gives it,            1200, 1000, 27.7, %, 1200, , , 1, false, unknown
          the level is of another report,                   975.0, 944.8, 30.0, 张, , , , 1, false, unknown
          the report refutes itself,                        1200, 1000, 25.0, %, 1200, 1000, , 1, false, contradiction
          every print of the base refutes it,               1200, 1000, 35.0, %, 1200, , 1010, 2, false, contradiction
          the sentence is of other terms,                   1200, 1000, 18.1, %, 1200, 1000, , 1, true, scope_changed
          of other terms though another print gives it,     1200, 1000, 23.7, %, 1200, , 970, 2, true, scope_changed
          of other terms but the digits leave room,         13.0, 12.3, 5.2, %, , , , 1, true, rounding
          of other terms but the levels give it all the same, 1200, 1000, 20.0, %, 1200, 1000, , 1, true, agrees
          a fall stated as a rise,                          970, 1000, 3.0, %, 970, 1000, , 1, false, contradiction
          """)
  void theFirstCauseThatHoldsDecides(
      String what,
      String level,
      String prior,
      String change,
      String unit,
      String ownLevel,
      String ownPrior,
      String others,
      int prints,
      boolean scope,
      String cause) {
    GapEvidence evidence =
        new GapEvidence(maybe(ownLevel), maybe(ownPrior), list(others), prints, scope);

    assertThat(
            new GapDecision("张")
                .of(
                    new StatedChange(printed(change), unit),
                    printed(level),
                    printed(prior),
                    true,
                    evidence)
                .code())
        .as(what)
        .isEqualTo(cause);
  }

  @Test
  void wordsForNoChangeAgreeWithASmallOne() {
    StatedChange level =
        new StatedChange(
            new Bounded(BigDecimal.ZERO, BigDecimal.ONE.negate(), BigDecimal.ONE), "%", false);
    YearOnYear comparison =
        YearOnYear.of(
            IndicatorKind.COUNT,
            "人次",
            maybe("9940"),
            maybe("10000"),
            Optional.of(level),
            Optional.empty(),
            true);

    assertThat(comparison.gapCause()).contains(GapCause.AGREES);
    assertThat(comparison.gap()).as("words are no point").isEmpty();
    assertThat(comparison.impliedBase().orElseThrow().low()).isEqualTo("9841.0891089108");
    assertThat(comparison.impliedBase().orElseThrow().high()).isEqualTo("10040.9090909091");
  }

  @Test
  void theImpliedBaseIsThereWithoutALevelOfTheYearBefore() {
    YearOnYear comparison =
        YearOnYear.of(
            IndicatorKind.RATE,
            "%",
            maybe("99.5"),
            Optional.empty(),
            Optional.of(new StatedChange(printed("-0.48"), "pp")),
            Optional.empty(),
            true);

    assertThat(comparison.method()).isEqualTo(Method.STATED);
    Bounded base = comparison.impliedBase().orElseThrow();
    assertThat(base.low()).isEqualByComparingTo("99.925");
    assertThat(base.high()).as("a share has no more than all").isEqualByComparingTo("100");
  }

  @Test
  void aFallByAllThereIsImpliesNoBase() {
    assertThat(
            new StatedChange(printed("-100"), "%")
                .impliedBase(IndicatorKind.COUNT, "例", printed("0")))
        .isEmpty();
  }

  @Test
  void acrossAChangedAreaAGapIsOneOfScope() {
    YearOnYear comparison =
        YearOnYear.of(
            IndicatorKind.COUNT,
            "个",
            maybe("581"),
            maybe("1000"),
            Optional.of(new StatedChange(printed("-19"), "个")),
            Optional.of("in 2021 a part went to its neighbour"),
            true);

    assertThat(comparison.comparable()).isFalse();
    assertThat(comparison.gap()).isEmpty();
    assertThat(comparison.gapCause()).contains(GapCause.SCOPE_CHANGED);
  }

  @Test
  void perCentOfARateThatIsMeantInPointsIsFlagged() {
    YearOnYear comparison =
        YearOnYear.of(
            IndicatorKind.RATE,
            "%",
            maybe("68.40"),
            maybe("61.42"),
            Optional.of(new StatedChange(printed("6.98"), "%")),
            Optional.empty(),
            true);

    assertThat(comparison.gapCause()).contains(GapCause.UNKNOWN);
    assertThat(comparison.issues())
        .containsExactly(Issue.STATED_COMPUTED_DIFFER, Issue.UNIT_UNCLEAR);
  }

  @Test
  void ofApproximateLevelsTheCauseIsToldAndNoGap() {
    YearOnYear comparison =
        YearOnYear.of(
            IndicatorKind.COUNT,
            "人次",
            Optional.of(
                new Bounded(
                    new BigDecimal("3300"), new BigDecimal("3250"), new BigDecimal("3300"))),
            maybe("3186"),
            Optional.of(new StatedChange(printed("3.0"), "%")),
            Optional.empty(),
            false);

    assertThat(comparison.gap()).isEmpty();
    assertThat(comparison.gapCause()).contains(GapCause.ROUNDING);
  }

  @ParameterizedTest(name = "{0} after {1}")
  @CsvSource({
    "3, 0, zero_base, 3, ",
    "12, 19, tiny_base, -7, -36.8421052632",
    "12, 20, , -8, -40.0000000000",
    "-3, 20, negative_level, -23, ",
    "3, -20, negative_level, 23, ",
    "-3, -20, negative_level, 17, ",
    "0, 20, , -20, -100.0000000000"
  })
  void zeroTinyAndNegativeLevelsFollowTheRules(
      String value, String prior, String issue, String difference, String percent) {
    YearOnYear comparison =
        YearOnYear.of(
            IndicatorKind.COUNT,
            "例",
            maybe(value),
            maybe(prior),
            Optional.empty(),
            Optional.empty(),
            true);

    assertThat(comparison.issues().stream().map(Issue::code))
        .isEqualTo(issue == null ? List.of() : List.of(issue));
    assertThat(comparison.changeAbs()).contains(new BigDecimal(difference));
    assertThat(comparison.changePct()).isEqualTo(Optional.ofNullable(percent).map(BigDecimal::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "比上年减少419个,主要原因是行政区划调整 | true",
        "次均住院费用10315.8元,按可比价格下降5.2% | true",
        "总诊疗人次比上年增长4.2% | false"
      })
  void wordsOfScopeAreFound(String sentence, boolean found) {
    assertThat(ScopeWords.areIn(sentence)).isEqualTo(found);
  }

  @Test
  void aRuleThatIsNoneIsRefusedWithItsLine() {
    assertThatThrownBy(
            () ->
                ComparisonRules.read(
                    CsvTable.text("rules.csv", "name,value,unit,reason\nsmall,1,%,why\n")))
        .isInstanceOf(CsvException.class)
        .hasMessage("rules.csv line 2: no rule of the name small; there are [tiny_base]");
  }
}
