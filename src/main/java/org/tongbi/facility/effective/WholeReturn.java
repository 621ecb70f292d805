package org.tongbi.facility.effective;

import org.tongbi.facility.Measure;
import org.tongbi.facility.MeasureAccrual;
import org.tongbi.facility.Measures;
import org.tongbi.issue.Issue;

/**
 * A return that is wrong as a whole: most of its flows are sums of several months, so all are.
 *
 * <p>Small numbers double by themselves and give no sum away; they are judged by the company that
 * they keep.
 */
final class WholeReturn {
  /** One or two measures may err by themselves. */
  private static final int LEAST = 3;

  private static final Issue[] OF_RETURNS = {Issue.CUMULATIVE_AS_MONTHLY, Issue.MONTHS_TOGETHER};

  private WholeReturn() {}

  /** Withholds every flow of a month where most of its flows are suspected alike. */
  static void judge(Cells month) {
    if (!month.hasIssues()) {
      return;
    }
    for (Issue issue : OF_RETURNS) {
      int suspected = 0;
      int counting = 0;
      for (Measure measure : Measures.standard().all()) {
        if (measure.accrual() == MeasureAccrual.FLOW && month.states(measure.index())) {
          suspected += month.has(measure.index(), issue) ? 1 : 0;
          counting += isLeft(month, measure.index()) ? 1 : 0;
        }
      }
      if (suspected >= LEAST && suspected > counting) {
        flag(month, issue);
      }
    }
  }

  private static void flag(Cells month, Issue issue) {
    for (Measure measure : Measures.standard().all()) {
      if (measure.accrual() == MeasureAccrual.FLOW && isLeft(month, measure.index())) {
        month.flag(measure.index(), issue);
      }
    }
  }

  /** Nobody looked at it yet, and it says something; nothing and nothing make nothing. */
  private static boolean isLeft(Cells month, int measure) {
    return month.counts(measure)
        && month.values[measure] != 0
        && !month.has(measure, Issue.CORRECTED);
  }
}
