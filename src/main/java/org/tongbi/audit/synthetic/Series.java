package org.tongbi.audit.synthetic;

import java.util.function.IntToLongFunction;

/**
 * What is true of a facility month by month: a level that grows, a season, an epidemic, chance.
 *
 * <p>All in whole numbers; a thousandth is the finest step.
 */
final class Series {
  private static final int[] SEASON = {
    950, 900, 1010, 1000, 1010, 1000, 1020, 1010, 1000, 980, 1010, 1040
  };

  private final Life life;
  private final Chance chance;
  private final Epidemic epidemic;
  private final int growth;
  private final int months;

  private Series(Life life, Chance chance, Epidemic epidemic) {
    this.life = life;
    this.chance = chance;
    this.epidemic = epidemic;
    this.growth = chance.perMille(80) ? chance.below(300) + 80 : chance.below(130) - 40;
    this.months = life.calendar.months();
  }

  /** Months in which more people than usual fall ill. */
  record Epidemic(int from, int to, int perMille) {
    static Epidemic of(SyntheticOrder order) {
      Chance chance = Chance.of(order.seed(), "epidemic");
      int from = chance.below(order.months());
      return new Epidemic(from, from + 1 + chance.below(3), 1200 + chance.below(500));
    }

    int at(int t) {
      return t >= from && t <= to ? perMille : 1000;
    }
  }

  static void fill(Life life, Chance chance, Epidemic epidemic) {
    life.values = new long[Items.COUNT][];
    if (life.kind.files()) {
      new Series(life, chance, epidemic).fill();
    }
  }

  /** The visits of one that files nothing itself. */
  static long[] visits(Life life, Chance chance, Epidemic epidemic) {
    Series series = new Series(life, chance, epidemic);
    long base = chance.between(life.kind.visitsLow(), life.kind.visitsHigh());
    long[] visits = new long[series.months];
    for (int t = 0; t < visits.length; t++) {
      visits[t] = series.flow(t, base, epidemic.at(t), 80);
    }
    return visits;
  }

  private void fill() {
    FacilityKind kind = life.kind;
    if (kind.has("visits")) {
      visits(chance.between(kind.visitsLow(), kind.visitsHigh()));
    }
    if (kind.has("beds")) {
      beds(chance.between(kind.bedsLow(), kind.bedsHigh()));
    }
    if (kind.has("money")) {
      money();
    }
    if (kind.has("residents")) {
      residents(chance.between(8_000, 60_000));
    }
    if (kind.has("staff")) {
      staff(Math.max(6, (kind.bedsLow() + kind.visitsHigh() / 100) * chance.between(8, 12) / 10));
    }
    if (kind.has("exams")) {
      long base = chance.between(20, 900);
      set("exams", t -> flow(t, base, 1000, 60));
    }
  }

  private void visits(long base) {
    long[] visitsOp = set("visits_op", t -> flow(t, base, epidemic.at(t), 60));
    set("visits_er", t -> flow(t, base / 12 + 3, epidemic.at(t), 80));
    long[] visitsOpEr = sum("visits_op_er", "visits_op", "visits_er");
    set("visits_total", t -> visitsOpEr[t] + flow(t, base / 30 + 2, 1000, 80));
    int booked = 200 + chance.below(400);
    set("visits_appointment", t -> chance.near(visitsOp[t] * booked / 1000, 30));
    long home = base / 200;
    set("visits_home", t -> flow(t, home, 1000, 100));
  }

  private void beds(long start) {
    int occupied = 620 + chance.below(300);
    long stay = 65 + chance.below(50);
    long[] bedsActual =
        set("beds_actual", t -> start + start * Math.max(0, growth) / 2 * (t / 12) / 1000);
    set("beds_authorized", t -> start);
    long[] bedDaysOpen = set("bed_days_open", t -> bedsActual[t] * days(t));
    long[] bedDaysUsed =
        set(
            "bed_days_used",
            t -> {
              int full = Math.min(1050, occupied * SEASON[t % 12] / 1000 * epidemic.at(t) / 1000);
              return Math.min(
                  bedDaysOpen[t] * 21 / 20, chance.near(bedDaysOpen[t] * full / 1000, 30));
            });
    long[] discharges = set("discharges", t -> chance.near(bedDaysUsed[t] * 10 / stay, 20));
    set("admissions", t -> chance.near(discharges[t], 10));
    set("bed_days_discharged", t -> chance.near(discharges[t] * stay / 10, 20));
    set("deaths", t -> Math.min(discharges[t], discharges[t] / 200 + chance.below(2)));
    set("surgeries", t -> chance.near(discharges[t] / 5, 40));
  }

