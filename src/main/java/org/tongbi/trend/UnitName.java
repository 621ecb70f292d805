package org.tongbi.trend;

import java.util.Optional;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;

/**
 * A region's name and level as of a year, as rows of {@link TrendTable} carry them.
 *
 * @param name null where no division had the code in that year
 * @param level null likewise
 */
record UnitName(String name, String level) {
  static UnitName of(String code, int year) {
    Optional<Division> division = Regions.standard().find(new RegionCode(code), year);
    return new UnitName(
        division.map(Division::name).orElse(null),
        division.map(Division::level).map(RegionLevel::code).orElse(null));
  }

  boolean isKnown() {
    return name != null;
  }
}
