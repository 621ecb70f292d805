package org.tongbi.audit.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measure;
import org.tongbi.facility.MeasureAccrual;
import org.tongbi.facility.MonthSpan;
import org.tongbi.indicator.Provider;

/** One year of a group of measures: what facilities filed, and the sums of regions over it. */
final class YearBlock {
  /** Units of counts of persons. */
  private static final Set<String> OF_PERSONS = Set.of("人", "人次");

  private static final int FACILITIES = 0;
  private static final int REGIONS = 1;
  private static final int A_YEAR = 12;

  private final int year;
  private final List<Filed> filed;
  private final List<RegionSum> regionSums;
  private final SuppressionBlock block = new SuppressionBlock();

  /**
   * What is published of a facility for a month or the year.
   *
   * @param month 1 to 12; 0 for the year
   * @param units the regions that it counts in
   * @param providers bit n: the nth {@link Provider}
   * @param stated bit n: the nth measure counts
   * @param due bit n: the nth measure is owed
   * @param values of the group's measures that have a figure, in ten-thousandths
   */
  record Filed(
      String facility,
      int month,
      Set<String> units,
      int providers,
      long stated,
      long due,
      Map<Measure, Long> values) {}

  /**
   * A sum that a published figure of a region is, or is made of.
   *
   * @param published whether it is published as such
   */
  record RegionSum(String unit, Provider provider, Side side, MonthSpan span, boolean published) {
    RegionSum {
      Objects.requireNonNull(unit, "unit");
    }

    String key() {
      return "r/%s/%s/%02d/%s/%02d-%02d"
          .formatted(
              unit,
              provider.code(),
              side.part().index(),
              side.denominator() ? "below" : "above",
              span.first(),
              span.last());
    }
  }

  YearBlock(int year, List<Filed> filed, List<RegionSum> regionSums) {
    this.year = year;
    // The order of rows must not show in what is left out.
    this.filed =
        filed.stream()
            .sorted(Comparator.comparing(Filed::facility).thenComparing(Filed::month))
            .toList();
    Map<String, RegionSum> sums = new TreeMap<>();
    for (RegionSum sum : regionSums) {
      sums.merge(sum.key(), sum, (one, other) -> one.published() ? one : other);
    }
    this.regionSums = List.copyOf(sums.values());
  }

  /** The figures and all that binds them. */
  SuppressionBlock block() {
    for (Filed row : filed) {
      row.values()
          .forEach(
              (measure, value) ->
                  block.add(
                      new SuppressionBlock.Cell(
                          key(row, measure),
                          value,
                          OF_PERSONS.contains(measure.unit()),
                          FACILITIES)));
    }
    addYears();
    addPartsOfReturns();
    addRegions();
    return block;
  }

  /**
   * Hands over what is left out.
   *
   * @param facilityFigure of a facility: its id, the measure and the window
   */
  void suppressed(long least, Consumer<String[]> facilityFigure, Consumer<RegionSum> regionSum) {
    SuppressionBlock all = block();
    List<SuppressionBlock.Cell> cells = all.cells();
    BitSet out = Suppression.of(all, least);
    Map<String, RegionSum> byKey = new HashMap<>();
    regionSums.forEach(sum -> byKey.put(sum.key(), sum));
    for (int i = out.nextSetBit(0); i >= 0; i = out.nextSetBit(i + 1)) {
      String key = cells.get(i).key();
      RegionSum sum = byKey.get(key);
      if (sum != null) {
        regionSum.accept(sum);
      } else {
        String[] names = key.split("/", -1);
        facilityFigure.accept(new String[] {names[1], names[2], names[3]});
      }
    }
  }

  private String key(Filed row, Measure measure) {
    return String.join(
        "/", "f", row.facility(), measure.code(), new FilingPeriod(year, row.month()).toString());
  }

  /** A flow's year is the sum of its months, a stock's is December, wherever the figures say so. */
  private void addYears() {
    Map<String, Map<Integer, Filed>> byFacility = new TreeMap<>();
    for (Filed row : filed) {
      byFacility.computeIfAbsent(row.facility(), key -> new TreeMap<>()).put(row.month(), row);
    }
    byFacility
        .values()
        .forEach(
            rows -> {
              Filed whole = rows.get(0);
              if (whole != null) {
                whole.values().keySet().forEach(measure -> addYear(rows, whole, measure));
              }
            });
  }

  private void addYear(Map<Integer, Filed> rows, Filed whole, Measure measure) {
    boolean flow = measure.accrual() == MeasureAccrual.FLOW;
    List<String> parts = new ArrayList<>();
    for (int month = flow ? 1 : A_YEAR; month <= A_YEAR; month++) {
      Filed row = rows.get(month);
      if (row != null && counts(row, measure)) {
        parts.add(key(row, measure));
      }
    }
    addSumThatHolds(key(whole, measure), parts);
  }

  private void addPartsOfReturns() {
    MeasureGroups.standard()
        .sums()
        .forEach(
            (whole, parts) -> {
              for (Filed row : filed) {
                if (row.values().containsKey(whole) && row.values().keySet().containsAll(parts)) {
                  addSumThatHolds(
                      key(row, whole), parts.stream().map(part -> key(row, part)).toList());
                }
              }
            });
  }

  private void addSumThatHolds(String whole, List<String> parts) {
    long sum = parts.stream().mapToLong(block::value).sum();
    if (!parts.isEmpty() && block.value(whole) == sum) {
      block.addSum(whole, parts);
    }
  }

  private void addRegions() {
    Map<String, List<Filed>> byUnit = new HashMap<>();
    for (Filed row : filed) {
      row.units().forEach(u -> byUnit.computeIfAbsent(u, key -> new ArrayList<>()).add(row));
    }
    for (RegionSum sum : regionSums) {
      List<String> parts = new ArrayList<>();
      MonthSpan span = sum.span();
      for (Filed row : byUnit.getOrDefault(sum.unit(), List.of())) {
        boolean within =
            row.month() >= span.firstOf(sum.side().part().accrual()) && row.month() <= span.last();
        if (within && (row.providers() & 1 << sum.provider().ordinal()) != 0) {
          sum.side()
              .added(row.stated(), row.due())
              .forEach(measure -> parts.add(key(row, measure)));
        }
      }
      if (!parts.isEmpty()) {
        boolean ofPersons =
            sum.published()
                && sum.side().measures().stream().allMatch(m -> OF_PERSONS.contains(m.unit()));
        block.add(
            new SuppressionBlock.Cell(
                sum.key(), parts.stream().mapToLong(block::value).sum(), ofPersons, REGIONS));
        block.addSum(sum.key(), parts);
      }
    }
  }

  private static boolean counts(Filed row, Measure measure) {
    return (row.stated() & measure.bit()) != 0;
  }
}
