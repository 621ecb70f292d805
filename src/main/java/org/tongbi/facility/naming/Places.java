package org.tongbi.facility.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tongbi.phrase.PhraseIndex;
import org.tongbi.region.AreaComparison;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;

/**
 * The divisions as names of facilities use them: each by the code that it has now, so that a name
 * from before a county became a city finds its facility.
 *
 * <p>Immutable but for what it has worked out before; safe for use by many threads.
 */
final class Places {
  /** How a division is named in front of a facility's name. */
  record Hit(int end, RegionCode code, RegionLevel level, boolean inFull) {}

  private record Name(RegionCode code, RegionLevel level, boolean inFull) {}

  private static final class Standard {
    static final Places PLACES = new Places(Regions.standard());
  }

  private final Regions regions;
  private final Map<RegionCode, RegionCode> laterCodes = new HashMap<>();
  private final PhraseIndex<List<Name>> names;
  private final Map<String, RegionCode> currentCodes = new ConcurrentHashMap<>();
  private final Map<String, List<RegionCode>> chains = new ConcurrentHashMap<>();
  private final Map<String, RegionCode> prefectures = new ConcurrentHashMap<>();

  Places(Regions regions) {
    this.regions = regions;
    for (Division division : regions.all()) {
      linkEarlier(division);
    }
    Map<String, List<Name>> all = new TreeMap<>();
    for (Division division : regions.all()) {
      if (division.level() != RegionLevel.NATION) {
        addNames(division, all);
      }
    }
    names = PhraseIndex.of(all);
  }

  static Places standard() {
    return Standard.PLACES;
  }

  /** A new code that carries an old unit on in the year before its first. */
  private void linkEarlier(Division division) {
    int year = division.fromYear();
    if (year <= 2005 || division.level() == RegionLevel.NATION) {
      return;
    }
    if (regions.compareArea(division.code(), year - 1, year) instanceof AreaComparison.Same same
        && !same.earlierCode().equals(division.code())) {
      laterCodes.putIfAbsent(same.earlierCode(), division.code());
    }
  }

  private void addNames(Division division, Map<String, List<Name>> all) {
    String name = division.name();
    add(name, division, true, all);
    String last = name.substring(name.length() - 1);
    for (int length = 2; length < name.length(); length++) {
      String stem = name.substring(0, length);
      if (means(stem, division)) {
        add(stem, division, false, all);
      }
      if (length + 1 < name.length() && means(stem + last, division)) {
        add(stem + last, division, true, all);
      }
    }
  }

  private boolean means(String name, Division division) {
    return regions.named(name, OptionalInt.empty()).stream()
        .anyMatch(named -> named.code().equals(division.code()));
  }

  private void add(String name, Division division, boolean inFull, Map<String, List<Name>> all) {
    Name entry = new Name(current(division.code()), division.level(), inFull);
    List<Name> entries = all.computeIfAbsent(name, key -> new ArrayList<>(1));
    if (!entries.contains(entry)) {
      entries.add(entry);
      entries.sort(Comparator.comparing(Name::code).thenComparing(Name::inFull));
    }
  }

  /** The code by which a division goes on today; of one that ended, its last. */
  RegionCode current(RegionCode code) {
    // A look first: it takes no lock.
    RegionCode known = currentCodes.get(code.digits());
    return known != null
        ? known
        : currentCodes.computeIfAbsent(code.digits(), key -> readCurrent(code));
  }

  private RegionCode readCurrent(RegionCode code) {
    RegionCode at = regions.latest(code).map(Division::code).orElse(code);
    for (int step = 0; step < 10; step++) {
      Optional<Division> division = regions.latest(at);
      boolean stands = division.isPresent() && division.get().toYear() == Integer.MAX_VALUE;
      RegionCode later = laterCodes.get(at);
      if (stands || later == null) {
        return at;
      }
      at = later;
    }
    return at;
  }

