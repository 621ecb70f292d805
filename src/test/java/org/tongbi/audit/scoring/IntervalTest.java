package org.tongbi.audit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wilson's interval, against figures published elsewhere. */
class IntervalTest {
  /** The examples of R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void theIntervalIsThePublishedOne(long hits, long of, BigDecimal low, BigDecimal high) {
    assertThat(new Share(hits, of).interval()).contains(new Interval(low, high));
  }

  @Test
  void allHitsReachOneButNotFromOne() {
    assertThat(new Share(20, 20).interval())
        .contains(new Interval(new BigDecimal("0.8389"), new BigDecimal("1.0000")));
  }

  @Test
  void ofNoCaseThereIsNoInterval() {
    assertThat(new Share(0, 0).interval()).isEmpty();
    assertThat(new Share(0, 0).value()).isEqualByComparingTo("0");
  }

  @Test
  void moreHitsThanCasesAreRefused() {
    assertThatThrownBy(() -> new Share(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a share: 3 of 2");
  }
}
