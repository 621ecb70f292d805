package org.tongbi.facility.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.issue.Severity;

/** Seasons, growth, epidemics and chance are no errors. */
class CleanSeriesTest {
  private static final double[] SEASON = {
    0.88, 0.74, 1.03, 1.02, 1.0, 1.0, 1.04, 1.02, 1.0, 0.97, 1.08, 1.2
  };

  @Test
  void atMostOneInAHundredCleanReturnsIsWithheld() {
    Random random = new Random(20260103);
    int rows = 0;
    int flagged = 0;
    int flaggedCells = 0;
    StringBuilder which = new StringBuilder();
    for (int facility = 0; facility < 600; facility++) {
      Filed filed = Filed.other();
      clean(filed, random);
      for (EffectivePeriod period : filed.history().periods()) {
        if (period.period().month() != FilingPeriod.WHOLE_YEAR && period.counting() != 0) {
          rows++;
          long withheld =
              period.notes().stream()
                  .filter(n -> n.issues().stream().anyMatch(i -> i.severity() == Severity.WITHHELD))
                  .count();
          flaggedCells += (int) withheld;
          if (withheld > 0) {
            flagged++;
            which.append(period.notes()).append('\n');
          }
        }
      }
    }

    assertThat(flagged * 100)
        .as("%d of %d returns (%d cells) are withheld\n%s", flagged, rows, flaggedCells, which)
        .isLessThanOrEqualTo(rows);
    assertThat(rows).isGreaterThan(15_000);
  }

  /** Three years of a facility of some size, with an epidemic of up to four months. */
  private static void clean(Filed filed, Random random) {
    double size = Math.exp(random.nextDouble() * 9 + 1);
    double growth = random.nextDouble() * 0.5 - 0.1;
    double epidemic = 1 + random.nextDouble() * 0.8;
    int from = random.nextInt(36);
    int to = from + 1 + random.nextInt(4);
    int opened = random.nextInt(10) == 0 ? random.nextInt(12) : 0;
    long elderly = 0;
    for (int t = opened; t < 36; t++) {
      double level = size * Math.pow(1 + growth, t / 12.0) * SEASON[t % 12];
      level *= t >= from && t < to ? epidemic : 1;
      long visits = noisy(level, random);
      long outpatients = Math.min(visits, noisy(level * 0.93, random));
      long discharges = noisy(level / 20, random);
      long beds = 1 + Math.round(size / 15);
      long open = beds * Months.days(Months.of(2018 + t / 12, t % 12 + 1));
      elderly = t % 12 == 0 ? 0 : elderly;
      elderly += noisy(size / 30, random);
      filed.files(
          Months.period(Months.of(2018, 1) + t).toString(),
          Months.period(Months.of(2018, 1) + t).end().plusDays(9).toString(),
          "县审",
          ("visits_total=%d visits_op_er=%d discharges=%d deaths=%d beds_actual=%d"
                  + " bed_days_open=%d bed_days_used=%d revenue_medical=%d elderly_managed=%d")
              .formatted(
                  visits,
                  outpatients,
                  discharges,
                  Math.min(discharges, noisy(discharges / 60.0, random)),
                  beds,
                  open,
                  Math.min(open, noisy(open * 0.8 * SEASON[t % 12], random)),
                  visits * 210 + 13,
                  elderly));
    }
  }

  /** Some figure around a level: chance as of counting, and a twelfth beside it. */
  private static long noisy(double level, Random random) {
    double spread = Math.sqrt(level) + level * 0.07;
    return Math.max(0, Math.round(level + random.nextGaussian() * spread));
  }
}
