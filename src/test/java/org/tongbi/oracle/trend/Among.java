package org.tongbi.oracle.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a comparison says among others; null wherever it says nothing. */
final class Among {
  private static final BigDecimal OUTLIER = new BigDecimal("3.5");

  Integer rank;
  Integer worst;
  Integer of;
  BigDecimal percentile;
  BigDecimal contribution;
  BigDecimal contributionLow;
  BigDecimal contributionHigh;
  BigDecimal zHistory;
  BigDecimal zPeers;

  List<String> issues() {
    List<String> issues = new ArrayList<>();
    if (zHistory != null && zHistory.abs().compareTo(OUTLIER) > 0) {
      issues.add("outlier_history");
    }
    if (zPeers != null && zPeers.abs().compareTo(OUTLIER) > 0) {
      issues.add("outlier_peers");
    }
    return issues;
  }

  void add(Line line) {
    line.with("rank", rank)
        .with("rank_low", rank)
        .with("rank_high", worst)
        .with("rank_of", of)
        .with("percentile", percentile)
        .with("contribution", contribution)
        .with("contribution_low", contributionLow)
        .with("contribution_high", contributionHigh)
        .with("z_history", zHistory)
        .with("z_peers", zPeers);
  }

  /** The modified z-score of Iglewicz and Hoaglin; null where all of a sample are equal. */
  static BigDecimal score(BigDecimal figure, List<BigDecimal> sample) {
    List<Exact> all = sample.stream().map(Exact::of).toList();
    Exact median = median(all);
    List<Exact> away = all.stream().map(v -> v.minus(median).abs()).toList();
    Exact scale = median(away).times(Exact.of("1.4826"));
    if (scale.sign() == 0) {
      Exact sum = away.stream().reduce(Exact.ZERO, Exact::plus);
      scale = sum.per(Exact.of(all.size())).times(Exact.of("1.253314"));
    }
    return scale.sign() == 0 ? null : Exact.of(figure).minus(median).per(scale).nearest(4);
  }

  private static Exact median(List<Exact> all) {
    List<Exact> sorted = all.stream().sorted().toList();
    Exact upper = sorted.get(sorted.size() / 2);
    Exact lower = sorted.get((sorted.size() - 1) / 2);
    return lower.plus(upper).per(Exact.of(2));
  }
}
