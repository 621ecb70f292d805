package org.tongbi.facility.naming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.facility.naming.NameWords.Use;
import org.tongbi.region.RegionCode;

/**
 * Finds under which keys a registered facility is looked up.
 *
 * <p>A name belongs to the region that it begins with, not to the one that the registry's code
 * says; a name without a region to the registry's. A name that tells its facility from all others
 * (平桥卫生院) is found in the regions around it too; one such as 人民医院 never is.
 */
final class NameForms {
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)?");
  private static final Pattern PARTS = Pattern.compile("[、/;,]");
  private static final Pattern SCHOOL =
      Pattern.compile(
          ".*(?:大学|学院|科学院|研究院)(?:医学院|医学部)?(?:附属(?!医院|第)|(?<=科学院)|(?<=大学|学院)(?!附属|第))(.+)");

  private final Places places;
  private final NameWords words;
  private final RegionPrefixes prefixes;

  NameForms(Places places, NameWords words) {
    this.places = places;
    this.words = words;
    this.prefixes = new RegionPrefixes(places, words);
  }

  static NameForms standard() {
    return new NameForms(Places.standard(), NameWords.standard());
  }

  /** The ways to look a facility up, each once; none where its names end with no known word. */
  List<RegisteredForm> of(RegisteredName registered) {
    Map<String, RegisteredForm> forms = new LinkedHashMap<>();
    List<Written> names = new ArrayList<>(2);
    take(registered, registered.name(), false, names);
    for (String other : registered.otherNames()) {
      take(registered, other, true, names);
    }
    for (Written written : names) {
      add(written, forms);
    }
    return List.copyOf(forms.values());
  }

  /** A name as written, without brackets. */
  private record Written(RegisteredName registered, String name, String house, boolean second) {}

  /** A name, the names in its brackets, and the parts of two names written as one. */
  private void take(RegisteredName registered, String text, boolean second, List<Written> all) {
    String plain = words.plain(text).replace(" ", "").replace("|", "");
    List<String> houses = new ArrayList<>(1);
    List<String> inBrackets = new ArrayList<>(1);
    Matcher bracket = BRACKET.matcher(plain);
    while (bracket.find()) {
      String inside = bracket.group(1);
      String name = inside.startsWith("原") ? inside.substring(1) : inside;
      boolean ignored = name.isEmpty() || words.is(Use.BRACKET_IGNORED, name);
      if (!ignored && !FacilityName.isHouse(name) && words.ending(name).isPresent()) {
        inBrackets.add(name);
      } else if (!ignored) {
        houses.add(name);
      }
    }
    String house = houses.isEmpty() ? "" : String.join("、", houses);
    String main = bracket.reset().replaceAll("");
    boolean first = true;
    for (String part : PARTS.split(main)) {
      if (!part.isEmpty()) {
        all.add(new Written(registered, part, house, second || !first));
        first = false;
      }
    }
    for (String name : inBrackets) {
      all.add(new Written(registered, name, "", true));
    }
  }

  private void add(Written written, Map<String, RegisteredForm> to) {
    RegionCode home = written.registered().region();
    Anchored anchored = anchored(written.name(), home);
    Optional<FacilityName> name = FacilityName.parse(anchored.rest(), written.house(), words);
    if (name.isEmpty()) {
      return;
    }
    put(written, anchored, name.get(), false, to);
    if (!name.get().isDistinctive()) {
      return;
    }
    Matcher school = SCHOOL.matcher(anchored.rest());
    if (anchored.rest().contains("学") && school.matches()) {
      Anchored tail = anchored(school.group(1), home);
      FacilityName.parse(tail.rest(), written.house(), words)
          .filter(FacilityName::isDistinctive)
          .ifPresent(each -> put(written, tail, each, true, to));
    }
    if (name.get().type().kind().equals("affiliated")) {
      // 二附院 alone is the city's; its key has no school.
      RegionCode city = places.prefecture(home);
      Anchored bare = new Anchored(city, anchored.prefix(), 1, anchored.rest());
      store(form(written, bare, city, name.get().withoutHead().key(), true), to);
    }
  }

  private void put(
      Written written,
      Anchored anchored,
      FacilityName name,
      boolean tail,
      Map<String, RegisteredForm> to) {
    String key = name.key();
    store(form(written, anchored, anchored.region(), key, tail), to);
    if (name.isDistinctive()) {
      for (RegionCode place : places.chain(anchored.region())) {
        store(form(written, anchored, place, key, tail), to);
      }
      for (RegionCode place : places.chain(written.registered().region())) {
        store(form(written, anchored, place, key, tail), to);
      }
    }
  }

  private static void store(RegisteredForm form, Map<String, RegisteredForm> to) {
    to.putIfAbsent(form.key() + form.core() + "/" + form.house() + form.prefix(), form);
  }

  private RegisteredForm form(
      Written written, Anchored anchored, RegionCode place, String key, boolean tail) {
    RegisteredName registered = written.registered();
    return new RegisteredForm(
        place + "/" + key,
        registered.facilityId(),
        place,
        anchored.rest(),
        written.house(),
        anchored.region(),
        places.current(registered.region()),
        anchored.prefix(),
        anchored.regions(),
        written.second(),
        tail,
        registered.fromYear(),
        registered.toYear());
  }

  /** The region that a registered name begins with, or the registry's. */
  private Anchored anchored(String name, RegionCode home) {
    Anchored chosen = null;
    for (Anchored each : prefixes.named(name, prefixes.ofRegistry(home))) {
      Optional<FacilityName> rest = FacilityName.parse(each.rest(), words);
      if (rest.isEmpty() || !isNameBehind(each, rest.get(), home)) {
        continue;
      }
      // Of an ended and a standing division of one name, the facility's own is meant.
      boolean longer = chosen == null;
      boolean own = places.chain(home).contains(each.region());
      boolean alike = chosen != null && each.rest().equals(chosen.rest());
      if (longer || alike && own && !places.chain(home).contains(chosen.region())) {
        chosen = each;
      }
    }
    if (chosen != null) {
      return chosen;
    }
    Optional<RegionPrefixes.Unit> unit = prefixes.unit(name);
    if (unit.isPresent()) {
      Optional<FacilityName> rest = FacilityName.parse(unit.get().rest(), words);
      Optional<RegionCode> region = places.unit(home, unit.get().word());
      boolean named = rest.isPresent() && isNameBehindUnit(rest.get());
      if (named && region.isPresent()) {
        return new Anchored(region.get(), RegionPrefix.UNIT, 1, unit.get().rest());
      }
    }
    return new Anchored(places.current(home), RegionPrefix.NONE, 0, name);
  }

  private static boolean isNameBehindUnit(FacilityName rest) {
    return rest.number() > 0
        || rest.head().isEmpty()
            && (rest.type().alone() == TypeWord.Alone.NAMES
                || rest.type().alone() == TypeWord.Alone.BEHIND_UNIT);
  }

  /** Short names are plain words too (朝阳门医院), so more must speak for them. */
  private boolean isNameBehind(Anchored each, FacilityName rest, RegionCode home) {
    boolean headless = rest.head().isEmpty();
    if (headless) {
      return each.prefix() == RegionPrefix.FULL
          ? isNameBehindUnit(rest)
          : rest.number() > 0 || rest.type().alone() == TypeWord.Alone.NAMES;
    }
    if (!words.beginning(Use.SCHOOL_START, rest.head()).isEmpty()) {
      return false;
    }
    return each.prefix() == RegionPrefix.FULL
        || rest.head().length() >= 2 && places.chain(home).contains(each.region());
  }
}
