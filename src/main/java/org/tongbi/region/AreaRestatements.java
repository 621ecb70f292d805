package org.tongbi.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tongbi.region.AreaRestatement.Broken;
import org.tongbi.region.AreaRestatement.Doubt;
import org.tongbi.region.AreaRestatement.Place;
import org.tongbi.region.AreaRestatement.Restated;
import org.tongbi.region.RegionChange.Extent;

/**
 * Puts what was filed in one year into the units of that year, or into those of the next.
 *
 * <p>Whole changes are followed: a rename, an upgrade, a merger, a transfer under another parent.
 * Where a part moved, nobody knows what was filed for it. Years are year ends. Safe for use by many
 * threads.
 */
public final class AreaRestatements {
  private final DivisionTable divisions;
  private final Map<Integer, List<RegionChange>> changes = new HashMap<>();
  private final Map<Integer, YearOfChanges> years = new ConcurrentHashMap<>();

  AreaRestatements(DivisionTable divisions, List<RegionChange> changes) {
    this.divisions = divisions;
    for (RegionChange change : changes) {
      this.changes.computeIfAbsent(change.year(), year -> new ArrayList<>()).add(change);
    }
  }

  /**
   * The units that a code counts in within the boundaries of its own year, narrowest first, the
   * nation last.
   *
   * <p>A code that no longer stood at the year's end counts where its area went; in doubt where
   * that is not one unit.
   */
  public List<Place> places(RegionCode code, int year) {
    if (divisions.standing(code, year).isPresent()) {
      return upward(code, year).stream().map(AreaRestatements::sure).toList();
    }
    List<Place> places = new ArrayList<>(of(year).placesOfEnded(code));
    if (places.isEmpty()) {
      places.add(sure(RegionCode.NATION));
    }
    return places;
  }

  /**
   * The units of the next year that a code counts in, but only those that have to be added up anew
   * because they are made up otherwise than in the code's own year.
   */
  public List<Place> restatedPlaces(RegionCode code, int nextYear) {
    return of(nextYear).restatedPlaces.getOrDefault(code, List.of());
  }

  /** Whether a unit had this code at the end of a year. */
  public boolean isStanding(RegionCode unit, int year) {
    return divisions.standing(unit, year).isPresent();
  }

  /** Whether a unit was made up of the same codes one year before, and had this code. */
  public boolean isUnchanged(RegionCode unit, int year) {
    return divisions.standing(unit, year).isPresent() && !of(year).restated.containsKey(unit);
  }

  /**
   * What made up a unit one year before {@code year}.
   *
   * @throws IllegalArgumentException where no unit had this code at the end of that year
   */
  public AreaRestatement restate(RegionCode unit, int year) {
    if (divisions.standing(unit, year).isEmpty()) {
      throw new IllegalArgumentException("no unit had the code " + unit + " in " + year);
    }
    AreaRestatement changed = of(year).restated.get(unit);
    return changed != null ? changed : new Restated(of(year).membersBefore(unit), List.of());
  }

  /**
   * The one code of the year's end that a code stands for, if there is one: itself, or where all of
   * it went in that year.
   */
  public Optional<RegionCode> atYearEnd(RegionCode code, int year) {
    if (divisions.standing(code, year).isPresent()) {
      return Optional.of(code);
    }
    Set<RegionCode> targets = of(year).targets(code);
    return targets.size() == 1 ? Optional.of(targets.iterator().next()) : Optional.empty();
  }

  /** The units directly below a unit at the end of a year; of the nation those that file to it. */
  public Set<RegionCode> children(RegionCode unit, int year) {
    return of(year).children.getOrDefault(unit, Set.of());
  }

  /** The unit directly above at the end of a year; of a province the nation. */
  public Optional<RegionCode> parent(RegionCode unit, int year) {
    if (unit.equals(RegionCode.NATION)) {
      return Optional.empty();
    }
    return divisions
        .standing(unit, year)
        .map(division -> division.parent().orElse(RegionCode.NATION));
  }

  private static Place sure(RegionCode unit) {
    return new Place(unit, Optional.empty());
  }

  private YearOfChanges of(int year) {
    return years.computeIfAbsent(year, YearOfChanges::new);
  }

  /** The code itself and the units above it at the end of a year, as far as they stand. */
  private List<RegionCode> upward(RegionCode code, int year) {
    List<RegionCode> units = new ArrayList<>();
    Optional<RegionCode> at = Optional.of(code);
    while (at.isPresent()) {
      units.add(at.get());
      at = parent(at.get(), year);
    }
    return units;
  }

  private boolean isCounty(RegionCode code, int year) {
    return divisions
        .standing(code, year)
        .filter(division -> division.level() == RegionLevel.COUNTY)
        .isPresent();
  }

  /** All that the changes of one year did to codes and units. */
  private final class YearOfChanges {
    private final int year;
    private final List<RegionChange> rows;

    /** By unit, what was directly below it at the year's end. */
    private final Map<RegionCode, Set<RegionCode>> children = new TreeMap<>();

    /** By unit of the year before, every code that counted in it. */
    private final Map<RegionCode, Set<RegionCode>> before = new TreeMap<>();

    /** The units that are made up otherwise than in the year before. */
    private final Map<RegionCode, AreaRestatement> restated = new TreeMap<>();

    private final Map<RegionCode, List<Place>> restatedPlaces = new TreeMap<>();

