package org.tongbi.audit.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where the true share lies with 95 % confidence (置信区间), to four places.
 *
 * @param low from 0
 * @param high not below {@code low}, to 1
 */
public record Interval(BigDecimal low, BigDecimal high) {
  /** The normal deviate that leaves 2.5 % on either side. */
  private static final BigDecimal Z = new BigDecimal("1.959963984540054");

  private static final MathContext DIGITS = MathContext.DECIMAL64;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  public Interval {
    if (low.signum() < 0 || high.compareTo(BigDecimal.ONE) > 0 || low.compareTo(high) > 0) {
      throw new IllegalArgumentException("not an interval of shares: " + low + ".." + high);
    }
  }

  /**
   * The score interval of a share, after E. B. Wilson, "Probable Inference, the Law of Succession,
   * and Statistical Inference", Journal of the American Statistical Association 22 (1927), 209–212.
   *
   * <p>It takes the cases for independent; those of one document are less so, which makes it rather
   * too narrow than too wide.
   *
   * @return empty where there is no case
   */
  static Optional<Interval> wilson(long hits, long of) {
    if (of == 0) {
      return Optional.empty();
    }
    BigDecimal n = BigDecimal.valueOf(of);
    BigDecimal p = BigDecimal.valueOf(hits).divide(n, DIGITS);
    BigDecimal square = Z.multiply(Z);
    BigDecimal scale = BigDecimal.ONE.add(square.divide(n, DIGITS));
    BigDecimal middle = p.add(square.divide(n.multiply(TWO), DIGITS)).divide(scale, DIGITS);
    BigDecimal spread =
        p.multiply(BigDecimal.ONE.subtract(p))
            .divide(n, DIGITS)
            .add(square.divide(n.multiply(n).multiply(FOUR), DIGITS))
            .sqrt(DIGITS)
            .multiply(Z)
            .divide(scale, DIGITS);
    // Its ends are 0 and 1 exactly where no case or every case hits.
    BigDecimal low = hits == 0 ? BigDecimal.ZERO : middle.subtract(spread);
    BigDecimal high = hits == of ? BigDecimal.ONE : middle.add(spread);
    return Optional.of(new Interval(rounded(low), rounded(high)));
  }

  static BigDecimal rounded(BigDecimal share) {
    return share.setScale(Score.PLACES, RoundingMode.HALF_EVEN);
  }
}
