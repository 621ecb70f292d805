package org.tongbi.facility.effective;

import java.util.List;
import org.tongbi.facility.Measure;
import org.tongbi.facility.MeasureAccrual;
import org.tongbi.facility.Measures;
import org.tongbi.issue.Issue;

/**
 * What a year comes to (全年数).
 *
 * <p>A flow is the sum of the months that were due, where all of them count; a stock, or a figure
 * that counts from January, is that of December, where the facility is open then. Where months do
 * not make it, the yearly return does. Where they do, the yearly return only bears witness: what is
 * wrong with it is noted, and the months stand.
 */
final class YearRule {
  private static final List<Measure> MEASURES = Measures.standard().all();
  private static final int A_YEAR = 12;

  private final int year;
  private final FacilityLife life;
  private final Cells[] months;
  private final long[] due;
  private final boolean openAtEnd;

  /**
   * The rule for one year of one facility.
   *
   * @param months what was filed for each month; null where nothing was
   * @param due what was due for each month, as bits
   */
  YearRule(int year, FacilityLife life, Cells[] months, long[] due) {
    this.year = year;
    this.life = life;
    this.months = months;
    this.due = due;
    this.openAtEnd = life.openAtYearEnd(year);
  }

  /**
   * What the months make of a measure.
   *
   * @param complete whether it is the whole figure of the year
   * @param sum of the months that count
   * @param known how many count
   * @param last of those that count the last
   */
  private record Months12(boolean complete, long sum, int known, long last) {
    long figure(Measure measure) {
      return measure.accrual() == MeasureAccrual.FLOW ? sum : last;
    }
  }

  /** Suspects figures of the yearly return by the months beside it. */
  void suspect(Cells yearly, Relations.Levels levels) {
    for (Measure measure : MEASURES) {
      int m = measure.index();
      if (!yearly.counts(m) || yearly.has(m, Issue.CORRECTED)) {
        continue;
      }
      long value = yearly.values[m];
      Months12 own = months(measure);
      if (value < 0) {
        yearly.flag(m, Issue.NEGATIVE_VALUE);
      } else if (value > Figures.ABSURD || UnitSlip.isSlip(value, levels.usual(m))) {
        yearly.flag(m, Issue.UNIT_SLIP);
      } else if (measure.accrual() == MeasureAccrual.STOCK
          && StockSummed.is(value, own.sum, own.known, own.last)) {
        yearly.flag(m, Issue.STOCK_SUMMED);
      } else if (measure.accrual() != MeasureAccrual.FLOW && !openAtEnd) {
        yearly.flag(m, Issue.FACILITY_CLOSED);
      }
    }
  }

  /** The figures of the year; {@code yearly} is null where no yearly return counts. */
  Cells figures(Cells yearly) {
    Cells figures = new Cells();
    for (Measure measure : MEASURES) {
      int m = measure.index();
      boolean stated = yearly != null && yearly.states(m);
      int issues = yearly == null ? 0 : yearly.issues(m);
      if (yearly != null) {
        figures.revised(m, yearly.revision(m), issues);
      }
      Months12 own = months(measure);
      if (own.complete) {
        figures.set(m, own.figure(measure));
        figures.madeOfMonths |= 1L << m;
        figures.unflag(m, Issue.NOT_APPROVED);
        if (stated && yearly.counts(m) && differ(yearly.values[m], own.figure(measure))) {
          figures.flag(m, Issue.YEAR_MONTHS_DIFFER);
        }
      } else if (stated) {
        figures.set(m, yearly.values[m]);
      }
    }
    if (yearly != null && yearly.orgCode != null) {
      figures.used(yearly.orgCode, yearly.submittedAt);
    }
    for (Cells month : months) {
      if (month != null && month.orgCode != null && figures.madeOfMonths != 0) {
        figures.used(month.orgCode, month.submittedAt);
      }
    }
    return figures;
  }

  /**
   * The measures owed for the year, as bits.
   *
   * @param everInYears what the facility ever stated in a yearly return
   */
  long due(Cells figures, Cells yearly, long everInYears) {
    long bits = figures.counting();
    boolean files = false;
    for (int month = 1; month <= A_YEAR; month++) {
      files |= life.files(Months.of(year, month));
    }
    files &= life.span(Months.of(year, A_YEAR)).filesItself();
    long notApplicable = yearly == null ? 0 : yearly.notApplicable;
    for (Measure measure : MEASURES) {
      boolean flow = measure.accrual() == MeasureAccrual.FLOW;
      boolean inMonths = false;
      for (int i = flow ? 0 : A_YEAR - 1; i < A_YEAR; i++) {
        inMonths |= (due[i] & measure.bit()) != 0;
      }
      boolean inYears =
          (everInYears & ~notApplicable & measure.bit()) != 0 && files && (flow || openAtEnd);
      if (inMonths || inYears) {
        bits |= measure.bit();
      }
    }
    return bits;
  }

  private Months12 months(Measure measure) {
    int m = measure.index();
    boolean flow = measure.accrual() == MeasureAccrual.FLOW;
    long sum = 0;
    int known = 0;
    int owed = 0;
    int missing = 0;
    long last = 0;
    for (int i = 0; i < A_YEAR; i++) {
      boolean counts = months[i] != null && months[i].counts(m);
      if (counts) {
        last = months[i].values[m];
        sum += last;
        known++;
      }
      if ((due[i] & measure.bit()) != 0) {
        owed++;
        missing += counts ? 0 : 1;
      }
    }
    if (flow) {
      return new Months12(owed > 0 && missing == 0, sum, known, last);
    }
    boolean december = openAtEnd && months[A_YEAR - 1] != null && months[A_YEAR - 1].counts(m);
    return new Months12(december, sum, known, last);
  }

  /** By more than 2 % of the months. */
  private static boolean differ(long yearly, long months) {
    long apart = Math.abs(yearly - months);
    return !Figures.atLeast(Math.abs(months), 2, apart, 100);
  }
}
