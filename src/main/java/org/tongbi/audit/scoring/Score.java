package org.tongbi.audit.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Precision, recall and their harmonic mean, each rounded to four places.
 *
 * <p>They are worked out in binary fractions, since they must equal those of the reference scorer
 * to the last digit; they are figures of a report about reading, and no table holds them.
 *
 * @param precision the share of extracted observations that are right
 * @param recall the share of labelled observations that were extracted
 */
public record Score(BigDecimal precision, BigDecimal recall, BigDecimal f1) {
  static final int PLACES = 4;

  /** The score of so many hits. */
  static Score of(long hits, long extracted, long labelled) {
    double p = ratio(hits, extracted);
    double r = ratio(hits, labelled);
    return new Score(rounded(p), rounded(r), rounded(p + r == 0 ? 0 : 2 * p * r / (p + r)));
  }

  static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Rounds the binary number itself, half to even, as the reference scorer's language does. */
  static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN);
  }
}
