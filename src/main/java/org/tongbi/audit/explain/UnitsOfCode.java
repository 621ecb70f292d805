package org.tongbi.audit.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongbi.region.AreaRestatement.Place;
import org.tongbi.region.AreaRestatements;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/** The units in which a region code counts, looked up once for each code and year. */
final class UnitsOfCode {
  private final AreaRestatements areas = Regions.standard().restatements();
  private final Map<Key, Set<String>> units = new HashMap<>();

  private record Key(String code, int year, int boundaries, boolean sure) {}

  /**
   * All units in which it counts, also those of which that is not sure.
   *
   * @param code null stands for the nation
   * @param boundaries {@code year}, or the year after
   */
  Set<String> of(String code, int year, int boundaries) {
    return units.computeIfAbsent(new Key(code, year, boundaries, false), this::find);
  }

  /** The units of its own year of which it is sure. */
  Set<String> sure(String code, int year) {
    return units.computeIfAbsent(new Key(code, year, year, true), this::find);
  }

  private Set<String> find(Key key) {
    RegionCode code = key.code() == null ? RegionCode.NATION : new RegionCode(key.code());
    List<Place> places =
        key.boundaries() == key.year()
            ? areas.places(code, key.year())
            : areas.restatedPlaces(code, key.boundaries());
    return places.stream()
        .filter(place -> !key.sure() || place.doubt().isEmpty())
        .map(place -> place.unit().digits())
        .collect(Collectors.toUnmodifiableSet());
  }
}
