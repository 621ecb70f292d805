package org.tongbi.facility.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * From when to when an org_code stood for a facility, and which codes it says it continues.
 *
 * @param start its first day
 * @param openedOn when its facility opened, where the registry says so
 * @param end the day after its last; empty while it stands
 * @param continues the codes that its versions name in {@code successor_of}
 */
public record CodeLife(
    LocalDate start, Optional<LocalDate> openedOn, Optional<LocalDate> end, Set<String> continues) {
  private static final Set<String> STATUS_CLOSED = Set.of("4", "5");

  /** Days for which old and new code may stand side by side while papers change hands. */
  private static final int HANDOVER_DAYS = 31;

  /** The life of a code that has versions. */
  public static CodeLife of(List<FacilityVersion> versions) {
    FacilityVersion first = versions.get(0);
    FacilityVersion last = versions.get(versions.size() - 1);
    Set<String> continues = new TreeSet<>();
    for (FacilityVersion version : versions) {
      String old = version.entry().successorOf();
      if (!old.isEmpty() && !old.equals(version.entry().orgCode())) {
        continues.add(old);
      }
    }
    return new CodeLife(first.validFrom(), first.entry().openedOn(), end(last), continues);
  }

  private static Optional<LocalDate> end(FacilityVersion last) {
    // On the day of closing it is open still.
    Optional<LocalDate> closed = last.entry().closedOn().map(day -> day.plusDays(1));
    if (STATUS_CLOSED.contains(last.entry().status())) {
      return closed.or(() -> Optional.of(last.validFrom()));
    }
    if (closed.isPresent() && last.validTo().isPresent()) {
      return closed.get().isBefore(last.validTo().get()) ? closed : last.validTo();
    }
    return closed.or(last::validTo);
  }

  /**
   * Whether this code is the old one's facility under a new code: the old one ended and this one
   * began then. A code that stood beside the old one before is another facility, which took it
   * over.
   */
  public boolean isContinuationOf(CodeLife old) {
    if (old.end.isEmpty()) {
      return false;
    }
    // The same institution keeps its day of opening under a new code.
    boolean openedBefore =
        openedOn.isPresent() && openedOn.get().isBefore(start) && !openedOn.equals(old.openedOn);
    LocalDate began = openedBefore ? openedOn.get() : start;
    return !began.plusDays(HANDOVER_DAYS).isBefore(old.end.get()) && began.isAfter(old.start);
  }
}
