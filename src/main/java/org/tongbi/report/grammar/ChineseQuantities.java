package org.tongbi.report.grammar;

import java.math.BigDecimal;
import org.tongbi.indicator.Qualifier;

/** Reads numbers in Chinese numerals before a unit (三十二万人次, 三点二万人), and tenths (三成). */
final class ChineseQuantities {
  private final NumberText text;
  private final QuantityEnding ending;
  private int looked;

  ChineseQuantities(NumberText text, QuantityEnding ending) {
    this.text = text;
    this.ending = ending;
  }

  /** The quantity whose first numeral stands at a place; null where none begins there. */
  Quantity at(int start) {
    looked = start;
    if (start > 0 && text.isOneOf("第之几", start - 1)) {
      return null;
    }
    int i = text.numeralsEnd(start);
    if (i - start > NumberText.MOST_DIGITS || isVague(start, i)) {
      return null;
    }
    BigDecimal value = Numerals.valueOf(text.part(start, i));
    if (value == null) {
      return null;
    }
    if (text.says("点", i) && text.isHanDigitAt(i + 1)) {
      return decimal(start, i);
    }
    if (text.isOneOf("万亿", i)) {
      Quantity large = large(start, i);
      if (large != null) {
        return large;
      }
    }
    if (text.says("成", i) && !text.says("成立", i) && !text.says("成为", i)) {
      int after = i + 1;
      if (i - start != 1 || value.signum() == 0 || text.says("员", after)) {
        return null;
      }
      BigDecimal percent = value.movePointRight(1);
      return new Quantity(start, after, percent, BigDecimal.TEN, "%", Qualifier.EXACT, false);
    }
    Quantity quantity = ending.read(start, i, value);
    // A lone 一 or 两 before a unit is mostly an article (一个, 两家), and a bare numeral is a word.
    boolean bare = quantity == null || quantity.unit().isEmpty();
    return bare ? null : quantity;
  }

  /** Up to which char the numeral that was no quantity is known to be none. */
  int looked() {
    return looked;
  }

  /** 十余, 百多, 数十: so many that nobody counted. */
  private boolean isVague(int start, int end) {
    boolean power = end - start == 1 && text.isOneOf("十百千", start);
    return power && (ending.isInner(end) || start > 0 && text.isOneOf("数上成好", start - 1));
  }

  /** 三点二万人次; null where no unit follows, so that a time of day (八点三刻) is none. */
  private Quantity decimal(int start, int point) {
    int i = point + 1;
    while (text.isHanDigitAt(i)) {
      i++;
    }
    BigDecimal value = i - start > NumberText.MOST_DIGITS ? null : mixed(text.part(start, i));
    if (value == null || text.isNumeralAt(i)) {
      looked = i - 1;
      return null;
    }
    Quantity quantity = ending.read(start, i, value);
    boolean bare = quantity == null || quantity.unit().isEmpty() || quantity.unit().equals("分");
    looked = bare ? i - 1 : start;
    return bare ? null : quantity;
  }

  /** 三十一万六千人次: goes on behind 万 or 亿; null where it does not, or no unit follows. */
  private Quantity large(int start, int firstScale) {
    int i = firstScale + 1;
    while (text.isNumeralAt(i) || text.isOneOf("万", i)) {
      i++;
    }
    if (i == firstScale + 1 || i - start > NumberText.MOST_DIGITS) {
      return null;
    }
    String numeral = text.part(start, i);
    BigDecimal value = Numerals.largeValueOf(numeral);
    return value == null ? null : ending.counted(start, i, value, Numerals.step(numeral));
  }

  /** A number in figures or in numerals, with a point or 点; null where it is none. */
  static BigDecimal mixed(String number) {
    if (number.isEmpty()) {
      return null;
    }
    if (NumberText.isDigit(number.charAt(0))) {
      return number.matches("\\d+(\\.\\d+)?") ? new BigDecimal(number) : null;
    }
    int point = number.indexOf('点');
    if (point < 0) {
      return Numerals.valueOf(number);
    }
    BigDecimal whole = Numerals.valueOf(number.substring(0, point));
    BigDecimal part = Numerals.valueOf(number.substring(point + 1));
    if (whole == null || part == null) {
      return null;
    }
    return whole.add(part.movePointLeft(number.length() - point - 1));
  }
}
