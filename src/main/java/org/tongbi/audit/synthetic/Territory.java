package org.tongbi.audit.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which counties an invented world consists of, and what became of them over its years.
 *
 * <p>The counties and their changes are real; the world takes in whole groups of counties that
 * exchanged area, so that whatever happened to one of them happens in the world.
 */
final class Territory {
  /** Groups beyond this many counties would fill a small world with one event. */
  private static final int LARGEST_GROUP = 8;

  private static final int MOVED_PER_MILLE = 400;

  private final SyntheticOrder order;
  private final Divisions divisions;
  private final Map<Integer, List<BoundaryChange>> changes = new HashMap<>();
  private final List<String> homes;

  private Territory(SyntheticOrder order, Divisions divisions, int size) {
    this.order = order;
    this.divisions = divisions;
    for (BoundaryChange change : BoundaryChange.all()) {
      changes.computeIfAbsent(change.year(), year -> new ArrayList<>()).add(change);
    }
    this.homes = List.copyOf(chosen(size));
  }

  static Territory of(SyntheticOrder order, int size) {
    return new Territory(order, new Divisions(), size);
  }

  Divisions divisions() {
    return divisions;
  }

  /** The counties of the world at the end of its first year. */
  List<String> homes() {
    return homes;
  }

  List<BoundaryChange> changesIn(int year) {
    return changes.getOrDefault(year, List.of());
  }

  /** Where a whole unit's area is after a year's changes; several where it was divided. */
  Set<String> after(String code, int year) {
    Set<String> parts = new TreeSet<>();
    boolean gone = false;
    for (BoundaryChange change : changesIn(year)) {
      if (change.oldCode().equals(code) && divisions.isCounty(code, year - 1)) {
        if (!change.newCode().equals(code)) {
          parts.addAll(settled(change.newCode(), year));
        }
        gone |= change.whole() && !change.newCode().equals(code);
      }
    }
    if (!gone && divisions.isCounty(code, year)) {
      parts.add(code);
    }
    return parts;
  }

  /** A code that ended in the same year goes on to the next. */
  private Set<String> settled(String code, int year) {
    if (divisions.isCounty(code, year)) {
      return Set.of(code);
    }
    Set<String> next = new TreeSet<>();
    for (BoundaryChange change : changesIn(year)) {
      if (change.oldCode().equals(code) && !change.newCode().equals(code)) {
        next.addAll(settled(change.newCode(), year));
      }
    }
    return next;
  }

  /**
   * The codes of a place through the years; where a unit was divided, chance says on which side.
   */
  Site site(String home, Chance chance) {
    String[] codes = new String[order.years()];
    codes[0] = home;
    for (int i = 1; i < codes.length; i++) {
      List<String> parts = List.copyOf(after(codes[i - 1], order.firstYear() + i));
      boolean stays = parts.contains(codes[i - 1]);
      if (parts.size() == 1) {
        codes[i] = parts.get(0);
      } else if (stays && !chance.perMille(MOVED_PER_MILLE)) {
        codes[i] = codes[i - 1];
      } else {
        String before = codes[i - 1];
        codes[i] = chance.pick(parts.stream().filter(part -> !part.equals(before)).toList());
      }
    }
    return new Site(order.firstYear(), codes);
  }

  /** All counties that the world's area belongs to at the end of a year. */
  Set<String> countiesIn(int year) {
    Set<String> counties = new TreeSet<>(homes);
    for (int y = order.firstYear() + 1; y <= year; y++) {
      Set<String> next = new TreeSet<>();
      for (String county : counties) {
        next.addAll(after(county, y));
      }
      counties = next;
    }
    return counties;
  }

  /**
   * The units whose area at a year's end cannot be put together of whole counties of the year
   * before.
   */
  Set<String> brokenIn(int year) {
    Set<String> broken = new TreeSet<>();
    for (String county : countiesIn(year - 1)) {
      List<Set<String>> holders =
          after(county, year).stream()
              .map(part -> (Set<String>) new HashSet<>(divisions.chain(part, year)))
              .toList();
      for (Set<String> one : holders) {
        for (Set<String> other : holders) {
          one.stream().filter(unit -> !other.contains(unit)).forEach(broken::add);
        }
      }
    }
    return broken;
  }

