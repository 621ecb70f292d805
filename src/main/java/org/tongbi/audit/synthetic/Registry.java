package org.tongbi.audit.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the registry says of a facility, version by version. */
final class Registry {
  private static final String OPEN = "1";
  private static final String SUSPENDED = "2";
  private static final String STRUCK_OFF = "4";
  private static final String MERGED = "5";

  private final Whereabouts whereabouts;

  Registry(Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
  }

  /** All versions in order of time, without dirt. */
  List<RegistryVersion> versions(Life life) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(life.opened);
    addChanges(life, days);
    for (LocalDate day :
        new LocalDate[] {
          life.recodedOn,
          life.renamedOn,
          life.relevelledOn,
          life.suspendedFrom,
          life.suspendedTo,
          life.movedOn,
          life.successorOf == null ? null : life.successorOf.closed,
          life.filesThrough == null ? null : life.filesThroughFrom,
          life.closed == null ? null : life.closed.plusDays(1)
        }) {
      if (day != null && day.isAfter(life.opened)) {
        days.add(day);
      }
    }
    List<RegistryVersion> versions = new ArrayList<>();
    for (LocalDate day : days) {
      versions.add(version(life, day, days.higher(day)));
    }
    return versions;
  }

  private void addChanges(Life life, TreeSet<LocalDate> days) {
    Calendar calendar = life.calendar;
    for (int i = 1; i < calendar.years(); i++) {
      int year = calendar.firstYear() + i;
      for (Site site :
          life.laterSite == null ? List.of(life.site) : List.of(life.site, life.laterSite)) {
        String before = site.code(year - 1);
        if (!before.equals(site.code(year))) {
          LocalDate day = whereabouts.changeDay(before, site.code(year), year);
          if (day.isAfter(life.opened)) {
            days.add(day);
          }
        }
      }
    }
  }

  private RegistryVersion version(Life life, LocalDate from, LocalDate to) {
    boolean closed = life.closed != null && from.isAfter(life.closed);
    boolean suspended =
        life.suspendedFrom != null
            && !from.isBefore(life.suspendedFrom)
            && from.isBefore(life.suspendedTo);
    boolean renamed = life.renamedOn != null && !from.isBefore(life.renamedOn);
    boolean recoded = life.recodedOn != null && !from.isBefore(life.recodedOn);
    boolean oldCode = life.recodedOn != null && !recoded;
    String successorOf = "";
    if (recoded) {
      successorOf = life.code;
    } else if (life.successorOf != null && !from.isBefore(life.successorOf.closed)) {
      successorOf = life.successorOf.code;
    }
    return new RegistryVersion(
        life.codeOn(from),
        life.kind.files() ? life.credit : "",
        renamed ? life.laterName : life.name,
        renamed ? life.name : "",
        whereabouts.registered(life, from),
        life.kind.category(),
        life.kind.economicType(),
        life.kind.organizer(),
        life.levelOn(from),
        life.levelOn(from).equals("3") ? "甲" : "",
        "",
        life.isThroughOther(from) ? life.filesThrough.codeOn(from) : "",
        successorOf,
        recoded ? life.recodedOn : life.opened,
        oldCode ? life.recodedOn.minusDays(1) : closed ? life.closed : null,
        closed ? life.mergedInto == null ? STRUCK_OFF : MERGED : suspended ? SUSPENDED : OPEN,
        from,
        to,
        from.plusDays(2).toString());
  }
}
