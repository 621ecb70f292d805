package org.tongbi.region;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What made up a unit one year earlier, in its boundaries of the later year (区划口径调整).
 *
 * <p>Reports cannot be restated, so for them a merger ends a series; what facilities file can be
 * added up anew.
 */
public sealed interface AreaRestatement {
  /** The codes of the year before whose area lies in the unit, as a whole. */
  Set<RegionCode> codes();

  /**
   * The unit can be restated.
   *
   * @param codes of the year before, not empty: counties, and codes above them for what lies in no
   *     county of its own
   * @param uncertain codes of prefectures and provinces whose area was divided: what was filed
   *     under them cannot be placed, so a sum to which they would add must be withheld
   */
  record Restated(Set<RegionCode> codes, List<Doubt> uncertain) implements AreaRestatement {
    public Restated {
      codes = Set.copyOf(codes);
      uncertain = List.copyOf(uncertain);
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("a unit is restated from some area");
      }
    }
  }

  /**
   * The unit cannot be restated: area came or went that was a part of another unit.
   *
   * @param reason what moved, when and between which units, in English
   * @param touched the codes of the year before that hold some of the unit's area
   */
  record Broken(Set<RegionCode> codes, String reason, Set<RegionCode> touched)
      implements AreaRestatement {
    public Broken {
      codes = Set.copyOf(codes);
      Objects.requireNonNull(reason, "reason");
      touched = Set.copyOf(touched);
    }
  }

  /** A code of which nobody knows where what was filed under it lies now, and why. */
  record Doubt(RegionCode code, String reason) {
    public Doubt {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * One unit that a code counts in.
   *
   * @param unit the unit, by its code in the year of the boundaries
   * @param doubt why nobody knows whether it does; empty where it does
   */
  record Place(RegionCode unit, Optional<String> doubt) {
    public Place {
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(doubt, "doubt");
    }
  }
}
