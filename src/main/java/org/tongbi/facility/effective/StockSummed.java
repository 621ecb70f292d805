package org.tongbi.facility.effective;

/** A stock that a yearly return sums up over the months (存量误加总). */
final class StockSummed {
  private static final int FEWEST_MONTHS = 6;
  private static final int A_YEAR = 12;

  private StockSummed() {}

  /**
   * Whether a yearly figure is within 5 % of the sum of the year's months and far from the last.
   *
   * @param sum of the months known; those missing are taken to be as these
   * @param months how many are known
   */
  static boolean is(long yearly, long sum, int months, long last) {
    if (months < FEWEST_MONTHS || sum <= 0) {
      return false;
    }
    long all = sum / months * A_YEAR;
    return Figures.within(yearly, all, 95, 105) && Figures.atLeast(yearly, 1, last, 3);
  }
}
