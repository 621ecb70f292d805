package org.tongbi.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An indicator of the catalogue (指标): what is counted, in which unit, and how reports name it.
 *
 * @param code the catalogue's code, lower case
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param unit the base unit of its values
 * @param topic the subject matter that it shares with other indicators, such as {@code signing}
 * @param aliases words that mean it by themselves, in simplified characters and half-width forms
 * @param contextAliases words that mean it only where its topic is being spoken of
 * @param per how many people a ratio is given per (1000, 10000); 0 for anything else
 * @param perStems words that mean it after 每千人口 or 每万人口
 * @param low the least value that is not suspicious for a county; empty where none is set
 * @param high the greatest value that is not suspicious; empty where none is set
 * @param numerator what is counted, in Chinese; may be empty
 * @param denominator what it is divided by, in Chinese; may be empty
 */
public record Indicator(
    String code,
    String nameZh,
    String nameEn,
    IndicatorKind kind,
    String unit,
    Accrual accrual,
    String topic,
    List<String> aliases,
    List<String> contextAliases,
    int per,
    List<String> perStems,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    String numerator,
    String denominator) {
  public Indicator {
    if (!code.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "an indicator's code has small letters, digits and _, but this is \"" + code + "\"");
    }
    if (nameZh.isBlank()) {
      throw new IllegalArgumentException("indicator " + code + " has no Chinese name");
    }
    Objects.requireNonNull(nameEn, "nameEn");
    Objects.requireNonNull(kind, "kind");
    if (unit.isBlank()) {
      throw new IllegalArgumentException("indicator " + code + " has no unit");
    }
    Objects.requireNonNull(accrual, "accrual");
    Objects.requireNonNull(topic, "topic");
    aliases = List.copyOf(aliases);
    contextAliases = List.copyOf(contextAliases);
    perStems = List.copyOf(perStems);
    if (per < 0 || (per == 0) != perStems.isEmpty()) {
      throw new IllegalArgumentException(
          "indicator " + code + " needs per and per_stems together, or neither");
    }
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      throw new IllegalArgumentException("indicator " + code + " has low above high");
    }
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
    Objects.requireNonNull(numerator, "numerator");
    Objects.requireNonNull(denominator, "denominator");
  }
}
