package org.tongbi.observation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tongbi.indicator.Subject;
import org.tongbi.period.Window;
import org.tongbi.region.AreaComparison;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;

/** Finds the region that a number is credited to, from its subject and its document's region. */
final class SubjectRegions {
  private final Regions regions;

  SubjectRegions(Regions regions) {
    this.regions = regions;
  }

  /**
   * The region's code as of the number's own window.
   *
   * @param home the region of the document
   * @param documentWindow what the document reports on; dates the codes of {@code home}
   * @param period what the number covers
   * @return empty for a facility, whose numbers are never a region's, and where a name fits no
   *     division or several
   */
  Optional<RegionCode> resolve(
      Subject subject,
      Optional<Division> home,
      Optional<Window> documentWindow,
      Optional<Window> period) {
    Optional<Window> dated = period.or(() -> documentWindow);
    if (subject instanceof Subject.Self) {
      return home.map(Division::code).map(code -> inForce(code, documentWindow, period));
    }
    if (subject instanceof Subject.OfRegion region) {
      return named(region.name(), home, dated);
    }
    return Optional.empty();
  }

  private Optional<RegionCode> named(String name, Optional<Division> home, Optional<Window> dated) {
    Optional<RegionCode> wider = home.flatMap(division -> wider(name, division));
    if (wider.isPresent()) {
      return wider;
    }
    OptionalInt year =
        dated.map(window -> OptionalInt.of(window.year())).orElseGet(OptionalInt::empty);
    List<RegionCode> named =
        regions.named(name, year).stream().map(Division::code).distinct().sorted().toList();
    if (home.isPresent()) {
      int asOf = year.orElse(Math.min(home.get().toYear(), 9999));
      RegionCode own = home.get().code();
      List<RegionCode> related =
          named.stream()
              .filter(code -> regions.within(code, own, asOf) || regions.within(own, code, asOf))
              .toList();
      if (related.size() == 1) {
        return Optional.of(related.get(0));
      }
    }
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** 全省, 全市: the region of that level that the document's own lies in. */
  private Optional<RegionCode> wider(String name, Division home) {
    RegionLevel level =
        switch (name) {
          case "全国", "我国" -> RegionLevel.NATION;
          case "全省", "我省", "全自治区" -> RegionLevel.PROVINCE;
          case "全市", "我市", "本市", "全州" -> RegionLevel.PREFECTURE;
          default -> null;
        };
    for (Optional<Division> up = Optional.of(home); up.isPresent(); up = regions.parent(up.get())) {
      if (up.get().level() == level) {
        return Optional.of(up.get().code());
      }
    }
    return Optional.empty();
  }

  /** A later report names its region by the later code; the earlier window has the earlier one. */
  private RegionCode inForce(
      RegionCode code, Optional<Window> documentWindow, Optional<Window> period) {
    if (documentWindow.isEmpty() || period.isEmpty()) {
      return code;
    }
    int year = period.get().year();
    int documentYear = documentWindow.get().year();
    if (year >= documentYear || regions.find(code, year).isPresent()) {
      return code;
    }
    return regions.compareArea(code, year, documentYear) instanceof AreaComparison.Same same
        ? same.earlierCode()
        : code;
  }
}
