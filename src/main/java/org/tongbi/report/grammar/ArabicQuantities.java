package org.tongbi.report.grammar;

import java.math.BigDecimal;

/** Reads numbers in figures: decimals, thousands marks, and numbers in two steps (31万6千). */
final class ArabicQuantities {
  /** 31万6千, 1亿2000万: the digits of the second step. */
  private static final int LONGEST_SECOND = 4;

  private static final int TEN_THOUSAND = 4;
  private static final int HUNDRED_MILLION = 8;

  private final NumberText text;
  private final QuantityEnding ending;

  ArabicQuantities(NumberText text, QuantityEnding ending) {
    this.text = text;
    this.ending = ending;
  }

  /** The quantity whose first digit stands at a place; null where none begins there. */
  Quantity at(int start) {
    if (start > 0 && (NumberText.isLatin(text.at(start - 1)) || followsUnreadable(start))) {
      return null;
    }
    long digits = 0;
    int length = 0;
    int decimals = -1;
    int i = start;
    while (i < text.length()) {
      char c = text.at(i);
      if (NumberText.isDigit(c)) {
        // Too long a row of digits overflows here and is no number.
        digits = 10 * digits + (c - '0');
        length++;
        decimals += decimals < 0 ? 0 : 1;
      } else if (text.isPoint(i)) {
        if (decimals >= 0) {
          return null;
        }
        length++;
        decimals = 0;
      } else if (!text.isThousandsMark(i)) {
        break;
      }
      i++;
    }
    if (length > NumberText.MOST_DIGITS || text.isUnreadableAt(i)) {
      return null;
    }
    BigDecimal number = BigDecimal.valueOf(digits, Math.max(0, decimals));
    Quantity compound = decimals < 0 ? compound(start, i, number) : null;
    return compound == null ? ending.read(start, i, number) : compound;
  }

  /** ■.6亿 and 3□6万: part of the number is lost. At a sentence's start ■ is a bullet. */
  private boolean followsUnreadable(int start) {
    int before = start - 1;
    boolean point = text.at(before) == '.';
    if (point && before > 0) {
      before--;
    }
    return before > 0 && text.isUnreadableAt(before);
  }

  /** 31万6千人次: a number in two steps, the second with a unit behind it; null where it is none. */
  private Quantity compound(int start, int numberEnd, BigDecimal number) {
    boolean tenThousands = text.says("万", numberEnd);
    if (!tenThousands && !text.says("亿", numberEnd)) {
      return null;
    }
    int from = numberEnd + 1;
    int i = from;
    while (text.isDigitAt(i)) {
      i++;
    }
    int places = i < text.length() ? QuantityEnding.places(text.at(i)) : 0;
    boolean second = i > from && i - from <= LONGEST_SECOND && places > 0;
    if (!second || tenThousands == (places == TEN_THOUSAND) || places == HUNDRED_MILLION) {
      return null;
    }
    BigDecimal unit = QuantityEnding.powerOfTen(places);
    BigDecimal value =
        number
            .movePointRight(tenThousands ? TEN_THOUSAND : HUNDRED_MILLION)
            .add(new BigDecimal(text.part(from, i)).multiply(unit));
    return ending.counted(start, i + 1, value, unit);
  }
}
