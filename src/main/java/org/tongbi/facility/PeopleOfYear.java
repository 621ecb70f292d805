package org.tongbi.facility;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tongbi.region.AreaRestatement;
import org.tongbi.region.AreaRestatement.Restated;
import org.tongbi.region.AreaRestatements;
import org.tongbi.region.RegionCode;

/**
 * The people of all units in one year, as far as the denominators table tells (年度人口).
 *
 * <p>A unit without a row of its own has the sum of the units directly below it, where all of them
 * are known.
 */
public final class PeopleOfYear {
  private final AreaRestatements areas;
  private final int year;
  private final Map<RegionCode, Map<PopulationColumn, Long>> own = new TreeMap<>();
  private final Set<RegionCode> twice = new HashSet<>();

  public PeopleOfYear(AreaRestatements areas, int year) {
    this.areas = areas;
    this.year = year;
  }

  /**
   * Adds a row of the table.
   *
   * <p>Two rows of one region that differ both count for nothing. In the year of a change a row may
   * have the code that ended.
   */
  public void add(RegionCode code, Map<PopulationColumn, Long> people) {
    RegionCode unit = areas.atYearEnd(code, year).orElse(code);
    Map<PopulationColumn, Long> row = new EnumMap<>(PopulationColumn.class);
    row.putAll(people);
    Map<PopulationColumn, Long> before = own.putIfAbsent(unit, row);
    if (before != null && !before.equals(row)) {
      twice.add(unit);
    }
  }

  /** Every unit of the year's end of which some number is known, by code. */
  public Map<RegionCode, Map<PopulationColumn, Long>> units() {
    Set<RegionCode> units = new TreeSet<>(own.keySet());
    for (RegionCode code : own.keySet()) {
      Optional<RegionCode> above = areas.parent(code, year);
      while (above.isPresent()) {
        units.add(above.get());
        above = areas.parent(above.get(), year);
      }
    }
    Map<RegionCode, Map<PopulationColumn, Long>> known = new TreeMap<>();
    units.forEach(unit -> put(known, unit, column -> people(unit, column)));
    return known;
  }

  /** Those units of the next year that are made up otherwise, in their boundaries of that year. */
  public Map<RegionCode, Map<PopulationColumn, Long>> restated() {
    Set<RegionCode> changed = new TreeSet<>();
    for (RegionCode code : units().keySet()) {
      areas.restatedPlaces(code, year + 1).forEach(place -> changed.add(place.unit()));
    }
    Map<RegionCode, Map<PopulationColumn, Long>> known = new TreeMap<>();
    for (RegionCode unit : changed) {
      AreaRestatement restatement = areas.restate(unit, year + 1);
      if (restatement instanceof Restated) {
        put(known, unit, column -> inside(tops(restatement.codes()), restatement.codes(), column));
      }
    }
    return known;
  }

  private static void put(
      Map<RegionCode, Map<PopulationColumn, Long>> known,
      RegionCode unit,
      Function<PopulationColumn, Optional<Long>> people) {
    Map<PopulationColumn, Long> row = new EnumMap<>(PopulationColumn.class);
    for (PopulationColumn column : PopulationColumn.values()) {
      people.apply(column).ifPresent(number -> row.put(column, number));
    }
    if (!row.isEmpty()) {
      known.put(unit, row);
    }
  }

  private Optional<Long> people(RegionCode unit, PopulationColumn column) {
    if (!twice.contains(unit)) {
      Long number = own.getOrDefault(unit, Map.of()).get(column);
      if (number != null) {
        return Optional.of(number);
      }
    }
    Set<RegionCode> below = areas.children(unit, year);
    long sum = 0;
    for (RegionCode child : below) {
      Optional<Long> number = people(child, column);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      sum = Math.addExact(sum, number.get());
    }
    return below.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  private Set<RegionCode> tops(Set<RegionCode> codes) {
    Set<RegionCode> tops = new TreeSet<>();
    for (RegionCode code : codes) {
      if (areas.parent(code, year).filter(codes::contains).isEmpty()) {
        tops.add(code);
      }
    }
    return tops;
  }

  /** The people of what lies in a set of codes; a unit that left some of itself outside is cut. */
  private Optional<Long> inside(
      Collection<RegionCode> units, Set<RegionCode> codes, PopulationColumn column) {
    long sum = 0;
    for (RegionCode unit : units) {
      Set<RegionCode> below = new TreeSet<>(areas.children(unit, year));
      Optional<Long> number = people(unit, column);
      if (!isWholly(unit, codes)) {
        below.retainAll(codes);
        number = inside(below, codes, column);
      }
      if (number.isEmpty()) {
        return Optional.empty();
      }
      sum = Math.addExact(sum, number.get());
    }
    return Optional.of(sum);
  }

  private boolean isWholly(RegionCode unit, Set<RegionCode> codes) {
    return codes.contains(unit)
        && areas.children(unit, year).stream().allMatch(child -> isWholly(child, codes));
  }
}
