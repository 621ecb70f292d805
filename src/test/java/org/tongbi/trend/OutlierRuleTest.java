package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlierRuleTest {
  private static List<BigDecimal> sample(String values) {
    return Arrays.stream(values.split(" ")).map(BigDecimal::new).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // Median 3, median absolute deviation 1: 7 / 1.4826.
    "10, 1 2 3 4 5, 4.7214, true",
    "-4, 1 2 3 4 5, -4.7214, true",
    "3, 1 2 3 4 5, 0.0000, false",
    // An even number of values: median 2.5, deviations 0.5 0.5 1.5 1.5, their median 1.
    "2.5, 1 2 3 4, 0.0000, false",
    // At the threshold is not beyond it: 3.5 x 1.4826 from the median.
    "5.1891, -1 0 0 1 0.5 -1 1, 3.5000, false",
    // Most are equal: the mean absolute deviation 0.2 stands in: 4 / (1.253314 x 0.2).
    "7, 3 3 3 3 4, 15.9577, true",
    // All are equal: nothing to measure by.
    "7, 3 3 3 3 3, -, false",
  })
  void theScoreIsTheDistanceFromTheMedianOverARobustScale(
      String figure, String sample, String score, boolean outlier) {
    OutlierRule rule = OutlierRule.standard();
    var found = rule.score(new BigDecimal(figure), sample(sample));

    assertThat(found.map(BigDecimal::toPlainString).orElse("-")).isEqualTo(score);
    assertThat(found.filter(rule::isOutlier).isPresent()).isEqualTo(outlier);
  }
}