  private Set<String> chosen(int size) {
    Chance chance = Chance.of(order.seed(), "territory");
    Set<String> chosen = new TreeSet<>();
    // Half of the counties from groups with changes, each kind of change in turn.
    List<List<String>> groups = changedGroups();
    Map<String, List<List<String>>> byKind = new LinkedHashMap<>();
    for (List<String> group : groups) {
      byKind.computeIfAbsent(kindOf(group), kind -> new ArrayList<>()).add(group);
    }
    List<String> kinds = List.copyOf(byKind.keySet());
    for (int i = 0; !kinds.isEmpty() && chosen.size() * 2 < size && i < size; i++) {
      List<String> group = chance.pick(byKind.get(kinds.get(i % kinds.size())));
      if (chosen.isEmpty() || chosen.size() + group.size() <= Math.max(3, size)) {
        chosen.addAll(group);
      }
    }
    List<String> others = new ArrayList<>(divisions.counties(order.firstYear()));
    others.removeIf(county -> !quiet(county));
    while (chosen.size() < size && !others.isEmpty()) {
      String next = chance.pick(others);
      if (!chosen.isEmpty() && chance.perMille(600)) {
        next = sibling(chance.pick(List.copyOf(chosen)), others, chance).orElse(next);
      }
      chosen.add(next);
      others.remove(next);
    }
    return chosen;
  }

  private Optional<String> sibling(String county, List<String> others, Chance chance) {
    String parent = divisions.parent(county, order.firstYear());
    List<String> siblings =
        others.stream()
            .filter(other -> divisions.parent(other, order.firstYear()).equals(parent))
            .toList();
    return siblings.isEmpty() ? Optional.empty() : Optional.of(chance.pick(siblings));
  }

  /** Whether nothing happens to a county in the world's years. */
  private boolean quiet(String county) {
    for (int year = order.firstYear() + 1; year <= order.lastYear(); year++) {
      for (BoundaryChange change : changesIn(year)) {
        if (change.oldCode().equals(county) || change.newCode().equals(county)) {
          return false;
        }
      }
    }
    return true;
  }

  private String kindOf(List<String> group) {
    boolean part = false;
    boolean merged = false;
    Map<String, Integer> receivers = new TreeMap<>();
    for (int year = order.firstYear() + 1; year <= order.lastYear(); year++) {
      for (BoundaryChange change : changesIn(year)) {
        if (group.contains(change.oldCode()) || group.contains(change.newCode())) {
          part |= !change.whole();
          merged |= receivers.merge(year + change.newCode(), 1, Integer::sum) > 1;
        }
      }
    }
    return part ? "part" : merged ? "merged" : "renamed";
  }

  /** The groups of counties between which area moved, as counties of the first year. */
  private List<List<String>> changedGroups() {
    Map<String, Set<String>> groupOf = new TreeMap<>();
    Set<String> unusable = new HashSet<>();
    for (int year = order.firstYear() + 1; year <= order.lastYear(); year++) {
      for (BoundaryChange change : changesIn(year)) {
        boolean counties =
            divisions.isCounty(change.oldCode(), year - 1)
                && divisions.isCounty(change.newCode(), year);
        Set<String> united = new TreeSet<>(List.of(change.oldCode(), change.newCode()));
        for (String code : List.copyOf(united)) {
          united.addAll(groupOf.getOrDefault(code, Set.of()));
        }
        united.forEach(code -> groupOf.put(code, united));
        if (!counties && !isAbove(change, year)) {
          unusable.addAll(Arrays.asList(change.oldCode(), change.newCode()));
        }
      }
    }
    Set<List<String>> groups = new LinkedHashSet<>();
    for (Set<String> group : groupOf.values()) {
      List<String> start =
          group.stream().filter(code -> divisions.isCounty(code, order.firstYear())).toList();
      if (!start.isEmpty()
          && start.size() <= LARGEST_GROUP
          && group.stream().noneMatch(unusable::contains)) {
        groups.add(start);
      }
    }
    return List.copyOf(groups);
  }

  private boolean isAbove(BoundaryChange change, int year) {
    return !divisions.isCounty(change.oldCode(), year - 1)
        && !divisions.isCounty(change.newCode(), year);
  }
}
