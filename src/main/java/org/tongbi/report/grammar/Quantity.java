package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.Objects;
import org.tongbi.indicator.Qualifier;

/**
 * A number with its unit as a text prints it (数量).
 *
 * @param start its first char in the sentence's text
 * @param end one past its last char, unit included
 * @param value with its multiplier (万, 亿) applied, before any unit of the catalogue
 * @param step one unit of the last printed digit, with the multiplier applied
 * @param unit the unit's word; empty where none is printed
 * @param inner an approximator that stands between number and unit (3800万余人次), else exact
 * @param scaled whether a multiplier was printed
 */
record Quantity(
    int start,
    int end,
    BigDecimal value,
    BigDecimal step,
    String unit,
    Qualifier inner,
    boolean scaled) {
  Quantity {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(inner, "inner");
    if (end <= start) {
      throw new IllegalArgumentException("an empty quantity");
    }
  }

  /** What words state that print no number: nothing changed. */
  static Quantity inWords(int start, int end, String unit) {
    return new Quantity(start, end, BigDecimal.ZERO, BigDecimal.ZERO, unit, Qualifier.ABOUT, false);
  }

  /** Whether no number is printed. */
  boolean isInWords() {
    return step.signum() == 0;
  }

  /** The same number in another unit, which the text prints with a later one. */
  Quantity withUnit(String other) {
    return new Quantity(start, end, value, step, other, inner, scaled);
  }

  /** The same number with the unit of the next one, and its multiplier where it has none itself. */
  Quantity sharing(Quantity next, String text) {
    if (scaled || !next.scaled) {
      return withUnit(next.unit);
    }
    String printed = text.substring(next.start, next.end);
    int point = printed.indexOf('.');
    int decimals = 0;
    while (point >= 0
        && point + 1 + decimals < printed.length()
        && Character.isDigit(printed.charAt(point + 1 + decimals))) {
      decimals++;
    }
    BigDecimal factor = next.step.movePointRight(decimals);
    return new Quantity(
        start, end, value.multiply(factor), step.multiply(factor), next.unit, inner, true);
  }

  /** Whether it is a share: per cent, per mille, per hundred thousand. */
  boolean isRate() {
    return unit.equals("%") || unit.equals("‰") || unit.equals("1/10万");
  }

  /** Whether it is a difference of shares: points. */
  boolean isPoints() {
    return unit.equals("个百分点") || unit.equals("个千分点");
  }
}
