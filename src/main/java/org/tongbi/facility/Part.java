package org.tongbi.facility;

import java.util.List;

/**
 * A sum over facilities that indicators are made of (合计项): measures that are added, and for a ratio
 * those that they are divided by.
 */
public final class Part {
  private final int index;
  private final List<Measure> measures;
  private final List<Measure> also;
  private final List<Measure> denominator;
  private final MeasureAccrual accrual;
  private final long own;
  private final long others;
  private final long divisor;

  /**
   * A sum.
   *
   * @param index its place in {@link Derivations#parts()}, from 0
   * @param measures all must be stated for a facility to take part
   * @param also added where stated: what a bureau files on behalf of others
   * @param denominator of a ratio: must be stated too, so that both sums are over the same
   *     facilities; else empty
   * @throws IllegalArgumentException where the measures add up over time in different ways
   */
  Part(int index, List<Measure> measures, List<Measure> also, List<Measure> denominator) {
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("a sum has at least one measure");
    }
    this.index = index;
    this.measures = List.copyOf(measures);
    this.also = List.copyOf(also);
    this.denominator = List.copyOf(denominator);
    this.accrual = measures.get(0).accrual();
    for (List<Measure> group : List.of(measures, also, denominator)) {
      for (Measure measure : group) {
        if (measure.accrual() != accrual) {
          throw new IllegalArgumentException(
              "the measures of one indicator add up in one way over time, but %s is %s and %s is %s"
                  .formatted(
                      measures.get(0).code(),
                      accrual.code(),
                      measure.code(),
                      measure.accrual().code()));
        }
      }
    }
    this.own = bits(measures);
    this.others = bits(also);
    this.divisor = bits(denominator);
  }

  /** Its place in {@link Derivations#parts()}, from 0. */
  public int index() {
    return index;
  }

  /** The measures that must be stated. */
  public List<Measure> measures() {
    return measures;
  }

  /** The measures that are added where stated. */
  public List<Measure> also() {
    return also;
  }

  /** The measures below the line; empty unless it is for a ratio. */
  public List<Measure> denominator() {
    return denominator;
  }

  /** How months make up a window. */
  public MeasureAccrual accrual() {
    return accrual;
  }

  /** The bits of a group of measures. */
  public static long bits(List<Measure> measures) {
    long bits = 0;
    for (Measure measure : measures) {
      bits |= measure.bit();
    }
    return bits;
  }

  /**
   * Whether a facility's cells make this sum for a period.
   *
   * <p>They do where all measures are stated, or none of them is owed and one of {@link #also} is
   * stated; but not where one of {@link #also} is owed and missing, for then the sum would be a
   * part of what it stands for.
   *
   * @param stated bit n: the nth measure counts
   * @param due bit n: the nth measure is owed
   */
  public boolean counts(long stated, long due) {
    boolean there = (stated & own) == own || (due & own) == 0 && (stated & others) != 0;
    return there && (due & others & ~stated) == 0 && (stated & divisor) == divisor;
  }

  /** Whether a facility owes this sum for a period. */
  public boolean isDue(long stated, long due) {
    return (due & (own | others)) != 0 || counts(stated, due);
  }

  /** The sum above the line of a facility whose cells count, in ten-thousandths. */
  public long numerator(long[] values, long stated) {
    long sum = (stated & own) == own ? sum(measures, values) : 0;
    for (Measure measure : also) {
      if ((stated & measure.bit()) != 0) {
        sum = Math.addExact(sum, values[measure.index()]);
      }
    }
    return sum;
  }

  /** The sum below the line of a facility whose cells count, in ten-thousandths. */
  public long denominator(long[] values) {
    return sum(denominator, values);
  }

  private static long sum(List<Measure> measures, long[] values) {
    long sum = 0;
    for (Measure measure : measures) {
      sum = Math.addExact(sum, values[measure.index()]);
    }
    return sum;
  }
}
