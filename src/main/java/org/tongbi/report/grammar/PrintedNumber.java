package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Qualifier;

/**
 * A number with its unit as a text prints it, whether or not it states an indicator (数字).
 *
 * @param start its first char in the text
 * @param end one past its last char, unit included
 * @param value with its multiplier (万, 亿) applied
 * @param step one unit of the last printed digit, with the multiplier applied
 * @param low the least value that the printed form admits
 * @param high the greatest value that the printed form admits
 * @param unit the unit's word; empty where none is printed
 * @param qualifier how exactly the words around it state it
 * @param scaled whether a multiplier was printed, so that it is rounded to its last digit
 */
public record PrintedNumber(
    int start,
    int end,
    BigDecimal value,
    BigDecimal step,
    BigDecimal low,
    BigDecimal high,
    String unit,
    Qualifier qualifier,
    boolean scaled) {
  /** A word that makes the number beside it approximate. */
  private record Approximator(String word, Qualifier qualifier) {}

  private static final List<Approximator> BEFORE =
      words(WordKind.OVER_BEFORE, WordKind.UNDER_BEFORE, WordKind.ABOUT_BEFORE);
  private static final List<Approximator> AFTER =
      words(WordKind.OVER_AFTER, WordKind.UNDER_AFTER, WordKind.ABOUT_AFTER);

  public PrintedNumber {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(qualifier, "qualifier");
    if (end <= start) {
      throw new IllegalArgumentException("an empty number");
    }
  }

  /** All numbers of a text, in order, each within its bounds. */
  public static List<PrintedNumber> in(String text) {
    List<PrintedNumber> numbers = new ArrayList<>();
    for (Quantity quantity : QuantityScanner.scanAll(text)) {
      Qualifier qualifier = qualifier(text, quantity);
      Bounds bounds = Bounds.of(quantity.value(), quantity.step(), qualifier);
      numbers.add(
          new PrintedNumber(
              quantity.start(),
              quantity.end(),
              quantity.value(),
              quantity.step(),
              bounds.low(),
              bounds.high(),
              quantity.unit(),
              qualifier,
              quantity.scaled()));
    }
    return numbers;
  }

  private static Qualifier qualifier(String text, Quantity quantity) {
    if (quantity.inner() != Qualifier.EXACT) {
      return quantity.inner();
    }
    for (Approximator after : AFTER) {
      if (text.startsWith(after.word(), quantity.end())) {
        return after.qualifier();
      }
    }
    for (Approximator before : BEFORE) {
      if (text.startsWith(before.word(), quantity.start() - before.word().length())) {
        return before.qualifier();
      }
    }
    return Qualifier.EXACT;
  }

  /** The words of the grammar's own list, longest first: 不低于 says another thing than 低于. */
  private static List<Approximator> words(WordKind over, WordKind under, WordKind about) {
    List<Approximator> words = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.resource(PrintedNumber.class, "words.csv").rows()) {
      String kind = row.get("kind");
      Qualifier qualifier =
          kind.equals(over.code())
              ? Qualifier.OVER
              : kind.equals(under.code()) ? Qualifier.UNDER : Qualifier.ABOUT;
      if (qualifier != Qualifier.ABOUT || kind.equals(about.code())) {
        row.list("words").forEach(word -> words.add(new Approximator(word, qualifier)));
      }
    }
    words.sort(Comparator.comparingInt((Approximator word) -> word.word().length()).reversed());
    return List.copyOf(words);
  }
}
