package org.tongbi.facility.effective;

import java.util.BitSet;
import org.tongbi.facility.MeasureAccrual;
import org.tongbi.issue.Issue;

/**
 * Holds the months of one measure against the facility's own history.
 *
 * <p>What one rule suspects is no history for the next, so that the grossest errors go first.
 */
final class Suspicions {
  private Series left;
  private final int[] bits;
  private final BitSet exempt;

  /**
   * Judges a series.
   *
   * @param exempt months that the corrections file has set: somebody looked at them
   */
  Suspicions(MeasureAccrual accrual, Series series, BitSet exempt) {
    this.left = series;
    this.bits = new int[series.length()];
    this.exempt = exempt;
    suspect(Issue.NEGATIVE_VALUE, NegativeValue.in(left));
    suspect(Issue.UNIT_SLIP, absurd(left));
    suspect(Issue.UNIT_SLIP, UnitSlip.in(left));
    if (accrual == MeasureAccrual.FLOW) {
      suspect(Issue.CUMULATIVE_AS_MONTHLY, CumulativeAsMonthly.in(left));
      suspect(Issue.MONTHS_TOGETHER, MonthsTogether.in(left));
    } else if (accrual == MeasureAccrual.CUMULATIVE) {
      suspect(Issue.MONTHLY_AS_CUMULATIVE, MonthlyAsCumulative.in(left));
    }
  }

  /** The bits of {@link CellIssues} for a place. */
  int bits(int place) {
    return bits[place];
  }

  /** What is in no doubt. */
  Series left() {
    return left;
  }

  private void suspect(Issue issue, BitSet places) {
    places.andNot(exempt);
    places.stream().forEach(place -> bits[place] |= CellIssues.bit(issue));
    left = left.without(places);
  }

  private static BitSet absurd(Series series) {
    BitSet absurd = new BitSet();
    series.stated().stream().filter(at -> series.value(at) > Figures.ABSURD).forEach(absurd::set);
    return absurd;
  }
}
