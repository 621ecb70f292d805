package org.tongbi.audit.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;

/** The divisions as they stood at the end of each year. */
final class Divisions {
  static final String NATION = RegionCode.NATION.digits();

  private final Map<String, List<Division>> byCode = new HashMap<>();

  Divisions() {
    for (Division division : Regions.standard().all()) {
      byCode.computeIfAbsent(division.code().digits(), code -> new ArrayList<>()).add(division);
    }
  }

  Optional<Division> standing(String code, int year) {
    for (Division division : byCode.getOrDefault(code, List.of())) {
      if (division.fromYear() <= year && year < division.toYear()) {
        return Optional.of(division);
      }
    }
    return Optional.empty();
  }

  boolean isCounty(String code, int year) {
    return standing(code, year).filter(d -> d.level() == RegionLevel.COUNTY).isPresent();
  }

  String name(String code, int year) {
    return standing(code, year).orElseThrow().name();
  }

  /** The prefecture above a county, or the province where there is none. */
  String parent(String county, int year) {
    return standing(county, year).flatMap(Division::parent).orElseThrow().digits();
  }

  /** The unit and all above it up to the nation. */
  List<String> chain(String code, int year) {
    List<String> chain = new ArrayList<>();
    Optional<Division> at = standing(code, year);
    while (at.isPresent() && !at.get().code().equals(RegionCode.NATION)) {
      chain.add(at.get().code().digits());
      at = at.get().parent().flatMap(above -> standing(above.digits(), year));
    }
    chain.add(NATION);
    return chain;
  }

  /** The counties of a year in the order of their codes; of provinces that have any. */
  List<String> counties(int year) {
    return byCode.keySet().stream().filter(code -> isCounty(code, year)).sorted().toList();
  }

  /** The counties of a unit. */
  List<String> countiesOf(String unit, int year) {
    return counties(year).stream().filter(county -> chain(county, year).contains(unit)).toList();
  }
}