  private void money() {
    long[] discharges = of("discharges");
    long[] visitsOpEr = of("visits_op_er");
    long perVisit = chance.between(70, 300);
    long[] outpatient =
        set("revenue_outpatient", t -> yuan(chance.near(visitsOpEr[t] * perVisit, 30)));
    long perCase = chance.between(2000, 9000);
    long[] revenue;
    if (discharges != null) {
      set("revenue_inpatient", t -> yuan(chance.near(discharges[t] * perCase, 30)));
      revenue = sum("revenue_medical", "revenue_outpatient", "revenue_inpatient");
    } else {
      revenue = set("revenue_medical", t -> outpatient[t]);
    }
    int drugs = 250 + chance.below(200);
    set("revenue_drug", t -> yuan(chance.near(revenue[t] * drugs / 1000, 30)));
    set("expense_medical", t -> yuan(chance.near(revenue[t] * 96 / 100, 30)));
    boolean spends = life.kind.has("residents");
    set("expense_publichealth", t -> spends ? yuan(flow(t, 60_000, 1000, 60)) : 0);
  }

  private void residents(long people) {
    long[] recordsTotal = set("records_total", t -> people + people * t / 1200);
    set("records_electronic", t -> recordsTotal[t] * 96 / 100);
    set("records_active", t -> flow(t, people / 14, 1000, 60));
    long[] signedResidents =
        set("signed_residents", t -> people * (300 + 8 * (t % 12) + 10 * (t / 12)) / 1000);
    set("signed_key", t -> signedResidents[t] * 4 / 10);
    long[] seen = {0};
    set(
        "elderly_managed",
        t -> {
          long month = Math.max(3, flow(t, people / 110, 1000, 200));
          seen[0] = t % 12 == 0 ? month : seen[0] + month;
          return seen[0];
        });
    managed("htn", people * 9 / 100);
    managed("dm", people * 3 / 100);
    long[] smiRegistered = set("smi_registered", t -> people * 45 / 10_000 + t / 4);
    set("smi_standard", t -> smiRegistered[t] * 9 / 10);
  }

  private void managed(String disease, long patients) {
    int standard = 640 + chance.below(120);
    long[] managed = set(disease + "_managed", t -> patients + patients * t / 500);
    set(disease + "_standard", t -> managed[t] * (standard + t % 12) / 1000);
    set(disease + "_controlled", t -> managed[t] * (standard - 60 + t % 12) / 1000);
  }

  private void staff(long start) {
    long[] staffTotal = set("staff_total", t -> start + start * t / 900);
    long[] staffTech = set("staff_tech", t -> staffTotal[t] * 8 / 10);
    set("physicians", t -> staffTech[t] * 36 / 100);
    set("physicians_assistant", t -> staffTech[t] * 7 / 100);
    set("nurses", t -> staffTech[t] * 45 / 100);
    set("gp", t -> staffTech[t] / 12);
  }

  /** A flow of one month, for the days on which the facility is open. */
  private long flow(int t, long base, int pressure, int spread) {
    long level = base * (1000 * 12 + (long) growth * t) / (1000 * 12);
    long value = level * SEASON[t % 12] / 1000 * pressure / 1000;
    int all = life.calendar.days(t);
    return Math.max(0, chance.near(value, spread)) * days(t) / all;
  }

  private int days(int t) {
    int from = 1;
    int to = life.calendar.days(t);
    if (life.calendar.of(life.opened) == t) {
      from = life.opened.getDayOfMonth();
    }
    if (life.closed != null && life.mergedInto == null && life.calendar.of(life.closed) == t) {
      to = life.closed.getDayOfMonth();
    }
    return Math.max(1, to - from + 1);
  }

  /** Forms have no more than two digits behind a thousand yuan. */
  private static long yuan(long amount) {
    return amount / 10 * 10;
  }

  private long[] of(String code) {
    return life.values[Items.index(code)];
  }

  private long[] set(String code, IntToLongFunction value) {
    long[] series = new long[months];
    life.values[Items.index(code)] = series;
    for (int t = 0; t < months; t++) {
      series[t] = value.applyAsLong(t);
    }
    return series;
  }

  private long[] sum(String code, String one, String other) {
    long[] first = of(one);
    long[] second = of(other);
    return set(code, t -> first[t] + second[t]);
  }
}
