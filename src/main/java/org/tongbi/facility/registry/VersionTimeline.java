package org.tongbi.facility.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tongbi.issue.Issue;

/** Lays the stated versions of one org_code on the line of time, so that one holds on each day. */
final class VersionTimeline {
  private static final Comparator<FacilityVersion> BY_WEIGHT =
      Comparator.comparing((FacilityVersion version) -> version.entry().recordedAt())
          .thenComparing(FacilityVersion::validFrom)
          .thenComparing(FacilityVersion::entry, RegistryHistory.BY_PLACE);

  private final List<FacilityVersion> stated;

  VersionTimeline(List<FacilityVersion> stated) {
    this.stated = stated.stream().sorted(BY_WEIGHT).toList();
  }

  /**
   * The versions in order of time.
   *
   * @param refusals takes the versions that others cover on all of their days
   */
  List<FacilityVersion> versions(List<Refusal> refusals) {
    return gapsFilled(laid(refusals));
  }

  private List<FacilityVersion> laid(List<Refusal> refusals) {
    if (stated.size() == 1) {
      return stated;
    }
    TreeSet<LocalDate> days = new TreeSet<>();
    for (FacilityVersion version : stated) {
      days.add(version.validFrom());
      version.validTo().ifPresent(days::add);
    }
    List<FacilityVersion> laid = new ArrayList<>();
    TreeSet<Integer> seen = new TreeSet<>();
    int before = -1;
    for (LocalDate day : days) {
      int holder = holder(day);
      Optional<LocalDate> end = Optional.ofNullable(days.higher(day));
      if (holder >= 0 && holder == before) {
        int last = laid.size() - 1;
        laid.set(last, piece(holder, laid.get(last).validFrom(), end));
      } else if (holder >= 0) {
        laid.add(piece(holder, day, end));
      }
      seen.add(holder);
      before = holder;
    }
    for (int i = 0; i < stated.size(); i++) {
      if (!seen.contains(i)) {
        FacilityVersion covering = stated.get(holder(stated.get(i).validFrom()));
        refusals.add(
            RegistryHistory.refusal(
                stated.get(i).entry(),
                Issue.REPEATED_ROW,
                "%s %s, recorded later, holds for the same days"
                    .formatted(covering.entry().sourceUri(), covering.entry().locator())));
      }
    }
    return laid;
  }

  /** The place of the weightiest version that covers a day; -1 where none does. */
  private int holder(LocalDate day) {
    for (int i = stated.size() - 1; i >= 0; i--) {
      if (covers(stated.get(i), day)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean covers(FacilityVersion version, LocalDate day) {
    return !version.validFrom().isAfter(day)
        && (version.validTo().isEmpty() || version.validTo().get().isAfter(day));
  }

  private FacilityVersion piece(int holder, LocalDate from, Optional<LocalDate> to) {
    FacilityVersion version = stated.get(holder);
    FacilityVersion piece =
        new FacilityVersion(
            version.entry(), version.regionCode(), version.providers(), from, to, version.issues());
    return overlapped(holder) ? piece.with(Issue.VERSION_OVERLAP) : piece;
  }

  private boolean overlapped(int one) {
    FacilityVersion version = stated.get(one);
    for (int i = 0; i < stated.size(); i++) {
      if (i != one
          && (covers(version, stated.get(i).validFrom())
              || covers(stated.get(i), version.validFrom()))) {
        return true;
      }
    }
    return false;
  }

  /** A version before a gap holds on, but where the facility had closed. */
  private static List<FacilityVersion> gapsFilled(List<FacilityVersion> versions) {
    List<FacilityVersion> filled = new ArrayList<>(versions);
    for (int i = 0; i + 1 < filled.size(); i++) {
      FacilityVersion version = filled.get(i);
      LocalDate end = version.validTo().orElseThrow();
      LocalDate next = filled.get(i + 1).validFrom();
      boolean closed = version.entry().closedOn().filter(day -> !day.isAfter(end)).isPresent();
      if (end.isBefore(next) && !closed) {
        filled.set(i, version.until(next).with(Issue.VERSION_GAP));
      }
    }
    return filled;
  }
}
