package org.tongbi.trend;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tongbi.region.AreaComparison;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;

/**
 * Where regions stand among each other in a year, remembered: the same few are asked for again and
 * again. Safe for use by many threads.
 */
final class UnitPlaces {
  /**
   * Where a code stands in a year.
   *
   * @param unit the code that the unit had at the year's end; of a unit that ended in the year and
   *     was not carried on, its own
   * @param standing whether a unit had the code {@code unit} at the year's end
   * @param level empty where no division is met under the code in papers of the year
   * @param parent the code of the unit above at the year's end; empty for the nation, and where
   *     {@code level} is
   */
  record Place(
      RegionCode unit,
      boolean standing,
      Optional<RegionLevel> level,
      Optional<RegionCode> parent) {}

  private record CodeInYear(RegionCode code, int year) {}

  private static final UnitPlaces STANDARD = new UnitPlaces(Regions.standard());

  private final Regions regions;
  private final Map<CodeInYear, Place> places = new ConcurrentHashMap<>();
  private final Map<CodeInYear, Optional<RegionCode>> yearBefore = new ConcurrentHashMap<>();

  private UnitPlaces(Regions regions) {
    this.regions = regions;
  }

  /** Those of the divisions that Tongbi carries. */
  static UnitPlaces standard() {
    return STANDARD;
  }

  Place of(RegionCode code, int year) {
    return places.computeIfAbsent(new CodeInYear(code, year), asked -> find(code, year));
  }

  private Place find(RegionCode code, int year) {
    RegionCode unit = carriedOn(code, year);
    boolean standing = regions.restatements().isStanding(unit, year);
    Optional<Division> division = regions.find(standing ? unit : code, year);
    Optional<RegionCode> parent =
        standing
            ? regions.restatements().parent(unit, year)
            : division.flatMap(regions::parent).map(above -> carriedOn(above.code(), year));
    return new Place(unit, standing, division.map(Division::level), parent);
  }

  /**
   * The code at the year's end of a unit that only changed its code; the same code where it was
   * merged or split, since what followed is another unit.
   */
  private RegionCode carriedOn(RegionCode code, int year) {
    if (regions.restatements().isStanding(code, year)) {
      return code;
    }
    Optional<Division> last = regions.latest(code);
    Optional<RegionCode> next = regions.codeAt(code, year, year);
    if (last.isEmpty() || next.isEmpty() || last.get().toYear() > year) {
      return code;
    }
    return regions.compareArea(next.get(), last.get().toYear() - 1, year)
                instanceof AreaComparison.Same same
            && same.earlierCode().equals(code)
        ? next.get()
        : code;
  }

  /**
   * The code that a unit had at the end of the year before; empty where its area was another.
   *
   * @param code as used in {@code year}
   */
  Optional<RegionCode> yearBefore(RegionCode code, int year) {
    return yearBefore.computeIfAbsent(
        new CodeInYear(code, year),
        asked ->
            regions.compareArea(code, year - 1, year) instanceof AreaComparison.Same same
                ? Optional.of(same.earlierCode())
                : Optional.empty());
  }
}
