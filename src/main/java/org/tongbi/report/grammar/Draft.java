package org.tongbi.report.grammar;

import java.util.Optional;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;
import org.tongbi.indicator.Subject;
import org.tongbi.period.Window;

/**
 * A reading of one number, before the document as a whole is looked at.
 *
 * @param sign -1 for a decrease, else 1
 * @param whole how clearly the text presents a count as the whole stock of its kind; 0 is not
 * @param among whether it is a part, after 其中
 * @param aside whether it stands in brackets
 */
record Draft(
    MarkedSentence sentence,
    Quantity quantity,
    Head head,
    Statistic statistic,
    int sign,
    Qualifier qualifier,
    Optional<ComparisonBase> base,
    Status status,
    Population population,
    Provider provider,
    Subject subject,
    Optional<Window> period,
    int whole,
    boolean among,
    boolean aside) {
  private static final int PRESENTED = 2;

  /** A number of a table, which presents it as the whole of its kind as clearly as a verb does. */
  Draft asWhole() {
    return new Draft(
        sentence,
        quantity,
        head,
        statistic,
        sign,
        qualifier,
        base,
        status,
        population,
        provider,
        subject,
        period,
        Math.max(whole, PRESENTED),
        among,
        aside);
  }

  Draft withHead(Head other) {
    return new Draft(
        sentence,
        quantity,
        other,
        statistic,
        sign,
        qualifier,
        base,
        status,
        population,
        provider,
        subject,
        period,
        whole,
        among,
        aside);
  }
}
