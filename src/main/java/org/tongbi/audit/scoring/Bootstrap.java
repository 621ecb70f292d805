package org.tongbi.audit.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/**
 * Intervals of scores by drawing documents anew (自助法).
 *
 * <p>The percentile method over whole documents (B. Efron and R. J. Tibshirani, "An Introduction to
 * the Bootstrap", 1993, chapter 13): the numbers of one document are read right or wrong together,
 * so that they are no independent cases, but documents are. Documents in which nothing was labelled
 * and nothing extracted are left out. The draws come from a seed that is written down here, so that
 * the same counts always give the same interval. Where all documents agree, drawing them anew says
 * nothing of how sure that is; Wilson's interval of the observations then stands in.
 */
final class Bootstrap {
  private static final int DRAWS = 1000;
  private static final long SEED = 19_490_210L;

  /** Of fewer documents no drawing can tell how far documents differ. */
  private static final int FEWEST_DOCUMENTS = 5;

  private final List<Tally> documents;
  private final List<Tally> sums;

  /** The draws from the counts of each document. */
  Bootstrap(List<Tally> counts) {
    this.documents = counts.stream().filter(count -> !count.isEmpty()).toList();
    this.sums = documents.size() < FEWEST_DOCUMENTS ? List.of() : drawn();
  }

  private List<Tally> drawn() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Tally> drawn = new ArrayList<>(DRAWS);
    for (int i = 0; i < DRAWS; i++) {
      long labelled = 0;
      long extracted = 0;
      long located = 0;
      long found = 0;
      long strict = 0;
      for (int j = 0; j < documents.size(); j++) {
        Tally one = documents.get(random.nextInt(documents.size()));
        labelled += one.labelled();
        extracted += one.extracted();
        located += one.located();
        found += one.found();
        strict += one.strict();
      }
      drawn.add(
          new Tally(
              documents.size(), labelled, extracted, located, found, strict, Tally.NONE.right()));
    }
    return drawn;
  }

  /** A score of all documents with its intervals. */
  Rating rate(Tally total, ToLongFunction<Tally> hits) {
    return new Rating(
        Score.of(hits.applyAsLong(total), total.extracted(), total.labelled()),
        interval(total, hits, sum -> 2 * sum.extracted()),
        interval(total, hits, sum -> 2 * sum.labelled()),
        interval(total, hits, sum -> sum.extracted() + sum.labelled()));
  }

  /** Of a share whose whole is given twice over, since that of F1 may end in a half. */
  private Optional<Interval> interval(
      Tally total, ToLongFunction<Tally> hits, ToLongFunction<Tally> twice) {
    List<Fraction> fractions = new ArrayList<>(sums.size());
    for (Tally sum : sums) {
      // A draw without anything to divide by says nothing of the share.
      if (twice.applyAsLong(sum) > 0) {
        fractions.add(new Fraction(2 * hits.applyAsLong(sum), twice.applyAsLong(sum)));
      }
    }
    if (fractions.isEmpty()) {
      return Optional.empty();
    }
    Collections.sort(fractions);
    if (fractions.get(0).compareTo(fractions.get(fractions.size() - 1)) == 0) {
      return Interval.wilson(hits.applyAsLong(total), twice.applyAsLong(total) / 2);
    }
    int outside = fractions.size() / 40;
    return Optional.of(
        new Interval(
            fractions.get(outside).rounded(),
            fractions.get(fractions.size() - 1 - outside).rounded()));
  }

  /** A share that compares exactly; counts are far too small for the products to overflow. */
  private record Fraction(long part, long whole) implements Comparable<Fraction> {
    @Override
    public int compareTo(Fraction other) {
      return Long.compare(part * other.whole, other.part * whole);
    }

    BigDecimal rounded() {
      return Interval.rounded(
          BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
    }
  }
}
