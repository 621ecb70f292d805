package org.tongbi.audit.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.tongbi.facility.MeasureAccrual;

/** Spoils single returns: their numbers, how they are written, their keys. */
final class CellDirt {
  private final Life life;
  private final Layout layout;
  private final Chance chance;
  private final Ordinary ordinary;

  CellDirt(Life life, Layout layout, Chance chance, Ordinary ordinary) {
    this.life = life;
    this.layout = layout;
    this.chance = chance;
    this.ordinary = ordinary;
  }

  /** A measure that the return states with a number of some size; -1 where there is none. */
  int some(Filing filing, boolean flow) {
    return pick(
        i ->
            filing.states(i) && filing.value(i) >= Ordinary.LEAST && (!flow || Ordinary.isFlow(i)));
  }

  boolean ofYear(DefectKind kind, Filing filing) {
    int t = (filing.year - life.calendar.firstYear()) * 12;
    boolean stock = kind == DefectKind.STOCK_SUMMED;
    int measure =
        pick(
            i ->
                filing.states(i)
                    && ordinary.has(i)
                    && filing.value(i) >= Ordinary.LEAST
                    && accrual(i) == (stock ? MeasureAccrual.STOCK : MeasureAccrual.FLOW));
    if (measure < 0 || stock && !ordinary.filesAll(t, t + 11)) {
      return false;
    }
    long before = filing.value(measure);
    filing.set(measure, stock ? ordinary.sum(measure, t, t + 11) : before * 111 / 100);
    filing.plant(kind, measure, filing.value(measure) + " in place of " + before);
    return true;
  }

  boolean ofMonth(DefectKind kind, Filing filing) {
    int t = (filing.year - life.calendar.firstYear()) * 12 + filing.month - 1;
    return switch (kind) {
      case TIMES_THOUSAND -> scaled(kind, filing, t, 1000, 1);
      case TIMES_TEN_THOUSAND -> scaled(kind, filing, t, 10_000, 1);
      case PER_THOUSAND -> scaled(kind, filing, t, 1, 1000);
      case PER_TEN_THOUSAND -> scaled(kind, filing, t, 1, 10_000);
      case CUMULATIVE_CELL -> cumulativeCell(kind, filing, t, t % 12 >= 2);
      case FEBRUARY_DOUBLE -> cumulativeCell(kind, filing, t, t % 12 == 1);
      case CUMULATIVE_RETURN -> {
        boolean can = t % 12 >= 2 && ordinary.filesAll(t - t % 12, t) && ordinary.sumsStandOut(t);
        if (can) {
          cumulate(filing, kind);
        }
        yield can;
      }
      case MONTHLY_AS_CUMULATIVE -> monthlyAsCumulative(filing, t);
      case BED_DAYS_IMPOSSIBLE -> replaced(kind, filing, "bed_days_used", "bed_days_open", 150);
      case PART_ABOVE_WHOLE -> replaced(kind, filing, "visits_appointment", "visits_total", 130);
      case FULL_WIDTH -> styled(kind, filing, Filing.Style.FULL_WIDTH);
      case THOUSANDS_MARKS -> styled(kind, filing, Filing.Style.THOUSANDS_MARKS);
      case TRAILING_TAB -> styled(kind, filing, Filing.Style.TRAILING_TAB);
      case BROKEN_MARKS -> odd(kind, filing, Filing.Style.BROKEN_MARKS);
      case LETTER_O -> odd(kind, filing, Filing.Style.LETTER_O);
      case BELOW_HALF -> belowHalf(filing);
      case BLANK_CELL -> {
        int measure = some(filing, false);
        if (measure >= 0) {
          filing.states[measure] = Filing.State.BLANK;
          filing.plant(kind, measure, "blank");
        }
        yield measure >= 0;
      }
      default -> key(kind, filing);
    };
  }

  private boolean key(DefectKind kind, Filing filing) {
    String what;
    switch (kind) {
      case PERIOD_FORM -> what = filing.periodText = period(filing);
      case PERIOD_BROKEN -> what = filing.periodText = filing.year + "年第" + filing.month + "期";
      case DATE_BROKEN -> what = filing.submittedAt = filing.year + "-13-05";
      case STATUS_BROKEN -> what = filing.status = "已审核";
      case CODE_SCIENTIFIC -> what = filing.codeText = filing.orgCode.charAt(0) + ".23E+17";
      case NOT_APPROVED -> what = filing.status = "上报";
      case ROW_TOO_LONG -> {
        filing.tooLong = true;
        what = "cells beyond the header";
      }
      default -> {
        return false;
      }
    }
    filing.plant(kind, -1, what);
    return true;
  }

  private String period(Filing filing) {
    return switch (chance.below(6)) {
      case 0 -> filing.year + "/" + twoDigits(filing.month);
      case 1 -> filing.year + twoDigits(filing.month);
      case 2 -> filing.year + twoDigits(filing.month) + ".0";
      case 3 -> filing.year + "年" + filing.month + "月";
      case 4 -> filing.year + "年" + twoDigits(filing.month) + "月";
      default -> " " + filing.period() + "\t";
    };
  }

