package org.tongbi.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What units were made of at the end of each year, straight from the tables of divisions. */
final class Boundaries {
  private record Unit(String level, String parent, int from, int to) {}

  private final Map<String, List<Unit>> units = new HashMap<>();
  private final List<List<String>> changes;

  Boundaries() {
    List<List<String>> divisions = CsvLines.resource("/org/tongbi/region/divisions.csv");
    for (List<String> d : divisions.subList(1, divisions.size())) {
      int to = d.get(6).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(d.get(6));
      units
          .computeIfAbsent(d.get(0), c -> new ArrayList<>())
          .add(new Unit(d.get(3), d.get(4), Integer.parseInt(d.get(5)), to));
    }
    List<List<String>> all = CsvLines.resource("/org/tongbi/region/changes.csv");
    changes = all.subList(1, all.size());
  }

  private Unit unit(String code, int year) {
    for (Unit unit : units.getOrDefault(code, List.of())) {
      if (unit.from() <= year && year < unit.to()) {
        return unit;
      }
    }
    return null;
  }

  /** The unit itself and those above it, up to the nation. */
  Set<String> above(String code, int year) {
    Set<String> above = new LinkedHashSet<>();
    for (Unit at = unit(code, year); at != null; at = unit(at.parent(), year)) {
      above.add(code);
      code = at.parent();
    }
    above.add("000000");
    return above;
  }

  /** The code at the year's end of what had this code earlier in the year. */
  String atEnd(String code, int year) {
    if (unit(code, year) != null) {
      return code;
    }
    for (List<String> c : changes) {
      if (c.get(0).equals("" + year) && c.get(1).equals(code) && c.get(6).equals("whole")) {
        return atEnd(c.get(3), year);
      }
    }
    throw new IllegalStateException(code + " went nowhere in " + year);
  }

  /** Where the area of a unit of the year before is at the year's end. */
  private Set<String> goesTo(String code, int year, Set<String> seen) {
    Set<String> to = new TreeSet<>();
    boolean leaves = false;
    for (List<String> c : changes) {
      if (c.get(0).equals("" + year) && c.get(1).equals(code) && !c.get(3).equals(code)) {
        leaves |= c.get(6).equals("whole");
        if (unit(c.get(3), year) != null) {
          to.add(c.get(3));
        } else if (seen.add(c.get(3))) {
          to.addAll(goesTo(c.get(3), year, seen));
        }
      }
    }
    if (!leaves && unit(code, year) != null) {
      to.add(code);
    }
    return to;
  }

  /** All units that hold some of the area, a year later, of what had this code. */
  Set<String> aboveNextYear(String code, int year) {
    Set<String> above = new TreeSet<>(Set.of("000000"));
    goesTo(code, year, new HashSet<>()).forEach(part -> above.addAll(above(part, year)));
    if (unit(code, year) != null) {
      above.addAll(above(code, year));
    }
    return above;
  }

  /**
   * The codes of the year before that make up a unit of this year.
   *
   * @param among the codes that matter
   * @return null where one of them lies in it with a part only
   */
  Set<String> madeOf(String unit, int year, Set<String> among) {
    Set<String> whole = new HashSet<>();
    for (String code : among) {
      Set<String> to = goesTo(code, year, new HashSet<>());
      long inside = to.stream().filter(part -> above(part, year).contains(unit)).count();
      if (inside == to.size()) {
        whole.add(code);
      } else if (inside > 0) {
        return null;
      }
    }
    return whole;
  }
}
