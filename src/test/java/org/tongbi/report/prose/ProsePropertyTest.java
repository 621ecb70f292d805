package org.tongbi.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.tongbi.report.reading.Readings;

/** What holds of any counts. */
class ProsePropertyTest {
  private static List<ProseCheck> checks(String text) {
    return new ProseReader().read(Readings.of(text));
  }

  private static String rate(int part, int whole, RoundingMode mode) {
    return BigDecimal.valueOf(part)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole), 2, mode)
        .toPlainString();
  }

  @Property(seed = "20261122", tries = 300)
  void aRateRoundedFromItsCountsAgreesAndOneCutOffIsNeverContradicted(
      @ForAll @IntRange(min = 2000, max = 900000) int whole,
      @ForAll @IntRange(min = 1, max = 1000) int thousandths) {
    int part = (int) ((long) whole * thousandths / 1000);
    String form = "应检儿童%d人,实检%d人,受检率%s%%。";

    assertThat(checks(form.formatted(whole, part, rate(part, whole, RoundingMode.HALF_UP))))
        .extracting(ProseCheck::verdict)
        .containsExactly(Verdict.AGREES);
    assertThat(checks(form.formatted(whole, part, rate(part, whole, RoundingMode.DOWN))))
        .extracting(ProseCheck::verdict)
        .doesNotContain(Verdict.CONTRADICTS);
  }

  @Property(seed = "20261122", tries = 300)
  void theDenominatorThatIsNotSaidLiesWithinItsBounds(
      @ForAll @IntRange(min = 2000, max = 900000) int whole,
      @ForAll @IntRange(min = 10, max = 990) int thousandths) {
    int part = (int) ((long) whole * thousandths / 1000);
    String text = "实检%d人,受检率%s%%。".formatted(part, rate(part, whole, RoundingMode.HALF_UP));

    assertThat(checks(text))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.verdict()).isEqualTo(Verdict.DENOMINATOR_NOT_SAID);
              assertThat(
                      check.implied().orElseThrow().meets(Interval.of(BigDecimal.valueOf(whole))))
                  .isTrue();
            });
  }
}
