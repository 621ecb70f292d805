package org.tongbi.report.grammar;

import java.math.BigDecimal;
import org.tongbi.indicator.Qualifier;

/** Reads what stands behind a number and belongs to it: 十 to 亿, an approximator, and its unit. */
final class QuantityEnding {
  private static final int MOST_MULTIPLIERS = 3;
  private static final String MULTIPLIERS = "十百千万亿";

  /** By how many places each multiplier moves the point. */
  private static final int[] PLACES = {1, 2, 3, 4, 8};

  private static final String LEADS_TO_VALUE = ":为达是";
  private static final String INNER = "余多几来";
  private static final String TEN_THOUSAND_YUAN = "万元";
  private static final int TEN_THOUSAND = 4;

  private static final BigDecimal[] POWERS = powers(MOST_MULTIPLIERS * 8 + TEN_THOUSAND);
  private static final BigDecimal[] STEPS = steps();

  private final NumberText text;

  QuantityEnding(NumberText text) {
    this.text = text;
  }

  private static BigDecimal[] powers(int most) {
    BigDecimal[] powers = new BigDecimal[most + 1];
    for (int i = 0; i <= most; i++) {
      powers[i] = BigDecimal.ONE.movePointRight(i);
    }
    return powers;
  }

  private static BigDecimal[] steps() {
    BigDecimal[] steps = new BigDecimal[NumberText.MOST_DIGITS + 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = BigDecimal.ONE.movePointLeft(i);
    }
    return steps;
  }

  /** One unit of the last digit of a number, which is at most {@code MOST_DIGITS} long. */
  static BigDecimal step(BigDecimal number) {
    return STEPS[Math.max(0, number.scale())];
  }

  /** By how many places a char moves the point (万: 4); 0 where it is no multiplier. */
  static int places(char c) {
    int multiplier = MULTIPLIERS.indexOf(c);
    return multiplier < 0 ? 0 : PLACES[multiplier];
  }

  static BigDecimal powerOfTen(int places) {
    return POWERS[places];
  }

  /** Whether a word for more than the number says stands at a place: 十余, 百多. */
  boolean isInner(int index) {
    return text.isOneOf(INNER, index);
  }

  /** A number with what follows it; null where too many multipliers do. */
  Quantity read(int start, int numberEnd, BigDecimal number) {
    int i = numberEnd;
    int places = 0;
    int multipliers = 0;
    Qualifier inner = Qualifier.EXACT;
    boolean points = text.says("百分点", i) || text.says("千分点", i);
    while (i < text.length() && !points) {
      int own = places(text.at(i));
      if (own > 0 && ++multipliers > MOST_MULTIPLIERS) {
        return null;
      }
      if (own > 0) {
        places += own;
      } else if (isInner(i) && approximates(i)) {
        inner = Qualifier.OVER;
      } else {
        break;
      }
      i++;
    }
    if (i == numberEnd && text.says("/万", i) && !text.isIdeographAt(i + 2)) {
      return quantity(start, i + 2, number, 1, "1/10万", inner);
    }
    String word = text.measureAt(i);
    if (word.equals(TEN_THOUSAND_YUAN)) {
      return quantity(start, i + 2, number, places + TEN_THOUSAND, "元", inner);
    }
    if (word.isEmpty() && i == numberEnd) {
      Quantity measured = measuredBefore(start, i, number);
      if (measured != null) {
        return measured;
      }
    }
    if (word.isEmpty() && inner != Qualifier.EXACT) {
      // 2300余种 without a known unit: the approximator is not part of the number.
      return quantity(start, i, number, places, "", inner);
    }
    return quantity(start, i + word.length(), number, places, Measures.unit(word), inner);
  }

  /** A number written out in full, with the unit behind it; null where none follows. */
  Quantity counted(int start, int numberEnd, BigDecimal value, BigDecimal step) {
    int i = numberEnd;
    Qualifier inner = Qualifier.EXACT;
    if (isInner(i) && approximates(i)) {
      inner = Qualifier.OVER;
      i++;
    }
    String word = text.measureAt(i);
    if (word.isEmpty()) {
      return null;
    }
    return new Quantity(start, i + word.length(), value, step, Measures.unit(word), inner, true);
  }

  /** 总诊疗人次(万人次):486.5 — the unit stands in brackets before the number; null where not. */
  private Quantity measuredBefore(int start, int end, BigDecimal number) {
    int close = start - 1;
    while (close > 0 && text.isOneOf(LEADS_TO_VALUE, close)) {
      close--;
    }
    int open = close > 0 && text.at(close) == ')' ? text.lastBefore('(', close) : -1;
    if (open < 0) {
      return null;
    }
    int places = 0;
    int multipliers = 0;
    int i = open + 1;
    String word = text.measureAt(i);
    while (i < close && i + word.length() != close && places(text.at(i)) > 0) {
      if (++multipliers > MOST_MULTIPLIERS) {
        return null;
      }
      places += places(text.at(i));
      i++;
      word = text.measureAt(i);
    }
    if (word.isEmpty() || i + word.length() != close) {
      return null;
    }
    if (word.equals(TEN_THOUSAND_YUAN)) {
      return quantity(start, end, number, places + TEN_THOUSAND, "元", Qualifier.EXACT);
    }
    return quantity(start, end, number, places, Measures.unit(word), Qualifier.EXACT);
  }

  private static Quantity quantity(
      int start, int end, BigDecimal number, int places, String unit, Qualifier inner) {
    BigDecimal step = step(number);
    if (places == 0) {
      return new Quantity(start, end, number, step, unit, inner, false);
    }
    BigDecimal factor = powerOfTen(places);
    return new Quantity(
        start, end, number.multiply(factor), step.multiply(factor), unit, inner, true);
  }

  /** 余 or 多 stands between a number and its unit or multiplier (4500万余人次, 4300多万人). */
  private boolean approximates(int index) {
    int next = index + 1;
    return next < text.length() && (places(text.at(next)) > 0 || !text.measureAt(next).isEmpty());
  }
}
