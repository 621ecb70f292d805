package org.tongbi.facility.effective;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a version of a facility says that matters to its returns.
 *
 * @param regionCode where it lies, by the codes in force in the version
 * @param providers the kinds of provider it counts among, as bits
 * @param bulletinGroup hospital, primary, public_health, other, or empty
 * @param filesItself whether no other facility files for it
 * @param status 1 open, 2 suspended, 3 new, 4 struck off, 5 merged, or empty
 * @param validTo the day after the last; empty while it holds
 */
public record FacilitySpan(
    String orgCode,
    String regionCode,
    int providers,
    String bulletinGroup,
    boolean filesItself,
    String status,
    Optional<LocalDate> openedOn,
    Optional<LocalDate> closedOn,
    LocalDate validFrom,
    Optional<LocalDate> validTo) {
  public FacilitySpan {
    Objects.requireNonNull(orgCode, "orgCode");
    Objects.requireNonNull(regionCode, "regionCode");
    Objects.requireNonNull(bulletinGroup, "bulletinGroup");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(validFrom, "validFrom");
  }

  boolean suspended() {
    return status.equals("2");
  }

  /** The first day of this version on which the facility was open. */
  LocalDate opens() {
    return openedOn.filter(day -> day.isAfter(validFrom)).orElse(validFrom);
  }

  /** The day after the last on which it was open; empty while it is. */
  Optional<LocalDate> closes() {
    // On the day of closing it is open still.
    Optional<LocalDate> closed = closedOn.map(day -> day.plusDays(1));
    if (status.equals("4") || status.equals("5")) {
      return closed.or(() -> Optional.of(validFrom));
    }
    if (closed.isPresent() && validTo.isPresent()) {
      return closed.get().isBefore(validTo.get()) ? closed : validTo;
    }
    return closed.or(() -> validTo);
  }
}
