package org.tongbi.audit.synthetic;

import java.time.LocalDate;

/** Where facilities lie, in truth and as the registry is told. */
final class Whereabouts {
  private final Territory territory;
  private final long seed;

  Whereabouts(Territory territory, long seed) {
    this.territory = territory;
    this.seed = seed;
  }

  /** The unit at the end of a year of one that lay at a place in the month. */
  String region(Life life, int t, int year) {
    String county = life.siteOn(life.calendar.end(t)).code(year);
    return life.cityRun ? territory.divisions().parent(county, year) : county;
  }

  /** The code in force on a day. */
  String registered(Life life, LocalDate day) {
    Site site = life.siteOn(day);
    int year = Math.max(life.calendar.firstYear(), day.getYear());
    String code = site.code(year);
    String before = site.code(year - 1);
    if (!code.equals(before) && day.isBefore(changeDay(before, code, year))) {
      code = before;
      year--;
    }
    return life.cityRun ? territory.divisions().parent(code, year) : code;
  }

  /**
   * The day on which a year's change of a place's code took effect.
   *
   * <p>A unit that was divided is divided from January on: tables of divisions know years, and
   * nothing but the registry tells which of its facilities went where.
   */
  LocalDate changeDay(String before, String after, int year) {
    boolean divided = territory.after(before, year).size() > 1;
    Chance chance = Chance.of(seed, "change", Long.parseLong(before), Long.parseLong(after), year);
    return divided
        ? LocalDate.of(year, 1, 1)
        : LocalDate.of(year, 2 + chance.below(10), 1 + chance.below(28));
  }
}
