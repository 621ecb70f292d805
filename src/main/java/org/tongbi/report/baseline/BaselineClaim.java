package org.tongbi.report.baseline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;
import org.tongbi.indicator.Subject;
import org.tongbi.provenance.Span;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.grammar.Claim;
import org.tongbi.report.reading.Reading;

/**
 * Claims as someone makes them who looks no further: reached, of everybody, of the report's own
 * region and window.
 */
final class BaselineClaim {
  private final Reading reading;
  private final DocumentContext context;

  BaselineClaim(Reading reading, DocumentContext context) {
    this.reading = reading;
    this.context = context;
  }

  /**
   * A claim.
   *
   * @param start first char of the number in the reading
   * @param end one past the last char of its unit
   * @param base empty for a level
   */
  Claim of(
      int start,
      int end,
      Indicator indicator,
      Statistic statistic,
      BigDecimal value,
      Qualifier qualifier,
      Optional<ComparisonBase> base) {
    Span span = reading.place(start, end);
    return new Claim(
        span,
        span.of(reading.original()),
        indicator.code(),
        statistic,
        value,
        value,
        value,
        switch (statistic) {
          case LEVEL, CHANGE_ABS -> indicator.unit();
          case CHANGE_PCT -> "%";
          case CHANGE_PP -> "pp";
        },
        qualifier,
        base,
        Status.ACTUAL,
        Population.ALL,
        Provider.ALL,
        Subject.SELF,
        context.window(),
        span,
        List.of());
  }
}
