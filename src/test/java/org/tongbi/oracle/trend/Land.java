package org.tongbi.oracle.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tongbi.oracle.CsvLines;

/** Divisions and what became of them, straight from the two tables. */
final class Land {
  static final String NATION = "000000";
  private static final Set<String> ELSEWHERE = Set.of("710000", "810000", "820000");

  record Unit(String code, String name, String level, String parent, int from, int to) {}

  record Move(int year, String from, String to, boolean carriesOn, String words) {}

  /**
   * What a unit was a year before.
   *
   * @param code null where the area was another
   * @param reason null where it was the same
   */
  record Before(String code, String reason) {}

  /**
   * Where a code counts.
   *
   * @param unit the code at the year's end
   * @param stands whether there is a unit of that code at the year's end
   * @param level null where the code is unknown in that year
   */
  record Place(String unit, boolean stands, String level, String parent) {}

  private final Map<String, List<Unit>> units = new HashMap<>();
  private final Map<Integer, List<Move>> moves = new HashMap<>();
  private final Map<String, Before> before = new HashMap<>();
  private final Map<Integer, Map<String, Set<String>>> children = new HashMap<>();

  Land() {
    units.put(NATION, List.of(new Unit(NATION, "全国", "nation", null, 0, 9999)));
    List<List<String>> divisions = CsvLines.resource("/org/tongbi/region/divisions.csv");
    for (List<String> d : divisions.subList(1, divisions.size())) {
      units
          .computeIfAbsent(d.get(0), c -> new ArrayList<>())
          .add(
              new Unit(
                  d.get(0),
                  d.get(1),
                  d.get(3),
                  d.get(4).isEmpty() ? NATION : d.get(4),
                  Integer.parseInt(d.get(5)),
                  d.get(6).isEmpty() ? 9999 : Integer.parseInt(d.get(6))));
    }
    List<List<String>> changes = CsvLines.resource("/org/tongbi/region/changes.csv");
    for (List<String> c : changes.subList(1, changes.size())) {
      boolean whole = c.get(6).equals("whole");
      int year = Integer.parseInt(c.get(0));
      moves
          .computeIfAbsent(year, y -> new ArrayList<>())
          .add(
              new Move(
                  year,
                  c.get(1),
                  c.get(3),
                  whole && !c.get(5).equals("merge") && !c.get(5).equals("split"),
                  "in %d %s of %s (%s) went to %s (%s)%s"
                      .formatted(
                          year,
                          whole ? "all" : "part",
                          c.get(2),
                          c.get(1),
                          c.get(4),
                          c.get(3),
                          c.get(8).isEmpty() ? "" : ", " + c.get(8))));
    }
  }

  /** Every code that any unit ever had. */
  Set<String> codes() {
    return new TreeSet<>(units.keySet());
  }

  List<Move> moves(int year) {
    return moves.getOrDefault(year, List.of());
  }

  Optional<Unit> standing(String code, int year) {
    return units.getOrDefault(code, List.of()).stream()
        .filter(u -> u.from() <= year && year < u.to())
        .findFirst();
  }

  /** In the year of its end a unit is met in papers too. */
  Optional<Unit> met(String code, int year) {
    return units.getOrDefault(code, List.of()).stream()
        .filter(u -> u.from() <= year && year <= u.to())
        .reduce((older, newer) -> newer);
  }

  Set<String> parts(String code, int year) {
    return children.computeIfAbsent(year, this::childrenIn).getOrDefault(code, Set.of());
  }

  private Map<String, Set<String>> childrenIn(int year) {
    Map<String, Set<String>> all = new HashMap<>();
    for (String code : units.keySet()) {
      standing(code, year)
          .filter(u -> u.parent() != null && !ELSEWHERE.contains(code))
          .ifPresent(u -> all.computeIfAbsent(u.parent(), p -> new TreeSet<>()).add(code));
    }
    return all;
  }

  /** A code and all above it at the year's end. */
  private Set<String> upward(String code, int year) {
    Set<String> up = new LinkedHashSet<>(Set.of(code));
    Optional<Unit> at = standing(code, year);
    while (at.isPresent() && at.get().parent() != null) {
      up.add(at.get().parent());
      at = standing(at.get().parent(), year);
    }
    return up;
  }

  /** What the unit meant by a code in papers of a year was at the end of the year before. */
  Before before(String code, int year) {
    return before.computeIfAbsent(code + year, key -> look(code, year));
  }

  private Before look(String code, int year) {
    if (code.equals(NATION)) {
      return new Before(code, null);
    }
    if (units.getOrDefault(code, List.of()).stream().noneMatch(u -> u.from() <= year)) {
      return new Before(null, "no division had the code " + code + " by the end of " + year);
    }
    if (standing(code, year).isEmpty()) {
      // It ended in this year or before: whoever still writes it means the old area.
      return new Before(code, null);
    }
    String older = carriedFrom(code, year);
    for (Move move : moves(year)) {
      if (upward(move.from(), year - 1).contains(older) != upward(move.to(), year).contains(code)) {
        return new Before(null, move.words());
      }
    }
    return new Before(older, null);
  }

  private String carriedFrom(String code, int year) {
    String at = code;
    for (int step = 0; step < 5; step++) {
      String here = at;
      Optional<String> older =
          moves(year).stream()
              .filter(m -> m.carriesOn() && m.to().equals(here) && !m.from().equals(here))
              .map(Move::from)
              .findFirst();
      if (older.isEmpty()) {
        return at;
      }
      at = older.get();
      if (standing(at, year - 1).isPresent()) {
        return at;
      }
    }
    return at;
  }

  Place place(String code, int year) {
    String unit = code;
    for (int step = 0; step < 5 && standing(unit, year).isEmpty(); step++) {
      String here = unit;
      unit =
          moves(year).stream()
              .filter(m -> m.carriesOn() && m.from().equals(here))
              .map(Move::to)
              .findFirst()
              .orElse(here);
    }
    if (!unit.equals(code) && !code.equals(before(unit, year).code())) {
      // What followed is not the same area: another unit.
      unit = code;
    }
    Optional<Unit> stands = standing(unit, year);
    if (stands.isPresent()) {
      return new Place(unit, true, stands.get().level(), stands.get().parent());
    }
    Optional<Unit> met = met(code, year);
    return new Place(
        code,
        false,
        met.map(Unit::level).orElse(null),
        met.map(Unit::parent).map(p -> place(p, year).unit()).orElse(null));
  }
}
