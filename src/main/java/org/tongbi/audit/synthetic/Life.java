package org.tongbi.audit.synthetic;

import java.time.LocalDate;

/**
 * A facility through the years: what it was, where it lay, what became of it, and what was true of
 * it month by month.
 *
 * <p>Written while a county is being made, only read afterwards.
 */
final class Life {
  final long number;
  final FacilityKind kind;
  final Site site;
  final Calendar calendar;
  final String code;
  final String credit;
  String name;
  LocalDate opened;

  LocalDate closed;
  Life mergedInto;
  Life successorOf;
  String laterCode;
  LocalDate recodedOn;
  String laterName;
  LocalDate renamedOn;
  String laterLevel;
  LocalDate relevelledOn;
  LocalDate suspendedFrom;
  LocalDate suspendedTo;
  Site laterSite;
  LocalDate movedOn;
  Life filesThrough;
  LocalDate filesThroughFrom = LocalDate.MIN;
  boolean cityRun;

  private boolean[] filing;

  /** By measure and month, in units; null where its kind does not file the measure. */
  long[][] values;

  Life(
      long number, FacilityKind kind, Site site, Calendar calendar, String name, LocalDate opened) {
    this.number = number;
    this.kind = kind;
    this.site = site;
    this.calendar = calendar;
    this.name = name;
    this.opened = opened;
    String home = site.code(calendar.firstYear());
    String organisation = Codes.organisation(2 * number);
    this.code = Codes.institution(organisation, home, kind);
    this.credit = Codes.credit(organisation, home);
  }

  /** The code that it has under all its codes. */
  String id() {
    return code;
  }

  String codeOn(LocalDate day) {
    return recodedOn != null && !day.isBefore(recodedOn) ? laterCode : code;
  }

  String levelOn(LocalDate day) {
    return relevelledOn != null && !day.isBefore(relevelledOn) ? laterLevel : kind.level();
  }

  Site siteOn(LocalDate day) {
    return movedOn != null && !day.isBefore(movedOn) ? laterSite : site;
  }

  boolean isThroughOther(LocalDate day) {
    return filesThrough != null && !day.isBefore(filesThroughFrom);
  }

  /** Whether it is open in a part of the month at least; a merged one ends before its last. */
  boolean isOpen(int t) {
    boolean ended =
        closed != null
            && (closed.isBefore(calendar.start(t)) || mergedInto != null && t >= mergedAt());
    return !opened.isAfter(calendar.end(t)) && !ended;
  }

  /** The month from which the receiver's returns cover a merged facility. */
  int mergedAt() {
    return calendar.of(closed);
  }

  boolean isSuspended(int t) {
    return suspendedFrom != null
        && !calendar.start(t).isBefore(suspendedFrom)
        && calendar.start(t).isBefore(suspendedTo);
  }

  /** Whether a return of its own is due for the month. */
  boolean files(int t) {
    return filing == null ? isFiling(t) : filing[t];
  }

  /** Says that nothing more is going to happen to it. */
  void settle() {
    boolean[] months = new boolean[calendar.months()];
    for (int t = 0; t < months.length; t++) {
      months[t] = isFiling(t);
    }
    filing = months;
  }

  private boolean isFiling(int t) {
    return kind.files() && isOpen(t) && !isSuspended(t) && !isThroughOther(calendar.end(t));
  }

  /** Whether it is there on a month's last day and speaks for itself, suspended or not. */
  boolean endsYearOpen(int december) {
    return isOpen(december)
        && (closed == null || closed.isAfter(calendar.end(december)))
        && !isThroughOther(calendar.end(december));
  }

  /** The month of a year in which it last owes a return; -1 where in none. */
  int lastMonthOf(int year) {
    int start = (year - calendar.firstYear()) * 12;
    for (int t = start + 11; t >= start; t--) {
      if (files(t)) {
        return t;
      }
    }
    return -1;
  }

  boolean hasEvent() {
    return closed != null
        || recodedOn != null
        || renamedOn != null
        || relevelledOn != null
        || suspendedFrom != null
        || movedOn != null
        || filesThrough != null
        || successorOf != null
        || cityRun
        || calendar.of(opened) >= 0;
  }
}
