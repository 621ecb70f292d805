package org.tongbi.audit.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.MeasureAccrual;

/** The returns of a facility as they should be: every month, and a form for each year. */
final class Filings {
  private static final List<String> APPROVED = List.of("县审", "县审", "市审", "省审");

  private final Life life;
  private final Chance chance;

  Filings(Life life, Chance chance) {
    this.life = life;
    this.chance = chance;
  }

  /** In order of time, each year's form behind its months. */
  List<Filing> clean() {
    List<Filing> filings = new ArrayList<>();
    for (int t = 0; t < life.calendar.months(); t++) {
      if (life.files(t)) {
        filings.add(month(t));
      }
      if (life.calendar.month(t) == 12 && life.lastMonthOf(life.calendar.year(t)) >= 0) {
        filings.add(year(life.calendar.year(t)));
      }
    }
    return filings;
  }

  /** The return of a month, whether due or not. */
  Filing month(int t) {
    LocalDate at = life.calendar.start(t).plusMonths(1).plusDays(4 + chance.below(16));
    Filing filing =
        new Filing(
            life.codeOn(life.calendar.end(t)),
            life.calendar.year(t),
            life.calendar.month(t),
            moment(at),
            chance.pick(APPROVED));
    for (int i = 0; i < Items.COUNT; i++) {
      if (life.values[i] != null && !Items.isYearly(i)) {
        filing.set(i, life.values[i][t]);
      }
    }
    return filing;
  }

  private Filing year(int year) {
    int last = life.lastMonthOf(year);
    LocalDate at = LocalDate.of(year + 1, 1, 5 + chance.below(15));
    Filing filing =
        new Filing(
            life.codeOn(life.calendar.end(last)),
            year,
            FilingPeriod.WHOLE_YEAR,
            moment(at),
            chance.pick(APPROVED));
    for (int i = 0; i < Items.COUNT; i++) {
      Long value = yearly(life, i, year);
      if (value != null) {
        filing.set(i, value);
      }
    }
    return filing;
  }

  /** The year's true figure; null where the facility has none. */
  static Long yearly(Life life, int measure, int year) {
    long[] series = life.values[measure];
    int last = life.lastMonthOf(year);
    if (series == null || last < 0) {
      return null;
    }
    if (Items.ALL.get(measure).accrual() != MeasureAccrual.FLOW) {
      int december = (year - life.calendar.firstYear()) * 12 + 11;
      return life.endsYearOpen(december) ? series[december] : null;
    }
    long sum = 0;
    for (int t = (year - life.calendar.firstYear()) * 12; t <= last; t++) {
      sum += life.files(t) ? series[t] : 0;
    }
    return sum;
  }

  private String moment(LocalDate day) {
    return chance.perMille(300)
        ? day + String.format(Locale.ROOT, "T%02d:%02d:00", 8 + chance.below(10), chance.below(60))
        : day.toString();
  }
}