    YearOfChanges(int year) {
      this.year = year;
      this.rows = changes.getOrDefault(year, List.of());
      Map<RegionCode, Set<RegionCode>> members = new TreeMap<>();
      Map<RegionCode, Set<RegionCode>> partly = new TreeMap<>();
      for (Division division : divisions.all()) {
        RegionCode code = division.code();
        if (stands(division, year)) {
          parent(code, year)
              .filter(above -> !abroad(code))
              .ifPresent(above -> put(children, above, code));
        }
        if (stands(division, year - 1)) {
          upward(code, year - 1).forEach(unit -> put(before, unit, code));
          place(code, members, partly);
        }
      }
      for (Division division : divisions.all()) {
        if (stands(division, year)) {
          RegionCode unit = division.code();
          judge(unit, members.getOrDefault(unit, Set.of()), partly.getOrDefault(unit, Set.of()));
        }
      }
    }

    Set<RegionCode> membersBefore(RegionCode unit) {
      return before.getOrDefault(unit, Set.of());
    }

    /** Where the area of a code of the year before lies at the end of the year. */
    Set<RegionCode> targets(RegionCode code) {
      Set<RegionCode> targets = new TreeSet<>();
      follow(code, targets, new TreeSet<>());
      return targets;
    }

    private void follow(RegionCode code, Set<RegionCode> targets, Set<RegionCode> seen) {
      if (!seen.add(code)) {
        return;
      }
      boolean wentWhole = false;
      for (RegionChange row : rows) {
        if (row.oldCode().equals(code)) {
          wentWhole |= row.extent() == Extent.WHOLE;
          if (divisions.standing(row.newCode(), year).isPresent()) {
            targets.add(row.newCode());
          } else {
            follow(row.newCode(), targets, seen);
          }
        }
      }
      if (!wentWhole && divisions.standing(code, year).isPresent()) {
        targets.add(code);
      }
    }

    /** A code that ended in this year, or before: all units in which some of its area lies. */
    List<Place> placesOfEnded(RegionCode code) {
      Set<RegionCode> targets = targets(code);
      Set<RegionCode> units = new LinkedHashSet<>();
      targets.forEach(target -> units.addAll(upward(target, year)));
      List<Place> places = new ArrayList<>();
      for (RegionCode unit : units) {
        boolean whole = targets.stream().allMatch(target -> upward(target, year).contains(unit));
        places.add(
            whole ? sure(unit) : new Place(unit, Optional.of(crossing(code, unit).inWords())));
      }
      return places;
    }

    private void place(
        RegionCode code,
        Map<RegionCode, Set<RegionCode>> members,
        Map<RegionCode, Set<RegionCode>> partly) {
      Set<RegionCode> targets = targets(code);
      Map<RegionCode, Integer> hits = new TreeMap<>();
      for (RegionCode target : targets) {
        upward(target, year).forEach(unit -> hits.merge(unit, 1, Integer::sum));
      }
      hits.forEach((unit, hit) -> put(hit == targets.size() ? members : partly, unit, code));
    }

    private void judge(RegionCode unit, Set<RegionCode> members, Set<RegionCode> partly) {
      List<Doubt> doubts = new ArrayList<>();
      for (RegionCode code : partly) {
        RegionChange row = crossing(code, unit);
        if (isCounty(row.oldCode(), year - 1) || isCounty(row.newCode(), year)) {
          broken(unit, members, partly, row.inWords());
          return;
        }
        doubts.add(new Doubt(code, row.inWords()));
      }
      if (members.isEmpty()) {
        if (!doubts.isEmpty()) {
          broken(unit, members, partly, doubts.get(0).reason());
        }
        return;
      }
      if (!doubts.isEmpty() || !members.equals(membersBefore(unit))) {
        restated.put(unit, new Restated(members, doubts));
        members.forEach(code -> put(code, sure(unit)));
        doubts.forEach(d -> put(d.code(), new Place(unit, Optional.of(d.reason()))));
      }
    }

    private void broken(
        RegionCode unit, Set<RegionCode> members, Set<RegionCode> partly, String reason) {
      Set<RegionCode> touched = new TreeSet<>(members);
      // Area that came out of a prefecture came out of counties that nobody names.
      partly.forEach(code -> touched.addAll(membersBefore(code)));
      restated.put(unit, new Broken(members, reason, touched));
      touched.forEach(code -> put(code, new Place(unit, Optional.of(reason))));
    }

    /** The change that took a part of a code across the border of a unit. */
    private RegionChange crossing(RegionCode code, RegionCode unit) {
      boolean stays = upwardOrNone(code).contains(unit);
      return rows.stream()
          .filter(row -> row.oldCode().equals(code))
          .filter(row -> upwardOrNone(row.newCode()).contains(unit) != stays)
          .findFirst()
          .or(() -> rows.stream().filter(row -> row.oldCode().equals(code)).findFirst())
          .orElseThrow();
    }

    private List<RegionCode> upwardOrNone(RegionCode code) {
      return divisions.standing(code, year).isPresent() ? upward(code, year) : List.of();
    }

    private void put(RegionCode code, Place place) {
      restatedPlaces.computeIfAbsent(code, key -> new ArrayList<>(2)).add(place);
    }

    private static void put(
        Map<RegionCode, Set<RegionCode>> sets, RegionCode key, RegionCode value) {
      sets.computeIfAbsent(key, k -> new TreeSet<>()).add(value);
    }

    private static boolean stands(Division division, int year) {
      return division.fromYear() <= year && year < division.toYear();
    }

    /** Their statistics are their own; the national bulletin leaves them out. */
    private static boolean abroad(RegionCode code) {
      return Outside.CODES.contains(code);
    }
  }

  /** 台湾, 香港 and 澳门: divisions, but not part of what the national figures add up. */
  private static final class Outside {
    static final Collection<RegionCode> CODES =
        List.of(new RegionCode("710000"), new RegionCode("810000"), new RegionCode("820000"));
  }
}
