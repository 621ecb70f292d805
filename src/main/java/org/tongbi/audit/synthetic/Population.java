package org.tongbi.audit.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The people of the world's counties year by year, and the file that tells of them. */
final class Population {
  static final List<String> COLUMNS =
      List.of(
          "resident_population", "population_65", "women_35_64", "live_births", "key_population");

  private static final int SHARE = 20;

  private final SyntheticOrder order;
  private final Territory territory;

  /** By year and county. */
  private final Map<Integer, Map<String, long[]>> people = new TreeMap<>();

  Population(SyntheticOrder order, Territory territory) {
    this.order = order;
    this.territory = territory;
    Chance chance = Chance.of(order.seed(), "population");
    Map<String, long[]> first = new TreeMap<>();
    for (String home : territory.homes()) {
      first.put(home, columns(chance.between(90_000, 1_200_000)));
    }
    people.put(order.firstYear(), first);
    for (int year = order.firstYear() + 1; year <= order.lastYear(); year++) {
      Map<String, long[]> next = new TreeMap<>();
      for (Map.Entry<String, long[]> old : people.get(year - 1).entrySet()) {
        List<String> parts = List.copyOf(territory.after(old.getKey(), year));
        for (String part : parts) {
          long share = old.getValue()[0] * (1000 + chance.below(20) - 8) / 1000 / parts.size();
          add(next, part, columns(share));
        }
      }
      people.put(year, next);
    }
  }

  private static long[] columns(long residents) {
    return new long[] {
      residents,
      residents * 16 / 100,
      residents * 21 / 100,
      residents * 7 / 1000,
      residents * 38 / 100
    };
  }

  private static void add(Map<String, long[]> sums, String key, long[] more) {
    long[] sum = sums.computeIfAbsent(key, k -> new long[more.length]);
    for (int i = 0; i < more.length; i++) {
      sum[i] += more[i];
    }
  }

  /** The people of each unit of a year, counties and all above them. */
  Map<String, long[]> of(int year) {
    Map<String, long[]> units = new TreeMap<>();
    people
        .get(year)
        .forEach(
            (county, columns) ->
                territory
                    .divisions()
                    .chain(county, year)
                    .forEach(unit -> add(units, unit, columns)));
    return units;
  }

  /** The people of a year within the units of the year after. */
  Map<String, long[]> within(int year) {
    Map<String, long[]> units = new TreeMap<>();
    for (Map.Entry<String, long[]> county : people.get(year).entrySet()) {
      Set<String> above = new TreeSet<>();
      for (String part : territory.after(county.getKey(), year + 1)) {
        above.addAll(territory.divisions().chain(part, year + 1));
      }
      above.forEach(unit -> add(units, unit, county.getValue()));
    }
    return units;
  }

  /** Writes the file; returns what was planted in it. */
  List<Defect> write(Path file, boolean dirty) throws IOException {
    List<Defect> defects = new ArrayList<>();
    Chance chance = Chance.of(order.seed(), "population file");
    try (Lines lines = Lines.utf8(file)) {
      lines.write("region_code,year," + String.join(",", COLUMNS));
      for (int year = order.firstYear(); year <= order.lastYear(); year++) {
        for (Map.Entry<String, long[]> unit : of(year).entrySet()) {
          String code = unit.getKey();
          int written = year;
          if (dirty && territory.divisions().isCounty(code, year) && chance.perMille(SHARE)) {
            boolean missing =
                chance.perMille(500)
                    || year == order.firstYear()
                    || !territory.countiesIn(year - 1).contains(code);
            written = missing ? 0 : year - 1;
            defects.add(
                new Defect(
                    missing ? DefectKind.POPULATION_MISSING : DefectKind.POPULATION_WRONG_YEAR,
                    code,
                    Integer.toString(year),
                    "",
                    missing ? "no row" : "under " + written));
          }
          if (written != 0) {
            StringBuilder line = new StringBuilder(code).append(',').append(written);
            for (long column : unit.getValue()) {
              line.append(',').append(column);
            }
            lines.write(line);
          }
        }
      }
    }
    return defects;
  }
}
