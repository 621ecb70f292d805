package org.tongbi.report.prose;

import java.math.BigDecimal;
import java.util.Optional;
import org.tongbi.indicator.Qualifier;
import org.tongbi.report.grammar.PrintedNumber;

/**
 * A number of a passage with the words that lead to it.
 *
 * @param number the number as printed
 * @param lead what stands between the number before it, or the passage's start, and this one
 * @param label the last clause of the lead, without brackets and the like
 * @param family the family of its unit where it counts something that a share can be taken of
 */
record Figure(PrintedNumber number, String lead, String label, Optional<String> family) {
  private static final String BEHIND_A_BARE_COUNT = ",、;)/";
  private static final String BREAKS = ",、;:()";

  static Figure of(String text, PrintedNumber number, int leadStart) {
    String lead = text.substring(leadStart, number.start());
    Optional<String> family = ArithmeticWord.family(number.unit());
    if (number.unit().isEmpty() && !countsBare(text, number)) {
      family = Optional.empty();
    }
    return new Figure(number, lead, label(lead), family);
  }

  /**
   * A number without a unit counts something only where it ends its clause: no year, no ordinal.
   */
  private static boolean countsBare(String text, PrintedNumber number) {
    boolean ends =
        number.end() == text.length()
            || BEHIND_A_BARE_COUNT.indexOf(text.charAt(number.end())) >= 0;
    boolean ordinal = number.start() > 0 && text.charAt(number.start() - 1) == '第';
    return ends && !ordinal;
  }

  private static String label(String lead) {
    int end = lead.length();
    while (end > 0 && BREAKS.indexOf(lead.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && BREAKS.indexOf(lead.charAt(start - 1)) < 0) {
      start--;
    }
    return lead.substring(start, end);
  }

  boolean isCount() {
    return family.isPresent();
  }

  /** Whether it is a share: per cent, per mille, per hundred thousand. */
  boolean isShare() {
    return shareOf().signum() > 0;
  }

  /** So many make the whole of a share in its unit; 0 where it is no share. */
  BigDecimal shareOf() {
    return switch (number.unit()) {
      case "%" -> BigDecimal.valueOf(100);
      case "‰" -> BigDecimal.valueOf(1000);
      case "1/10万" -> BigDecimal.valueOf(100_000);
      default -> BigDecimal.ZERO;
    };
  }

  boolean isPoints() {
    return number.unit().equals("个百分点") || number.unit().equals("个千分点");
  }

  BigDecimal value() {
    return number.value();
  }

  String unit() {
    return number.unit();
  }

  boolean isExact() {
    return number.qualifier() == Qualifier.EXACT;
  }

  /** A count that is known to the last one: printed in full and without an approximator. */
  boolean isWholeCount() {
    return isCount() && isExact() && !number.scaled() && value().stripTrailingZeros().scale() <= 0;
  }

  /** Within what it lies: a count printed in full is that very number. */
  Interval within() {
    return isWholeCount() ? Interval.of(value()) : new Interval(number.low(), number.high());
  }

  /** How many clauses further than the number before it stands. */
  long clausesOn() {
    long commas = 0;
    for (int i = 0; i < lead.length(); i++) {
      commas += lead.charAt(i) == ',' ? 1 : 0;
    }
    return commas;
  }
}
