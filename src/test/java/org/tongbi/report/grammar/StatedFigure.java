package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;
import org.tongbi.indicator.Subject;
import org.tongbi.period.Window;

/** What a case expects of a claim, or what a claim says in the same fields. */
record StatedFigure(
    String valueText,
    String indicator,
    Statistic statistic,
    BigDecimal value,
    String unit,
    Qualifier qualifier,
    Optional<ComparisonBase> base,
    Status status,
    Population population,
    Provider provider,
    Subject subject,
    Optional<Window> period) {
  StatedFigure {
    // 5.10 and 5.1 are one value, which the equality of records would tell apart.
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  static StatedFigure of(Claim claim) {
    return new StatedFigure(
        claim.valueText(),
        claim.indicator(),
        claim.statistic(),
        claim.value(),
        claim.unit(),
        claim.qualifier(),
        claim.base(),
        claim.status(),
        claim.population(),
        claim.provider(),
        claim.subject(),
        claim.period());
  }

  /** The number in short, as messages name it. */
  String brief() {
    return valueText + " | " + indicator + " | " + statistic.code() + " | " + value.toPlainString();
  }

  /** The number with all that is said of it. */
  String full() {
    return valueText
        + " | "
        + fields().entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining(" | "));
  }

  /** The fields in which what was read differs, each as {@code name: expected X, read Y}. */
  List<String> differences(StatedFigure read) {
    Map<String, String> others = read.fields();
    return fields().entrySet().stream()
        .filter(field -> !field.getValue().equals(others.get(field.getKey())))
        .map(
            field ->
                field.getKey()
                    + ": expected "
                    + field.getValue()
                    + ", read "
                    + others.get(field.getKey()))
        .toList();
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("indicator", indicator);
    fields.put("statistic", statistic.code());
    fields.put("value", value.toPlainString());
    fields.put("unit", unit);
    fields.put("qualifier", qualifier.code());
    fields.put("base", base.map(ComparisonBase::code).orElse("none"));
    fields.put("status", status.code());
    fields.put("population", population.code());
    fields.put("provider", provider.code());
    fields.put("subject", subject.code());
    fields.put("period", period.map(Window::toString).orElse("none"));
    return fields;
  }
}
