package org.tongbi.audit.synthetic;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tongbi.indicator.Provider;

/** The true figures of all regions and windows with their true changes. */
final class Figures {
  private static final int SCALE = 10;
  private static final int PERCENT_SCALE = 10;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SyntheticOrder order;
  private final Territory territory;
  private final Population population;
  private final Sums sums;

  Figures(SyntheticOrder order, Territory territory, Population population, Sums sums) {
    this.order = order;
    this.territory = territory;
    this.population = population;
    this.sums = sums;
  }

  /** Something that is told each figure. */
  interface Listener {
    /**
     * One figure.
     *
     * @param prior the figure one year earlier within today's boundaries; empty where there is none
     */
    void figure(
        String region,
        Derived derived,
        Provider provider,
        Sums.Span span,
        int year,
        BigDecimal value,
        Optional<BigDecimal> prior)
        throws IOException;
  }

  /** Tells all figures in the order of years, regions, providers, indicators and windows. */
  void tell(Listener listener) throws IOException {
    for (int year = order.firstYear(); year <= order.lastYear(); year++) {
      boolean first = year == order.firstYear();
      Map<String, List<Map.Entry<Sums.Key, long[][]>>> own = byRegion(year, year);
      Map<String, List<Map.Entry<Sums.Key, long[][]>>> prior =
          first ? Map.of() : byRegion(year - 1, year);
      Set<String> broken = first ? Set.of() : territory.brokenIn(year);
      Map<String, long[]> people = population.of(year);
      Map<String, long[]> peopleBefore = first ? Map.of() : population.within(year - 1);
      for (String region : own.keySet()) {
        boolean comparable = prior.containsKey(region) && !broken.contains(region);
        for (Provider provider : Provider.values()) {
          long[][] now = sums.total(own.get(region), Kinds.bit(provider));
          long[][] before =
              comparable
                  ? sums.total(prior.get(region), Kinds.bit(provider))
                  : new long[now.length][];
          tell(
              listener,
              region,
              provider,
              year,
              now,
              before,
              people.get(region),
              peopleBefore.get(region));
        }
      }
    }
  }

  private void tell(
      Listener listener,
      String region,
      Provider provider,
      int year,
      long[][] now,
      long[][] before,
      long[] people,
      long[] peopleBefore)
      throws IOException {
    List<Sums.Span> spans = Sums.Span.of(year);
    for (int d = 0; d < now.length; d++) {
      Derived derived = sums.derived().get(d);
      if (derived.within() != 0 && provider != Provider.ALL) {
        continue;
      }
      for (Sums.Span span : spans) {
        Optional<BigDecimal> value = value(derived, span, now[d], people);
        if (value.isPresent()) {
          listener.figure(
              region,
              derived,
              provider,
              span,
              year,
              value.get(),
              value(derived, span, before[d], peopleBefore));
        }
      }
    }
  }

  private static Optional<BigDecimal> value(
      Derived derived, Sums.Span span, long[] sums, long[] people) {
    if (sums == null) {
      return Optional.empty();
    }
    long[] parts = span.of(derived, sums);
    if (parts[2] == 0) {
      return Optional.empty();
    }
    if (derived.isCount()) {
      return Optional.of(BigDecimal.valueOf(parts[0]));
    }
    long below = derived.people() < 0 ? parts[1] : people == null ? 0 : people[derived.people()];
    return below == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(parts[0])
                .multiply(BigDecimal.valueOf(derived.scale()))
                .divide(BigDecimal.valueOf(below), SCALE, RoundingMode.HALF_EVEN));
  }

  /** The sets of a year by every region that holds them at the end of {@code boundaries}. */
  private Map<String, List<Map.Entry<Sums.Key, long[][]>>> byRegion(int year, int boundaries) {
    Map<String, List<Map.Entry<Sums.Key, long[][]>>> regions = new TreeMap<>();
    for (Map.Entry<Sums.Key, long[][]> set : sums.in(year).entrySet()) {
      String place = boundaries == year ? set.getKey().region() : set.getKey().next();
      for (String region : territory.divisions().chain(place, boundaries)) {
        regions.computeIfAbsent(region, r -> new ArrayList<>()).add(set);
      }
    }
    return regions;
  }

  /** The relative change in per cent; empty from nothing. */
  static Optional<BigDecimal> change(BigDecimal value, BigDecimal prior) {
    return prior.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            value
                .subtract(prior)
                .multiply(HUNDRED)
                .divide(prior, SCALE, RoundingMode.HALF_EVEN)
                .setScale(PERCENT_SCALE, RoundingMode.HALF_EVEN));
  }
}
