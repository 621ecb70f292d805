package org.tongbi.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;
import org.tongbi.period.Window;
import org.tongbi.report.grammar.Claim;

/**
 * All that a claim says, apart from where it stands.
 *
 * @param bounds the least and the greatest value that the printed form admits
 */
record Saying(
    String words,
    String indicator,
    Statistic statistic,
    BigDecimal value,
    String bounds,
    String unit,
    Qualifier qualifier,
    Optional<ComparisonBase> base,
    Status status,
    Population population,
    Provider provider,
    String subject,
    Optional<Window> period) {

  /** What the claims of a report say, in the order of its text. */
  static List<Saying> of(ReadReport report) {
    return report.claims().stream().map(Saying::of).toList();
  }

  static Saying of(Claim claim) {
    return new Saying(
        claim.valueText(),
        claim.indicator(),
        claim.statistic(),
        claim.value().stripTrailingZeros(),
        plain(claim.low()) + ".." + plain(claim.high()),
        claim.unit(),
        claim.qualifier(),
        claim.base(),
        claim.status(),
        claim.population(),
        claim.provider(),
        claim.subject().code(),
        claim.period());
  }

  /** Sorted so that two readings in another order can be compared. */
  static List<Saying> sorted(List<Saying> sayings) {
    return sayings.stream().sorted(Comparator.comparing(Saying::toString)).toList();
  }

  Saying withWords(UnaryOperator<String> change) {
    return with(change.apply(words), value, bounds, base, subject, period);
  }

  Saying withSubject(UnaryOperator<String> change) {
    return with(words, value, bounds, base, change.apply(subject), period);
  }

  Saying withTimes(
      UnaryOperator<Optional<ComparisonBase>> bases, UnaryOperator<Optional<Window>> windows) {
    return with(words, value, bounds, bases.apply(base), subject, windows.apply(period));
  }

  /** Times a factor, whose printed form differs. */
  Saying scaled(BigDecimal factor) {
    BigDecimal product = value.multiply(factor).stripTrailingZeros();
    return with("", product, "", base, subject, period);
  }

  private Saying with(
      String newWords,
      BigDecimal newValue,
      String newBounds,
      Optional<ComparisonBase> newBase,
      String newSubject,
      Optional<Window> newPeriod) {
    return new Saying(
        newWords,
        indicator,
        statistic,
        newValue,
        newBounds,
        unit,
        qualifier,
        newBase,
        status,
        population,
        provider,
        newSubject,
        newPeriod);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
