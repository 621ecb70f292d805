package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.indicator.IndicatorKind;

class ReconciliationTest {
  @ParameterizedTest(name = "{0}: {1} ({2} to {3}) against {4}")
  @CsvSource({
    "count, 2300, 2299.5, 2300.5, 2300, agrees_within_rounding, 0",
    "count, 12300000, 12250000, 12350000, 12349000, agrees_within_rounding, -0.396793",
    "count, 2350, 2349.5, 2350.5, 2310, within_tolerance, 1.731602",
    "count, 2357, 2356.5, 2357.5, 2310, contradicts, 2.034632",
    "count, 10000, 5000, 10000, 10100, within_tolerance, -0.990099",
    "count, 10000, 5000, 10000, 7000, agrees_within_rounding, 42.857143",
    "count, 3, 2.5, 3.5, 0, contradicts, ",
    "rate, 85.3, 85.25, 85.35, 86.2, within_tolerance, -1.044084",
    "rate, 85.3, 85.25, 85.35, 86.4, contradicts, -1.273148",
    "rate, 0.5, 0.45, 0.55, 1.5, within_tolerance, -66.666667"
  })
  void aClaimAgreesIsNearOrContradicts(
      String kind,
      String value,
      String low,
      String high,
      String facility,
      String verdict,
      String pct) {
    Reconciliation judged =
        Reconciliation.of(
            kind.equals("rate") ? IndicatorKind.RATE : IndicatorKind.COUNT,
            new Bounded(new BigDecimal(value), new BigDecimal(low), new BigDecimal(high)),
            new BigDecimal(facility));

    assertThat(judged.verdict().code()).isEqualTo(verdict);
    assertThat(judged.reason()).isEmpty();
    assertThat(judged.differencePct().map(p -> p.stripTrailingZeros().toPlainString()))
        .isEqualTo(Optional.ofNullable(pct));
  }

  @Test
  void whatCannotBeComparedSaysWhy() {
    assertThat(Reconciliation.notComparable("no return is due").reason())
        .contains("no return is due");
    assertThatThrownBy(
            () ->
                new Reconciliation(
                    ReconciliationVerdict.NOT_COMPARABLE, Optional.empty(), Optional.empty()))
        .hasMessage("what cannot be compared has a reason, and nothing else");
  }
}
