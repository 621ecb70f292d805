package org.tongbi.region;

import java.util.Objects;
import java.util.Optional;

/**
 * An administrative division (行政区划) over the years in which it had one code, name and parent.
 *
 * @param name its own name: 鼓楼区
 * @param fullName with the names above it: 江苏省南京市鼓楼区
 * @param parent the prefecture, or the province where there is none; empty for provinces
 * @param fromYear the first year at whose end it stood
 * @param toYear the first year at whose end it stood no more; {@link Integer#MAX_VALUE} while it
 *     stands
 */
public record Division(
    RegionCode code,
    String name,
    String fullName,
    RegionLevel level,
    Optional<RegionCode> parent,
    int fromYear,
    int toYear) {
  public Division {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(fullName, "fullName");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(parent, "parent");
    if (toYear <= fromYear) {
      throw new IllegalArgumentException(
          "division " + code + " ends before it begins: " + fromYear + " to " + toYear);
    }
  }

  /**
   * Whether papers of a year may use it: it stood at the year's end, or ended in that year.
   *
   * <p>In the year of a change the old and the new division are both met.
   */
  public boolean usedIn(int year) {
    return year >= fromYear && year <= toYear;
  }
}
