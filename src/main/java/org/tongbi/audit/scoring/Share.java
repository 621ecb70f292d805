package org.tongbi.audit.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * So many of so many cases, as a share with its interval (占比).
 *
 * @param hits from 0 to {@code of}
 */
public record Share(long hits, long of) {
  public Share {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException("not a share: " + hits + " of " + of);
    }
  }

  /** The share to four places; 0 where there is no case, as the reference scorer has it. */
  public BigDecimal value() {
    return Score.rounded(Score.ratio(hits, of));
  }

  /** Wilson's 95 % interval; empty where there is no case. */
  public Optional<Interval> interval() {
    return Interval.wilson(hits, of);
  }
}
