package org.tongbi.report.baseline;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.tongbi.indicator.Catalogue;

/**
 * Digits with multiplier and unit, as one regular expression finds them.
 *
 * @param value with its multiplier (万, 亿) applied
 * @param unit the unit's word, {@code 个百分点} for points
 */
record PrintedNumber(BigDecimal value, String unit) {
  static final String POINTS = "个百分点";

  private static final int GROUPS = 3;

  PrintedNumber {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
  }

  /** The expression for a number with a unit of the catalogue, in three groups. */
  static String pattern(Catalogue catalogue) {
    Stream<String> units = Stream.concat(catalogue.unitWords().stream(), Stream.of(POINTS, "/10万"));
    return "(?<![0-9A-Za-z.])([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)([十百千万亿]*)[余多]?("
        + BaselineWords.choice(units)
        + ")";
  }

  /** What the three groups from {@code first} hold. */
  static PrintedNumber of(MatchResult match, int first) {
    BigDecimal value = new BigDecimal(match.group(first).replace(",", ""));
    for (char c : match.group(first + 1).toCharArray()) {
      value = value.movePointRight("十百千万".indexOf(c) < 0 ? 8 : "十百千万".indexOf(c) + 1);
    }
    String unit = match.group(first + GROUPS - 1);
    return new PrintedNumber(value, unit.equals("/10万") ? "1/10万" : unit);
  }
}
