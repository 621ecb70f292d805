package org.tongbi.report.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.indicator.Qualifier;

class BoundsTest {
  @ParameterizedTest
  @CsvSource({
    "31.08, 0.01, EXACT, 31.075, 31.085",
    "1721200, 100, EXACT, 1721150, 1721250",
    "2300, 1, OVER, 2300, 2400",
    "10000, 10000, UNDER, 5000, 10000",
    "30, 1, OVER, 30, 40",
    "30, 1, ABOUT, 25, 35",
    "0, 1, EXACT, 0, 0.5"
  })
  void boundsFollowTheWrittenRule(
      BigDecimal value, BigDecimal step, Qualifier qualifier, BigDecimal low, BigDecimal high) {
    Bounds bounds = Bounds.of(value, step, qualifier);
    assertThat(bounds.low()).isEqualByComparingTo(low);
    assertThat(bounds.high()).isEqualByComparingTo(high);
  }

  @Test
  void aRateEndsAtItsNaturalBound() {
    Bounds bounds =
        Bounds.of(new BigDecimal("99.98"), new BigDecimal("0.1"), Qualifier.EXACT)
            .atMost(BigDecimal.valueOf(100));
    assertThat(bounds.high()).isEqualByComparingTo("100");
  }

  @Test
  void aDecreaseTurnsItsBoundsRound() {
    Bounds bounds = Bounds.of(BigDecimal.TEN, BigDecimal.ONE, Qualifier.EXACT).negate();
    assertThat(bounds.low()).isEqualByComparingTo("-10.5");
    assertThat(bounds.high()).isEqualByComparingTo("-9.5");
  }
}
