package org.tongbi.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbi.region.AreaComparison.Changed;
import org.tongbi.region.AreaComparison.Same;
import org.tongbi.region.RegionChange.Extent;

/** Follows a region's area back through the years. */
final class AreaHistory {
  private final DivisionTable divisions;
  private final Map<Integer, List<RegionChange>> changes = new HashMap<>();

  AreaHistory(DivisionTable divisions, List<RegionChange> changes) {
    this.divisions = divisions;
    for (RegionChange change : changes) {
      this.changes.computeIfAbsent(change.year(), year -> new ArrayList<>()).add(change);
    }
  }

  AreaComparison compare(RegionCode code, int earlierYear, int laterYear) {
    if (earlierYear > laterYear) {
      throw new IllegalArgumentException(
          "the earlier year " + earlierYear + " lies after the later year " + laterYear);
    }
    if (code.equals(RegionCode.NATION)) {
      return new Same(code);
    }
    Optional<Division> later = divisions.lastStandingBy(code, laterYear);
    if (later.isEmpty()) {
      return new Changed("no division had the code " + code + " by the end of " + laterYear);
    }
    // An old code that is still used in the year of its end, or after it, means the old area.
    int from = Math.min(laterYear, later.get().toYear() - 1);
    RegionCode current = code;
    for (int year = from; year > earlierYear; year--) {
      Optional<String> broken = brokenIn(year, current, later.get().level());
      if (broken.isPresent()) {
        return new Changed(broken.get());
      }
      current = predecessor(year, current);
    }
    return new Same(current);
  }

  private Optional<String> brokenIn(int year, RegionCode code, RegionLevel level) {
    RegionCode before = predecessor(year, code);
    Optional<RegionChange> breaking = Optional.empty();
    for (RegionChange change : in(year)) {
      if (breaks(change, code, before, level, year)) {
        if (!change.oldCode().equals(change.newCode())) {
          return Optional.of(change.inWords());
        }
        // What stayed under its code tells nobody what moved; another row does better.
        breaking = breaking.or(() -> Optional.of(change));
      }
    }
    return breaking.map(RegionChange::inWords);
  }

  private boolean breaks(
      RegionChange change, RegionCode code, RegionCode before, RegionLevel level, int year) {
    boolean ownRow = change.newCode().equals(code) || change.oldCode().equals(before);
    boolean moved =
        ownRow
            && !change.carriesTheUnitOn()
            && !inside(change, code, year)
            && !(change.oldCode().equals(code) && codeWasReused(year, code));
    return moved || (level != RegionLevel.COUNTY && crosses(change, code, before, level, year));
  }

  /** A code that came to this unit in this year from another says nothing of its former holder. */
  private boolean codeWasReused(int year, RegionCode code) {
    return !predecessor(year, code).equals(code);
  }

  /** Area that a unit gave to a new unit within itself has not left it. */
  private boolean inside(RegionChange change, RegionCode code, int year) {
    return change.oldCode().equals(code)
        && change.extent() == Extent.PART
        && divisions.within(change.newCode(), code, year);
  }

  private boolean crosses(
      RegionChange change, RegionCode code, RegionCode before, RegionLevel level, int year) {
    RegionCode old = holder(change.oldCode(), level, year - 1);
    RegionCode now = holder(change.newCode(), level, year);
    return now.equals(code) != old.equals(before);
  }

  /** The unit of a level that a code lies in or is, or the code itself where there is none. */
  private RegionCode holder(RegionCode code, RegionLevel level, int year) {
    RegionCode at = code;
    Optional<Division> division = divisions.standing(code, year);
    while (division.isPresent() && division.get().level() != level) {
      if (division.get().parent().isEmpty()) {
        return code;
      }
      at = division.get().parent().get();
      division = divisions.standing(at, year);
    }
    return at;
  }

  /** The code that the unit had at the end of the year before. */
  private RegionCode predecessor(int year, RegionCode code) {
    RegionCode current = code;
    for (int step = 0; step < in(year).size(); step++) {
      Optional<RegionCode> older = carriedFrom(year, current);
      if (older.isEmpty()) {
        return current;
      }
      current = older.get();
      if (divisions.standing(current, year - 1).isPresent()) {
        return current;
      }
    }
    return current;
  }

  private Optional<RegionCode> carriedFrom(int year, RegionCode code) {
    return in(year).stream()
        .filter(change -> change.carriesTheUnitOn() && change.newCode().equals(code))
        .map(RegionChange::oldCode)
        .filter(older -> !older.equals(code))
        .findFirst();
  }

  private List<RegionChange> in(int year) {
    return changes.getOrDefault(year, List.of());
  }
}
