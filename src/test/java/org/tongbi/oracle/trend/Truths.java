package org.tongbi.oracle.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What figures of an invented corpus truly are, year after year. */
final class Truths {
  private final Map<String, BigDecimal> truths = new HashMap<>();
  private final Territory territory;
  private final Land land;
  private final Map<String, TrendOracle.Indicator> catalogue;
  private final SplittableRandom random;

  /** Whether all growth is one of few rates, so that many are equal. */
  private final boolean coarse;

  Truths(
      Territory territory,
      Land land,
      Map<String, TrendOracle.Indicator> catalogue,
      SplittableRandom random,
      boolean coarse) {
    this.territory = territory;
    this.land = land;
    this.catalogue = catalogue;
    this.random = random;
    this.coarse = coarse;
  }

  private boolean chance(int perCent) {
    return random.nextInt(100) < perCent;
  }

  /** Null where nobody asked for it yet. */
  BigDecimal known(String indicator, String region, int year) {
    return truths.get(indicator + region + year);
  }

  BigDecimal of(String indicator, String region, int year, int scale) {
    String key = indicator + region + year;
    BigDecimal known = truths.get(key);
    if (known == null) {
      known = newTruth(indicator, region, year, scale);
      truths.put(key, known);
    }
    return known;
  }

  private BigDecimal newTruth(String indicator, String region, int year, int scale) {
    boolean sum = catalogue.get(indicator).additive();
    List<String> regions = territory.regions(land, year);
    boolean parts =
        sum
            && regions.contains(region)
            && !land.parts(region, year).isEmpty()
            && regions.containsAll(land.parts(region, year));
    if (parts) {
      return land.parts(region, year).stream()
          .map(part -> of(indicator, part, year, scale))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    String then = land.before(region, year).code();
    BigDecimal before = then == null ? null : truths.get(indicator + then + (year - 1));
    if (before != null && !chance(5)) {
      int growth = coarse ? 5 * random.nextInt(-1, 3) : random.nextInt(-300, 400);
      BigDecimal factor = BigDecimal.ONE.add(BigDecimal.valueOf(growth, coarse ? 2 : 3));
      return rounded(indicator, capped(indicator, before.multiply(factor)));
    }
    return rounded(indicator, fresh(indicator, scale));
  }

  private BigDecimal fresh(String indicator, int scale) {
    if (catalogue.get(indicator).kind().equals("rate")) {
      return capped(indicator, BigDecimal.valueOf(random.nextInt(0, 12000), 2));
    }
    if (indicator.equals("balance") && chance(30)) {
      return BigDecimal.valueOf(-random.nextInt(1, 10_000_000), 2);
    }
    return switch (scale) {
      case 0 -> BigDecimal.valueOf(random.nextInt(0, 30));
      case 1 -> BigDecimal.valueOf(random.nextInt(10, 1000));
      case 2 -> BigDecimal.valueOf(100L * random.nextInt(1, 9000));
      default -> BigDecimal.valueOf(random.nextInt(10_000, 90_000_000));
    };
  }

  private BigDecimal capped(String indicator, BigDecimal value) {
    return catalogue.get(indicator).unit().equals("%") ? value.min(new BigDecimal(100)) : value;
  }

  private BigDecimal rounded(String indicator, BigDecimal value) {
    boolean whole = catalogue.get(indicator).kind().equals("count");
    return value.setScale(whole ? 0 : 2, RoundingMode.HALF_UP);
  }

  /** A value up to so many thousandths away. */
  BigDecimal varied(String indicator, BigDecimal value, int thousandths) {
    int by = random.nextInt(-thousandths, thousandths + 1);
    BigDecimal other = value.multiply(BigDecimal.valueOf(1000 + by)).movePointLeft(3);
    return rounded(indicator, capped(indicator, other));
  }
}
