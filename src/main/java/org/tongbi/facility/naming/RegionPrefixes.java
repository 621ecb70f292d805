package org.tongbi.facility.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tongbi.facility.naming.NameWords.Use;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;

/** Reads the regions in front of a facility's name, as seen from the region where it is written. */
final class RegionPrefixes {
  private static final List<String> UNITS = List.of("自治区", "地区", "省", "市", "县", "区", "州", "旗", "盟");
  private static final int DEEPEST = 3;

  private final Places places;
  private final NameWords words;

  RegionPrefixes(Places places, NameWords words) {
    this.places = places;
    this.words = words;
  }

  /** Divisions that a name in the registry of a region may begin with: those around it. */
  Predicate<Places.Hit> ofRegistry(RegionCode home) {
    RegionCode prefecture = places.prefecture(home);
    List<RegionCode> chain = places.chain(home);
    return hit -> chain.contains(hit.code()) || places.within(hit.code(), prefecture);
  }

  /**
   * Divisions that a name in a report may begin with: those around the report's region by any name,
   * others where the name is plain.
   */
  Predicate<Places.Hit> ofReport(RegionCode home) {
    Predicate<Places.Hit> near = ofRegistry(home);
    return hit ->
        near.test(hit)
            || places.within(hit.code(), home)
            || hit.inFull()
            || hit.level() != RegionLevel.COUNTY;
  }

  /** All readings of a name with regions in front, the longest region first. */
  List<Anchored> named(String name, Predicate<Places.Hit> admits) {
    List<Anchored> found = new ArrayList<>(2);
    for (Places.Hit hit : places.at(name, 0)) {
      String rest = name.substring(hit.end());
      if (admits.test(hit) && isName(rest)) {
        RegionPrefix prefix = hit.inFull() ? RegionPrefix.FULL : RegionPrefix.SHORT;
        found.add(new Anchored(hit.code(), prefix, 1, rest));
      }
    }
    for (int from = 0, depth = 1; depth < DEEPEST; depth++) {
      int to = found.size();
      for (int i = from; i < to; i++) {
        deeper(found.get(i), found);
      }
      from = to;
    }
    if (found.size() > 1) {
      found.sort(
          Comparator.<Anchored>comparingInt(each -> each.rest().length())
              .thenComparing(Anchored::prefix)
              .thenComparing(Anchored::region));
    }
    return found;
  }

  private void deeper(Anchored upper, List<Anchored> found) {
    for (Places.Hit hit : places.at(upper.rest(), 0)) {
      String rest = upper.rest().substring(hit.end());
      boolean below =
          !hit.code().equals(upper.region()) && places.within(hit.code(), upper.region());
      if (below && isName(rest)) {
        RegionPrefix prefix = hit.inFull() ? RegionPrefix.FULL : RegionPrefix.SHORT;
        found.add(new Anchored(hit.code(), prefix, upper.regions() + 1, rest));
      }
    }
  }

  /** 市立医院 behind a city's name is cut behind the name, not behind its 市. */
  private static boolean isName(String rest) {
    return !rest.isEmpty() && !rest.startsWith("立医") && !rest.startsWith("立第");
  }

  /** What a name that begins with a unit's word is behind it: 市一院, 我市人民医院; empty for others. */
  Optional<Unit> unit(String name) {
    String own = words.beginning(Use.OWN, name);
    String at = name.substring(own.length());
    if (!words.beginning(Use.NOT_RELATIVE, at).isEmpty()) {
      return Optional.empty();
    }
    for (String unit : UNITS) {
      if (at.startsWith(unit) && at.length() > unit.length()) {
        return Optional.of(new Unit(unit, at.substring(unit.length())));
      }
    }
    return Optional.empty();
  }

  /** A name behind a unit's word. */
  record Unit(String word, String rest) {}
}
