package org.tongbi.facility.naming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
public final class NameForms {
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)?");
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

  /** By the divisions and words that the project carries. */
  public static NameForms standard() {
    return new NameForms(Places.standard(), NameWords.standard());
  }

  /** The key of a form, by which mentions find it. */
  public String key(RegisteredForm form) {
    return FacilityName.parse(form.core(), form.house(), words)
        .map(name -> form.place() + "/" + keyOf(form, name))
        .orElseThrow(() -> new IllegalArgumentException("no name: " + form.core()));
  }

  /** 附属医院 without its school is looked up without a head. */
  private static String keyOf(RegisteredForm form, FacilityName name) {
    return form.tail() && name.type().kind().equals("affiliated")
        ? "/" + name.number() + "/" + name.type().kind()
        : name.key();
  }

  /** The ways to look a facility up, each once; none where its names end with no known word. */
  public List<RegisteredForm> of(RegisteredName registered) {
    Map<String, RegisteredForm> forms = new LinkedHashMap<>();
    boolean second = false;
    for (Written written : written(registered)) {
      add(registered, written, second || written.second(), forms);
    }
    return List.copyOf(forms.values());
  }

  /** A name as written, without brackets. */
  private record Written(String name, String house, boolean second) {}

  private List<Written> written(RegisteredName registered) {
    List<Written> all = new ArrayList<>(2);
    take(registered.name(), false, all);
    for (String other : registered.otherNames()) {
      take(other, true, all);
    }
    return all;
  }

  /** A name, the names in its brackets, and the parts of two names written as one. */
  private void take(String text, boolean second, List<Written> all) {
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
    for (String part : main.split("[、/;,]")) {
      if (!part.isEmpty()) {
        all.add(new Written(part, house, second || !first));
        first = false;
      }
    }
    for (String name : inBrackets) {
      all.add(new Written(name, "", true));
    }
  }

  private void add(
      RegisteredName registered, Written written, boolean second, Map<String, RegisteredForm> to) {
    Anchored anchored = anchored(written.name(), registered.region());
    Optional<FacilityName> name = FacilityName.parse(anchored.rest(), written.house(), words);
    if (name.isEmpty()) {
      return;
    }
    put(registered, written, anchored, name.get(), second, false, to);
    Matcher school = SCHOOL.matcher(anchored.rest());
    if (school.matches()) {
      Anchored tail = anchored(school.group(1), registered.region());
      FacilityName.parse(tail.rest(), written.house(), words)
          .filter(FacilityName::isDistinctive)
          .ifPresent(each -> put(registered, written, tail, each, second, true, to));
    }
    if (name.get().type().kind().equals("affiliated") && name.get().isDistinctive()) {
      RegionCode city = places.prefecture(registered.region());
      Anchored bare = new Anchored(city, anchored.prefix(), 1, anchored.rest());
      store(form(registered, written, bare, city, second, true), to);
    }
  }

  private void put(
      RegisteredName registered,
      Written written,
      Anchored anchored,
      FacilityName name,
      boolean second,
      boolean tail,
      Map<String, RegisteredForm> to) {
    Set<RegionCode> under = new LinkedHashSet<>();
    under.add(anchored.region());
    if (name.isDistinctive()) {
      under.addAll(places.chain(anchored.region()));
      under.addAll(places.chain(registered.region()));
    }
    for (RegionCode place : under) {
      store(form(registered, written, anchored, place, second, tail), to);
    }
  }

  private void store(RegisteredForm form, Map<String, RegisteredForm> to) {
    to.putIfAbsent(
        form.place() + form.core() + "/" + form.house() + form.prefix() + form.tail(), form);
  }

  private RegisteredForm form(
      RegisteredName registered,
      Written written,
      Anchored anchored,
      RegionCode place,
      boolean second,
      boolean tail) {
    return new RegisteredForm(
        registered.facilityId(),
        place,
        anchored.rest(),
        written.house(),
        anchored.region(),
        places.current(registered.region()),
        anchored.prefix(),
        anchored.regions(),
        second,
        tail,
        registered.fromYear(),
        registered.toYear());
  }

  /** The region that a registered name begins with, or the registry's. */
  private Anchored anchored(String name, RegionCode home) {
    for (Anchored each : prefixes.named(name, prefixes.ofRegistry(home))) {
      Optional<FacilityName> rest = FacilityName.parse(each.rest(), words);
      if (rest.isPresent() && isNameBehind(each, rest.get(), home)) {
        return each;
      }
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
