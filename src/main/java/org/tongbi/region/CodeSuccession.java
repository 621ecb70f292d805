package org.tongbi.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbi.region.RegionChange.Extent;

/** Follows a unit from code to code through the years, forwards and back. */
final class CodeSuccession {
  private final DivisionTable divisions;
  private final Map<Integer, List<RegionChange>> changes = new HashMap<>();
  private int lastChange = Integer.MIN_VALUE;
  private int firstChange = Integer.MAX_VALUE;

  CodeSuccession(DivisionTable divisions, List<RegionChange> changes) {
    this.divisions = divisions;
    for (RegionChange change : changes) {
      this.changes.computeIfAbsent(change.year(), year -> new ArrayList<>()).add(change);
      lastChange = Math.max(lastChange, change.year());
      firstChange = Math.min(firstChange, change.year());
    }
  }

  Optional<RegionCode> codeAt(RegionCode code, int usedIn, int year) {
    Optional<Division> row = nearest(code, usedIn);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    int at = Math.max(row.get().fromYear(), Math.min(usedIn, row.get().toYear() - 1));
    Optional<RegionCode> current = Optional.of(code);
    // Outside the years that have changes nothing is known to have moved.
    for (int y = Math.max(at + 1, firstChange); y <= Math.min(year, lastChange); y++) {
      int in = y;
      current = current.flatMap(unit -> next(in, unit));
    }
    for (int y = Math.min(at, lastChange); y > Math.max(year, firstChange - 1); y--) {
      int in = y;
      current = current.flatMap(unit -> previous(in, unit));
    }
    return current;
  }

  private Optional<Division> nearest(RegionCode code, int year) {
    return divisions
        .usedIn(code, year)
        .or(() -> divisions.lastStandingBy(code, year))
        .or(() -> divisions.rows(code).stream().findFirst());
  }

  /** The code after the changes of a year. */
  private Optional<RegionCode> next(int year, RegionCode code) {
    RegionCode current = code;
    for (int step = 0; step <= in(year).size(); step++) {
      RegionCode here = current;
      Optional<RegionCode> whole =
          in(year).stream()
              .filter(change -> change.oldCode().equals(here) && change.extent() == Extent.WHOLE)
              .map(RegionChange::newCode)
              .filter(newer -> !newer.equals(here))
              .findFirst();
      boolean stands = divisions.standing(here, year).isPresent();
      // After a step a code that stands is where the unit has come to.
      if (whole.isEmpty() || (step > 0 && stands)) {
        return stands ? Optional.of(here) : Optional.empty();
      }
      current = whole.get();
    }
    return Optional.empty();
  }

  /** The code before the changes of a year. */
  private Optional<RegionCode> previous(int year, RegionCode code) {
    RegionCode current = code;
    for (int step = 0; step <= in(year).size(); step++) {
      RegionCode here = current;
      boolean stood = divisions.standing(here, year - 1).isPresent();
      if (step > 0 && stood) {
        return Optional.of(here);
      }
      Optional<RegionCode> older =
          in(year).stream()
              .filter(change -> change.newCode().equals(here) && change.carriesTheUnitOn())
              .map(RegionChange::oldCode)
              .filter(other -> !other.equals(here))
              .findFirst();
      if (older.isEmpty()) {
        boolean merged =
            in(year).stream()
                .anyMatch(
                    change ->
                        change.newCode().equals(here)
                            && !change.oldCode().equals(here)
                            && change.extent() == Extent.WHOLE);
        return stood && !merged ? Optional.of(here) : Optional.empty();
      }
      current = older.get();
    }
    return Optional.empty();
  }

  private List<RegionChange> in(int year) {
    return changes.getOrDefault(year, List.of());
  }
}
