package org.tongbi.facility.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.facility.naming.NameWords.Use;
import org.tongbi.region.RegionCode;

/** Reads a mention as seen from its report's region. */
final class MentionReader {
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)?");

  private final Places places;
  private final NameWords words;
  private final RegionPrefixes prefixes;

  MentionReader(Places places, NameWords words) {
    this.places = places;
    this.words = words;
    this.prefixes = new RegionPrefixes(places, words);
  }

  /**
   * What a mention may mean.
   *
   * @param readings the likeliest first
   * @param otherwise why it is not resolved where no registered name fits a reading
   */
  record Readings(List<MentionReading> readings, MentionRule otherwise) {}

  Readings read(MentionQuestion question) {
    String plain = words.plain(question.name()).replace(" ", "");
    Matcher bracket = BRACKET.matcher(plain);
    String house = "";
    while (bracket.find()) {
      house = FacilityName.isHouse(bracket.group(1)) ? bracket.group(1) : house;
    }
    String name = bracket.reset().replaceAll("");
    if (!words.ending(Use.GROUP, name).isEmpty()) {
      return new Readings(List.of(), MentionRule.NOT_A_FACILITY);
    }
    if (question.region().isEmpty() || question.region().get().equals(RegionCode.NATION)) {
      return new Readings(List.of(), MentionRule.NO_REGION);
    }
    return read(name, house, places.current(question.region().get()));
  }

  private Readings read(String name, String house, RegionCode home) {
    List<MentionReading> readings = new ArrayList<>();
    MentionRule otherwise = null;
    Optional<RegionPrefixes.Unit> unit = prefixes.unit(name);
    if (unit.isPresent()) {
      Optional<FacilityName> rest = FacilityName.parse(unit.get().rest(), house, words);
      if (rest.isPresent() && isNameBehind(rest.get(), true)) {
        Optional<RegionCode> region = places.unit(home, unit.get().word());
        if (region.isPresent()) {
          readings.add(new MentionReading(region.get(), RegionPrefix.UNIT, 1, false, rest.get()));
          otherwise = inScope(region.get(), home) ? otherwise : MentionRule.OUT_OF_SCOPE;
        } else {
          otherwise = MentionRule.GENERIC;
        }
      }
    }
    for (Anchored each : prefixes.named(name, prefixes.ofReport(home))) {
      Optional<FacilityName> rest = FacilityName.parse(each.rest(), house, words);
      boolean full = each.prefix() == RegionPrefix.FULL;
      if (rest.isPresent() && isNameBehind(rest.get(), full)) {
        readings.add(
            new MentionReading(each.region(), each.prefix(), each.regions(), false, rest.get()));
        boolean plainly = full || rest.get().head().isEmpty();
        if (otherwise == null && plainly) {
          otherwise =
              inScope(each.region(), home) ? MentionRule.NOT_IN_REGISTRY : MentionRule.OUT_OF_SCOPE;
        }
      }
    }
    Optional<FacilityName> whole = FacilityName.parse(name, house, words);
    boolean generic = whole.isEmpty() || isGeneric(whole.get());
    if (!generic) {
      addBare(whole.get(), home, readings);
    }
    if (otherwise == null) {
      otherwise = readings.isEmpty() ? MentionRule.GENERIC : MentionRule.NOT_IN_REGISTRY;
    }
    return new Readings(readings, otherwise);
  }

  private void addBare(FacilityName name, RegionCode home, List<MentionReading> readings) {
    if (name.isDistinctive()) {
      readings.add(new MentionReading(home, RegionPrefix.NONE, 0, false, name));
      places
          .cityAround(home)
          .ifPresent(
              city -> readings.add(new MentionReading(city, RegionPrefix.NONE, 0, true, name)));
    } else if (name.number() > 0 && name.type().kind().equals("affiliated")) {
      // A school's hospital is the city's; which school's is plain where the city has one.
      RegionCode city = places.cityAround(home).orElse(home);
      readings.add(new MentionReading(city, RegionPrefix.NONE, 0, !city.equals(home), name));
    } else if (places.isCounty(home) && name.type().alone() == TypeWord.Alone.NAMES) {
      readings.add(new MentionReading(home, RegionPrefix.NONE, 0, false, name));
    }
  }

  /** Whether a kind and no facility in particular is named: 二级以上医院, 乡镇卫生院. */
  private boolean isGeneric(FacilityName name) {
    boolean kindAlone =
        name.head().isEmpty() && name.number() == 0 && name.type().alone() != TypeWord.Alone.NAMES;
    boolean kindOnly =
        name.number() == 0
            && !name.head().isEmpty()
            && words.isMadeOf(Use.GENERIC, name.head() + name.placeSuffix());
    return kindAlone || kindOnly;
  }

  private boolean isNameBehind(FacilityName rest, boolean inFull) {
    if (!rest.head().isEmpty()) {
      return !isGeneric(rest);
    }
    return rest.number() > 0
        || rest.type().alone() == TypeWord.Alone.NAMES
        || inFull && rest.type().alone() == TypeWord.Alone.BEHIND_UNIT;
  }

  /**
   * Whether what belongs to a region is the report's: its own, or of the city around a district.
   */
  boolean inScope(RegionCode region, RegionCode home) {
    return places.within(region, home)
        || places.cityAround(home).filter(city -> city.equals(places.current(region))).isPresent();
  }
}
