package org.tongbi.region;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All divisions by code, each code with its rows in order of time. */
final class DivisionTable {
  private final List<Division> all;
  private final Map<RegionCode, List<Division>> byCode;

  /**
   * A table of divisions.
   *
   * @throws IllegalArgumentException where two rows of one code overlap, or a parent is missing
   */
  DivisionTable(List<Division> divisions) {
    all =
        divisions.stream()
            .sorted(Comparator.comparing(Division::code).thenComparing(Division::fromYear))
            .toList();
    byCode =
        all.stream()
            .collect(Collectors.groupingBy(Division::code, TreeMap::new, Collectors.toList()));
    byCode.values().forEach(DivisionTable::refuseOverlap);
    for (Division division : all) {
      if (division.parent().isPresent() && !byCode.containsKey(division.parent().get())) {
        throw new IllegalArgumentException(
            "division " + division.code() + " lies in " + division.parent().get() + ", a stranger");
      }
    }
  }

  private static void refuseOverlap(List<Division> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).fromYear() < rows.get(i - 1).toYear()) {
        throw new IllegalArgumentException(
            "the rows of division " + rows.get(i).code() + " overlap in " + rows.get(i).fromYear());
      }
    }
  }

  List<Division> all() {
    return all;
  }

  List<Division> rows(RegionCode code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** The division that had this code at the year's end. */
  Optional<Division> standing(RegionCode code, int year) {
    for (Division row : rows(code)) {
      if (row.fromYear() <= year && year < row.toYear()) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** The last division that had this code at the end of this year or of an earlier one. */
  Optional<Division> lastStandingBy(RegionCode code, int year) {
    return rows(code).stream()
        .filter(row -> row.fromYear() <= year)
        .reduce((first, second) -> second);
  }

  /** The division that papers of the year mean by this code; the newer one where two are met. */
  Optional<Division> usedIn(RegionCode code, int year) {
    return rows(code).stream().filter(row -> row.usedIn(year)).reduce((first, second) -> second);
  }

  /** The division above, as it was when this one began. */
  Optional<Division> parent(Division division) {
    return division.parent().flatMap(code -> standing(code, division.fromYear()));
  }

  /** Whether {@code inner} is {@code outer} or lies in it, in papers of the year. */
  boolean within(RegionCode inner, RegionCode outer, int year) {
    if (inner.equals(outer) || outer.equals(RegionCode.NATION)) {
      return true;
    }
    Optional<RegionCode> at = usedIn(inner, year).flatMap(Division::parent);
    while (at.isPresent()) {
      if (at.get().equals(outer)) {
        return true;
      }
      at = usedIn(at.get(), year).flatMap(Division::parent);
    }
    return false;
  }
}
