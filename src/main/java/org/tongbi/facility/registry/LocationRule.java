package org.tongbi.facility.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.tongbi.issue.Issue;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;

/**
 * Where a facility lies (所在地), by the region that the registry writes and by its name.
 *
 * <p>The registered code may have ended, may be that of the bureau above, or may stand for a
 * development zone.
 */
public final class LocationRule {
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

  /** Codes that statistics give to development zones, which are no divisions. */
  private static final Pattern ZONE = Pattern.compile("[0-9]{4}7[1-9]");

  private final Regions regions;
  private final Map<UnitInYears, List<Division>> counties = new ConcurrentHashMap<>();

  public LocationRule(Regions regions) {
    this.regions = regions;
  }

  /**
   * A place.
   *
   * @param code six digits
   * @param issue what is doubtful about it
   */
  public record Location(String code, Optional<Issue> issue) {}

  private record UnitInYears(RegionCode unit, int from, int to) {}

  /**
   * The place of a facility in a version.
   *
   * @param fromYear the first year of the version; empty where it is not known
   * @param toYear the last one; empty while it holds
   * @return empty where no division has the code
   */
  public Optional<Location> locate(
      String registered,
      OptionalInt fromYear,
      OptionalInt toYear,
      String facilityName,
      List<String> otherNames) {
    if (!SIX_DIGITS.matcher(registered).matches()) {
      return Optional.empty();
    }
    RegionCode code = new RegionCode(registered);
    int to = toYear.orElse(Integer.MAX_VALUE - 1);
    int from = fromYear.orElse(Integer.MIN_VALUE);
    if (regions.latest(code).isEmpty()) {
      return zone(registered, from, to);
    }
    Optional<Division> used = regions.firstUsed(code, from, to);
    if (used.isEmpty()) {
      return Optional.of(notInForce(code, from, to));
    }
    Location place =
        used.get().level() == RegionLevel.COUNTY
            ? new Location(used.get().code().digits(), Optional.empty())
            : byName(used.get(), from, to, facilityName, otherNames);
    return Optional.of(place.issue().isPresent() ? place : aged(place, from, to));
  }

  /** A version may outlive the code that was right when it began. */
  private Location aged(Location place, int from, int to) {
    RegionCode code = new RegionCode(place.code());
    boolean ended = regions.latest(code).filter(division -> division.toYear() < to).isPresent();
    if (!ended) {
      return place;
    }
    boolean followed = regions.codeAt(code, from, to).isPresent();
    return new Location(
        place.code(), Optional.of(followed ? Issue.REGION_CODE_OLD : Issue.REGION_NOT_IN_FORCE));
  }

  private Optional<Location> zone(String registered, int from, int to) {
    if (!ZONE.matcher(registered).matches()) {
      return Optional.empty();
    }
    return regions
        .firstUsed(new RegionCode(registered.substring(0, 4) + "00"), from, to)
        .map(unit -> new Location(unit.code().digits(), Optional.of(Issue.REGION_NOT_COUNTY)));
  }

  private Location notInForce(RegionCode code, int from, int to) {
    boolean ended = regions.firstUsed(code, Integer.MIN_VALUE, from).isPresent();
    Optional<RegionCode> followed = regions.codeAt(code, from, ended ? from : to);
    return followed.isPresent() && ended
        ? new Location(followed.get().digits(), Optional.of(Issue.REGION_CODE_OLD))
        : new Location(followed.orElse(code).digits(), Optional.of(Issue.REGION_NOT_IN_FORCE));
  }

  private Location byName(
      Division unit, int from, int to, String facilityName, List<String> otherNames) {
    List<Division> candidates = counties(unit, from, to);
    Optional<Division> county = named(facilityName, otherNames, candidates, unit);
    if (county.isPresent()) {
      return new Location(county.get().code().digits(), Optional.of(Issue.REGION_FROM_NAME));
    }
    // Names keep the county's former name.
    Optional<RegionCode> former =
        named(facilityName, otherNames, counties(unit, Integer.MIN_VALUE, from), unit)
            .flatMap(division -> regions.codeAt(division.code(), division.toYear() - 1, from));
    if (former.isPresent()) {
      return new Location(former.get().digits(), Optional.of(Issue.REGION_FROM_NAME));
    }
    // Some prefectures have no counties: their own code is as near as one can come.
    boolean asNearAsCanBe = candidates.isEmpty() && unit.level() == RegionLevel.PREFECTURE;
    return new Location(
        unit.code().digits(),
        asNearAsCanBe ? Optional.empty() : Optional.of(Issue.REGION_NOT_COUNTY));
  }

  /** The one county that a facility's names speak of. */
  private static Optional<Division> named(
      String facilityName, List<String> otherNames, List<Division> counties, Division unit) {
    List<Division> named = named(facilityName, counties, unit);
    for (int i = 0; named.isEmpty() && i < otherNames.size(); i++) {
      named = named(otherNames.get(i), counties, unit);
    }
    return named.stream().map(Division::name).distinct().count() == 1
        ? Optional.of(named.get(0))
        : Optional.empty();
  }

  private List<Division> counties(Division unit, int from, int to) {
    return counties.computeIfAbsent(new UnitInYears(unit.code(), from, to), this::countiesOf);
  }

  /** The counties that lay in a unit in any of the years, the earliest first. */
  private List<Division> countiesOf(UnitInYears unit) {
    return regions.all().stream()
        .filter(division -> division.level() == RegionLevel.COUNTY)
        .filter(division -> division.fromYear() <= unit.to && unit.from <= division.toYear())
        .filter(
            division ->
                regions.within(
                    division.code(), unit.unit, Math.max(unit.from, division.fromYear())))
        .sorted(Comparator.comparing(Division::fromYear).thenComparing(Division::code))
        .toList();
  }

  /** The counties whose full names stand in a name, but for those inside a longer one. */
  private static List<Division> named(String name, List<Division> counties, Division unit) {
    List<Division> found = new ArrayList<>();
    for (Division county : counties) {
      int at = name.indexOf(county.name());
      if (at >= 0 && (county.name().length() > 2 || at == 0 || follows(name, at, unit))) {
        found.add(county);
      }
    }
    return found.stream()
        .filter(
            county ->
                found.stream()
                    .noneMatch(
                        other ->
                            other.name().length() > county.name().length()
                                && other.name().contains(county.name())))
        .toList();
  }

  /** 城区 and 郊区 are names only behind that of their prefecture; else they are words. */
  private static boolean follows(String name, int at, Division unit) {
    return name.substring(0, at).endsWith(unit.name());
  }
}
