package org.tongbi.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All comparisons of a world in which everybody files as they should, computed in the plainest way.
 *
 * <p>It shares no class with the program but this one's name for things; it reads the files as
 * anybody would.
 */
final class Oracle {
  /** Numerator, denominator, parts. */
  private static final class Sum {
    private BigDecimal above = BigDecimal.ZERO;
    private BigDecimal below = BigDecimal.ZERO;
    private int parts;
  }

  private final Boundaries boundaries = new Boundaries();
  private final Filed filed;
  private final Map<String, Map<String, BigDecimal>> people = new HashMap<>();
  private final List<Map<String, String>> indicators = new ArrayList<>();

  /** By year, then place, then provider, indicator and month or year. */
  private final Map<String, Map<String, Map<String, Sum>>> sums = new TreeMap<>();

  Oracle(Path folder) {
    filed = new Filed(folder.resolve("facilities"), boundaries);
    readPeople(folder.resolve("population.csv"));
    List<List<String>> lines =
        CsvLines.resource("/org/tongbi/facility/indicators_from_measures.csv");
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> indicator = new HashMap<>();
      for (int i = 0; i < line.size(); i++) {
        indicator.put(lines.get(0).get(i), line.get(i));
      }
      indicators.add(indicator);
    }
    filed.values.forEach(
        (id, windows) -> windows.forEach((window, cells) -> addUp(id, window, cells, windows)));
  }

  /** {@code facility,measure,window,value}. */
  Set<String> effective() {
    Set<String> lines = new TreeSet<>();
    filed.values.forEach(
        (id, windows) ->
            windows.forEach(
                (window, cells) ->
                    cells.forEach(
                        (measure, value) ->
                            lines.add(String.join(",", id, measure, window, plain(value))))));
    return lines;
  }

  private void readPeople(Path file) {
    List<List<String>> lines = CsvLines.of(file);
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, BigDecimal> row = new HashMap<>();
      for (int i = 2; i < line.size(); i++) {
        row.put(lines.get(0).get(i), new BigDecimal(line.get(i)));
      }
      people.put(line.get(0) + " " + line.get(1), row);
    }
  }

  private void addUp(
      String id,
      String window,
      Map<String, BigDecimal> cells,
      Map<String, Map<String, BigDecimal>> windows) {
    Filed.Place place = filed.places.get(id).get(window);
    Set<String> ever = new HashSet<>();
    windows.values().forEach(row -> ever.addAll(row.keySet()));
    for (Map<String, String> indicator : indicators) {
      List<String> measures = codes(indicator.get("measures"));
      List<String> also = new ArrayList<>(codes(indicator.get("also")));
      also.retainAll(cells.keySet());
      boolean part =
          cells.keySet().containsAll(measures)
              || !also.isEmpty() && measures.stream().noneMatch(ever::contains);
      boolean ratio = indicator.get("rule").equals("ratio");
      if (!part || ratio && !cells.containsKey(indicator.get("denominator"))) {
        continue;
      }
      boolean share = indicator.get("rule").equals("share");
      for (String provider : share ? Set.of("all") : place.providers()) {
        Sum sum =
            sums.computeIfAbsent(window.substring(0, 4), y -> new TreeMap<>())
                .computeIfAbsent(place.region(), r -> new TreeMap<>())
                .computeIfAbsent(key(provider, indicator) + window, k -> new Sum());
        sum.parts++;
        for (String measure : measures) {
          sum.above = sum.above.add(cells.getOrDefault(measure, BigDecimal.ZERO));
        }
        for (String measure : also) {
          sum.above = sum.above.add(cells.get(measure));
        }
        if (ratio) {
          sum.below = sum.below.add(cells.get(indicator.get("denominator")));
        }
        if (share && place.providers().contains(indicator.get("denominator"))) {
          sum.below = sum.below.add(sum(cells, measures)).add(sum(cells, also));
        }
      }
    }
  }

  private static BigDecimal sum(Map<String, BigDecimal> cells, List<String> measures) {
    return measures.stream()
        .map(measure -> cells.getOrDefault(measure, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String key(String provider, Map<String, String> indicator) {
    return indicator.get("indicator") + "," + indicator.get("population") + "," + provider + ",";
  }

  private static List<String> codes(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\+"));
  }

  /** {@code region,indicator,population,provider,window,total,value,prior,change}. */
  Set<String> comparisons() {
    Set<String> lines = new TreeSet<>();
    for (String written : sums.keySet()) {
      int year = Integer.parseInt(written);
      if (!sums.containsKey("" + (year - 1))) {
        continue;
      }
      Set<String> regions = new TreeSet<>();
      sums.get(written).keySet().forEach(place -> regions.addAll(boundaries.above(place, year)));
      Set<String> counted = new HashSet<>(sums.get("" + (year - 1)).keySet());
      people.keySet().stream()
          .filter(key -> key.endsWith(" " + (year - 1)) && !isAbove(key))
          .forEach(key -> counted.add(key.substring(0, 6)));
      for (String region : regions) {
        Set<String> now = new HashSet<>(sums.get(written).keySet());
        now.removeIf(place -> !boundaries.above(place, year).contains(region));
        Set<String> before = boundaries.madeOf(region, year, counted);
        if (before != null) {
          compare(lines, region, year, now, before);
        }
      }
    }
    return lines;
  }

  private static boolean isAbove(String key) {
    return key.substring(0, 6).endsWith("00");
  }

  private void compare(
      Set<String> lines, String region, int year, Set<String> now, Set<String> before) {
    for (Map<String, String> indicator : indicators) {
      for (String provider : providers(year, now)) {
        for (String window : windows()) {
          BigDecimal value = figure(indicator, provider, year, window, now);
          BigDecimal prior = figure(indicator, provider, year - 1, window, before);
          if (value != null && prior != null) {
            lines.add(
                String.join(
                    ",",
                    region,
                    key(provider, indicator) + year + window,
                    "total",
                    plain(value),
                    plain(prior),
                    change(value, prior)));
          }
        }
      }
    }
  }

  private Set<String> providers(int year, Set<String> places) {
    Set<String> providers = new TreeSet<>();
    places.forEach(
        place ->
            sums.get("" + year)
                .get(place)
                .keySet()
                .forEach(key -> providers.add(key.split(",")[2])));
    return providers;
  }

  private static List<String> windows() {
    List<String> windows = new ArrayList<>(List.of("", "H1", "H2", "Q1", "Q2", "Q3", "Q4"));
    for (int month = 1; month <= 12; month++) {
      windows.add((month < 10 ? "-0" : "-") + month);
    }
    return windows;
  }

  private List<String> months(String window, boolean flow) {
    int length = window.startsWith("H") ? 6 : 3;
    if (window.isEmpty() || window.startsWith("-")) {
      return List.of(window);
    }
    int last = (window.charAt(1) - '0') * length;
    List<String> months = new ArrayList<>();
    for (int month = flow ? last - length + 1 : last; month <= last; month++) {
      months.add((month < 10 ? "-0" : "-") + month);
    }
    return months;
  }

  private BigDecimal figure(
      Map<String, String> indicator, String provider, int year, String window, Set<String> places) {
    boolean flow = filed.accrual.get(codes(indicator.get("measures")).get(0)).equals("flow");
    Sum all = new Sum();
    for (String place : places) {
      for (String month : months(window, flow)) {
        Sum sum =
            sums.get("" + year)
                .getOrDefault(place, Map.of())
                .get(key(provider, indicator) + year + month);
        if (sum != null) {
          all.above = all.above.add(sum.above);
          all.below = all.below.add(sum.below);
          all.parts += sum.parts;
        }
      }
    }
    if (all.parts == 0) {
      return null;
    }
    if (indicator.get("rule").equals("count")) {
      return all.above;
    }
    if (indicator.get("rule").equals("share")) {
      BigDecimal within = all.below;
      all.below = all.above;
      all.above = within;
    }
    if (indicator.get("rule").equals("population")) {
      for (String place : places) {
        Map<String, BigDecimal> row = people.get(place + " " + year);
        if (row != null && !isAbove(place)) {
          all.below = all.below.add(row.get(indicator.get("denominator")));
        }
      }
    }
    return all.below.signum() == 0
        ? null
        : all.above
            .multiply(new BigDecimal(indicator.get("scale")))
            .divide(all.below, 10, RoundingMode.HALF_EVEN);
  }

  private static String change(BigDecimal value, BigDecimal prior) {
    return prior.signum() == 0
        ? ""
        : plain(
            value
                .subtract(prior)
                .multiply(BigDecimal.valueOf(100))
                .divide(prior, 10, RoundingMode.HALF_EVEN)
                .setScale(10, RoundingMode.HALF_EVEN));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
