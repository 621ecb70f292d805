package org.tongbi.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbi.csv.CsvTable;

/**
 * How far a figure stands out among others, by the modified z-score of Iglewicz and Hoaglin (离群值).
 *
 * @param threshold a score beyond it on either side marks an outlier
 * @param madFactor by what the median absolute deviation is multiplied to be a scale
 * @param meanFactor likewise the mean absolute deviation, where the median one is zero
 * @param leastHistory how many figures of earlier years a score needs
 * @param leastPeers how many peers, itself included, a score needs
 */
record OutlierRule(
    BigDecimal threshold,
    BigDecimal madFactor,
    BigDecimal meanFactor,
    int leastHistory,
    int leastPeers) {
  /** Digits behind the point of a score. */
  static final int SCALE = 4;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int DIVISION_SCALE = 20;

  OutlierRule {
    if (threshold.signum() <= 0 || madFactor.signum() <= 0 || meanFactor.signum() <= 0) {
      throw new IllegalArgumentException("threshold and factors are above zero");
    }
    if (leastHistory < 2 || leastPeers < 3) {
      throw new IllegalArgumentException("a score needs two earlier figures or three peers");
    }
  }

  /** The rule that Tongbi carries, read once. */
  static OutlierRule standard() {
    return Standard.RULE;
  }

  /**
   * The score of a figure against a sample.
   *
   * @return empty where all of the sample are equal
   */
  Optional<BigDecimal> score(BigDecimal figure, List<BigDecimal> sample) {
    BigDecimal median = median(sample);
    List<BigDecimal> deviations = sample.stream().map(v -> v.subtract(median).abs()).toList();
    BigDecimal scale = madFactor.multiply(median(deviations));
    if (scale.signum() == 0) {
      BigDecimal sum = deviations.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      scale =
          meanFactor
              .multiply(sum)
              .divide(BigDecimal.valueOf(sample.size()), DIVISION_SCALE, RoundingMode.HALF_EVEN);
    }
    return scale.signum() == 0
        ? Optional.empty()
        : Optional.of(figure.subtract(median).divide(scale, SCALE, RoundingMode.HALF_EVEN));
  }

  /** Whether a score marks an outlier. */
  boolean isOutlier(BigDecimal score) {
    return score.abs().compareTo(threshold) > 0;
  }

  private static BigDecimal median(List<BigDecimal> values) {
    List<BigDecimal> sorted = new ArrayList<>(values);
    sorted.sort(null);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).divide(TWO);
  }

  /**
   * Reads a rule.
   *
   * @throws org.tongbi.csv.CsvException naming file and line of what cannot be used
   */
  static OutlierRule read(CsvTable table) {
    Map<String, BigDecimal> values = new HashMap<>();
    table
        .requireColumns("name", "value", "source")
        .rows(
            row -> {
              row.need("source");
              try {
                return values.put(row.need("name"), new BigDecimal(row.need("value")));
              } catch (NumberFormatException e) {
                throw row.complaint("value \"" + row.get("value") + "\" is no number");
              }
            });
    return new OutlierRule(
        need(values, table, "threshold"),
        need(values, table, "mad_factor"),
        need(values, table, "mean_factor"),
        need(values, table, "least_history").intValueExact(),
        need(values, table, "least_peers").intValueExact());
  }

  private static BigDecimal need(Map<String, BigDecimal> values, CsvTable table, String name) {
    BigDecimal value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(table.name() + ": no row is named " + name);
    }
    return value;
  }

  private static final class Standard {
    static final OutlierRule RULE = read(CsvTable.resource(OutlierRule.class, "outliers.csv"));
  }
}