  private static String twoDigits(int month) {
    return (month < 10 ? "0" : "") + month;
  }

  private boolean scaled(DefectKind kind, Filing filing, int t, long times, long per) {
    int measure =
        pick(
            i ->
                filing.states(i)
                    && ordinary.isLike(i, t, 50, 200)
                    && canShrink(filing.value(i), i, per));
    if (measure < 0) {
      return false;
    }
    if (per == 1000) {
      filing.set(measure, filing.value(measure) / per);
    } else {
      filing.values[measure] = filing.values[measure] * times / per;
    }
    filing.plant(kind, measure, "times " + times + " per " + per);
    return true;
  }

  /** A form prints four digits behind the point at most, and people come in whole numbers. */
  private boolean canShrink(long value, int measure, long per) {
    return switch ((int) per) {
      case 1 -> true;
      case 1000 -> value >= 5000 && !Items.isMoney(measure);
      default -> value % per != 0 && !Items.isMoney(measure) && layout.per(measure) == 1;
    };
  }

  private boolean cumulativeCell(DefectKind kind, Filing filing, int t, boolean season) {
    if (!season || !ordinary.filesAll(t - t % 12, t)) {
      return false;
    }
    int measure = pick(i -> filing.states(i) && Ordinary.isFlow(i) && ordinary.sumStandsOut(i, t));
    if (measure < 0) {
      return false;
    }
    long before = filing.value(measure);
    filing.set(measure, ordinary.sum(measure, t - t % 12, t));
    filing.plant(kind, measure, filing.value(measure) + " in place of " + before);
    return true;
  }

  /** Makes every flow of a return the sum since January. */
  void cumulate(Filing filing, DefectKind kind) {
    int t = (filing.year - life.calendar.firstYear()) * 12 + filing.month - 1;
    for (int i = 0; i < Items.COUNT; i++) {
      if (filing.states(i) && Ordinary.isFlow(i)) {
        filing.set(i, ordinary.sum(i, t - t % 12, t));
      }
    }
    filing.plant(kind, -1, "sums since January");
  }

  private boolean monthlyAsCumulative(Filing filing, int t) {
    int measure = Items.index("elderly_managed");
    if (!filing.states(measure) || t % 12 < 2 || !ordinary.filesAll(t - 1, t)) {
      return false;
    }
    long before = life.values[measure][t - 1];
    long month = filing.value(measure) - before;
    if (month < 0 || month * 10 >= before * 8) {
      return false;
    }
    filing.plant(
        DefectKind.MONTHLY_AS_CUMULATIVE, measure, month + " in place of " + filing.value(measure));
    filing.set(measure, month);
    return true;
  }

  private boolean replaced(DefectKind kind, Filing filing, String part, String whole, int perCent) {
    int at = Items.index(part);
    long of = filing.value(Items.index(whole));
    if (!filing.states(at) || of < Ordinary.LEAST) {
      return false;
    }
    filing.plant(kind, at, of * perCent / 100 + " in place of " + filing.value(at));
    filing.set(at, of * perCent / 100);
    return true;
  }

  private boolean styled(DefectKind kind, Filing filing, Filing.Style style) {
    filing.style = style;
    filing.plant(kind, -1, "the whole return");
    return true;
  }

  private boolean odd(DefectKind kind, Filing filing, Filing.Style style) {
    int measure =
        pick(i -> filing.states(i) && CellWriter.canBe(style, filing.values[i], layout.per(i)));
    if (measure >= 0) {
      filing.oddMeasure = measure;
      filing.oddStyle = style;
      filing.plant(kind, measure, "one cell");
    }
    return measure >= 0;
  }

  private boolean belowHalf(Filing filing) {
    int measure = pick(i -> filing.states(i) && filing.values[i] == 0);
    if (measure >= 0) {
      filing.states[measure] = Filing.State.BELOW_HALF;
      filing.plant(DefectKind.BELOW_HALF, measure, "…");
    }
    return measure >= 0;
  }

  /** A slip of the unit with the entry that mends it. */
  Optional<Mending> mended(Filing filing) {
    int measure = some(filing, false);
    if (measure < 0) {
      return Optional.empty();
    }
    long right = filing.value(measure);
    filing.set(measure, right * 1000);
    filing.plant(DefectKind.MENDED, measure, "times 1000, mended");
    return Optional.of(Mending.of(filing, measure, right, right * 1000, "单位填错，机构已确认"));
  }

  /** An entry for a figure that is no longer there. */
  Optional<Mending> stale(Filing filing) {
    int measure = some(filing, false);
    if (measure < 0) {
      return Optional.empty();
    }
    long there = filing.value(measure);
    filing.plant(DefectKind.CORRECTION_STALE, measure, "expects " + (there + 1));
    return Optional.of(Mending.of(filing, measure, there + 7, there + 1, "旧的订正"));
  }

  private int pick(IntPredicate fits) {
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < Items.COUNT; i++) {
      if (fits.test(i)) {
        fitting.add(i);
      }
    }
    return fitting.isEmpty() ? -1 : chance.pick(fitting);
  }

  private static MeasureAccrual accrual(int measure) {
    return Items.ALL.get(measure).accrual();
  }
}
