package org.tongbi.facility.effective;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a facility was open, and what the registry said of it in each month. */
final class FacilityLife {
  private final List<FacilitySpan> spans;
  private final long[] opens;
  private final long[] closes;
  private final long end;

  FacilityLife(List<FacilitySpan> versions) {
    this.spans =
        versions.stream()
            .sorted(
                Comparator.comparing(FacilitySpan::validFrom).thenComparing(FacilitySpan::orgCode))
            .toList();
    this.opens = new long[spans.size()];
    this.closes = new long[spans.size()];
    long last = Long.MIN_VALUE;
    for (int i = 0; i < spans.size(); i++) {
      FacilitySpan span = spans.get(i);
      LocalDate opened = span.opens();
      // The registry may be younger than the facility.
      if (i == 0 && span.openedOn().isPresent() && span.openedOn().get().isBefore(opened)) {
        opened = span.openedOn().get();
      }
      opens[i] = opened.toEpochDay();
      closes[i] = span.closes().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
      if (closes[i] > opens[i]) {
        last = Math.max(last, closes[i]);
      }
    }
    this.end = last;
  }

  /** Whether it was open for the month or a part of it. */
  boolean open(int month) {
    return open(month, false);
  }

  private boolean open(int month, boolean working) {
    long from = Months.start(month).toEpochDay();
    long to = Months.end(month).toEpochDay() + 1;
    for (int i = 0; i < opens.length; i++) {
      if (Math.max(opens[i], from) < Math.min(closes[i], to)
          && !(working && spans.get(i).suspended())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has to file for the month itself: open, not suspended, and nobody files for it. */
  boolean files(int month) {
    return open(month, true) && span(month).filesItself();
  }

  /** The version in force at the month's end, or when the facility closed within the month. */
  FacilitySpan span(int month) {
    long from = Months.start(month).toEpochDay();
    long to = Months.end(month).toEpochDay() + 1;
    for (int i = opens.length - 1; i >= 0; i--) {
      if (Math.max(opens[i], from) < Math.min(closes[i], to)) {
        return spans.get(i);
      }
    }
    for (int i = spans.size() - 1; i >= 0; i--) {
      if (spans.get(i).validFrom().toEpochDay() < to) {
        return spans.get(i);
      }
    }
    return spans.get(0);
  }

  /** The day after its last; empty while it stands. */
  Optional<LocalDate> end() {
    return end == Long.MAX_VALUE || end == Long.MIN_VALUE
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(end));
  }

  /** Whether a month is that of the facility's last day. */
  boolean closesIn(int month) {
    return end().filter(day -> Months.of(day.minusDays(1)) == month).isPresent();
  }

  boolean openAtYearEnd(int year) {
    long day = LocalDate.of(year, 12, 31).toEpochDay();
    for (int i = 0; i < opens.length; i++) {
      if (opens[i] <= day && day < closes[i]) {
        return true;
      }
    }
    return false;
  }

  boolean openAllYear(int year) {
    for (int month = 1; month <= 12; month++) {
      if (!open(Months.of(year, month))) {
        return false;
      }
    }
    return true;
  }
}