  /** A division and those above it up to the province, by current codes. */
  List<RegionCode> chain(RegionCode code) {
    // A look first: it takes no lock.
    List<RegionCode> known = chains.get(code.digits());
    return known != null ? known : chains.computeIfAbsent(code.digits(), key -> readChain(code));
  }

  private List<RegionCode> readChain(RegionCode code) {
    List<RegionCode> chain = new ArrayList<>();
    RegionCode own = current(code);
    chain.add(own);
    List<RegionCode> above = regions.ancestors(own);
    if (above.isEmpty() && !own.equals(RegionCode.NATION)) {
      // A code that no table knows still says in which prefecture and province it was given.
      above =
          List.of(
              new RegionCode(own.digits().substring(0, 4) + "00"),
              new RegionCode(own.digits().substring(0, 2) + "0000"));
    }
    for (RegionCode each : above) {
      if (!each.equals(RegionCode.NATION) && !chain.contains(current(each))) {
        chain.add(current(each));
      }
    }
    return List.copyOf(chain);
  }

  boolean within(RegionCode inner, RegionCode outer) {
    return outer.equals(RegionCode.NATION) || chain(inner).contains(current(outer));
  }

  private Optional<Division> division(RegionCode code) {
    return regions.latest(current(code));
  }

  boolean isCounty(RegionCode code) {
    return division(code).filter(each -> each.level() == RegionLevel.COUNTY).isPresent();
  }

  /** The city that a district (市辖区) is a part of; empty for everything else. */
  Optional<RegionCode> cityAround(RegionCode code) {
    Optional<Division> own = division(code);
    boolean district =
        own.isPresent()
            && own.get().level() == RegionLevel.COUNTY
            && own.get().name().endsWith("区")
            && !own.get().name().endsWith("林区")
            && !own.get().name().endsWith("特区");
    List<RegionCode> chain = chain(code);
    return district && chain.size() > 1 ? Optional.of(chain.get(1)) : Optional.empty();
  }

  /** The prefecture that a division is or lies in, or what stands in its place. */
  RegionCode prefecture(RegionCode code) {
    // A look first: it takes no lock.
    RegionCode known = prefectures.get(code.digits());
    return known != null
        ? known
        : prefectures.computeIfAbsent(code.digits(), key -> readPrefecture(code));
  }

  private RegionCode readPrefecture(RegionCode code) {
    List<RegionCode> chain = chain(code);
    if (chain.size() == 3) {
      return chain.get(1);
    }
    boolean municipality =
        chain.size() == 2
            && division(chain.get(1)).filter(each -> each.name().endsWith("市")).isPresent();
    return municipality ? chain.get(1) : chain.get(0);
  }

  /** The nearest of a division and those above it that are a unit of this word (市, 县, 省). */
  Optional<RegionCode> unit(RegionCode code, String word) {
    for (RegionCode each : chain(code)) {
      Optional<Division> division = division(each);
      if (division.isPresent() && isUnit(division.get(), word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static boolean isUnit(Division division, String word) {
    boolean region = division.name().endsWith("自治区");
    return switch (word) {
      case "自治区" -> region;
      case "区" -> division.name().endsWith("区") && division.level() == RegionLevel.COUNTY;
      case "旗" -> division.level() == RegionLevel.COUNTY && division.name().endsWith("旗");
      default -> division.name().endsWith(word);
    };
  }

  /** The divisions that a text names at a place, the longest first. */
  List<Hit> at(String text, int start) {
    List<Hit> hits = new ArrayList<>(2);
    int at = PhraseIndex.ROOT;
    for (int i = start; i < text.length(); i++) {
      at = names.step(at, text.charAt(i));
      if (at == PhraseIndex.NOWHERE) {
        break;
      }
      List<Name> found = names.value(at);
      if (found != null) {
        for (int k = found.size() - 1; k >= 0; k--) {
          Name name = found.get(k);
          hits.add(0, new Hit(i + 1, name.code(), name.level(), name.inFull()));
        }
      }
    }
    return hits;
  }
}
