package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;
import org.tongbi.indicator.Subject;
import org.tongbi.issue.Issue;
import org.tongbi.period.Window;
import org.tongbi.provenance.Span;

/**
 * One number that a report states about one indicator (观测值), as written.
 *
 * @param span the number with its unit, in code points of the document's text
 * @param valueText the text of that span
 * @param indicator the catalogue's code
 * @param value in the base unit; a decrease is negative
 * @param low the least value that the printed form admits
 * @param high the greatest value that the printed form admits
 * @param unit the indicator's unit, {@code %} for a relative change, {@code pp} for points
 * @param base what a change is measured against; empty for a level
 * @param period what the number covers; empty where neither text nor metadata tells
 * @param sentence the sentence that holds the number, in code points of the document's text
 */
public record Claim(
    Span span,
    String valueText,
    String indicator,
    Statistic statistic,
    BigDecimal value,
    BigDecimal low,
    BigDecimal high,
    String unit,
    Qualifier qualifier,
    Optional<ComparisonBase> base,
    Status status,
    Population population,
    Provider provider,
    Subject subject,
    Optional<Window> period,
    Span sentence,
    List<Issue> issues) {
  public Claim {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(valueText, "valueText");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(statistic, "statistic");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(qualifier, "qualifier");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(population, "population");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(sentence, "sentence");
    issues = List.copyOf(issues);
    if (low.compareTo(value) > 0 || high.compareTo(value) < 0) {
      throw new IllegalArgumentException(
          "the value " + value + " lies outside its bounds " + low + " to " + high);
    }
    if (!statistic.isChange() && base.isPresent()) {
      throw new IllegalArgumentException("a level has no base of comparison: " + valueText);
    }
  }
}
