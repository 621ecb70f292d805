package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongbi.indicator.Qualifier;

/**
 * Finds the numbers of a sentence with their units.
 *
 * <p>Numbers are read from the text itself, never from a segmenter's tokens, which split them.
 * Reads decimals, thousands marks, 十 to 亿, Chinese numerals before a unit, 成, 百分之, 千分之, 十万分之, 万分之,
 * and an approximator between number and unit.
 */
final class QuantityScanner {
  /** A longer row of digits is no figure of a report, and no table could hold it. */
  private static final int MOST_DIGITS = 18;

  private static final int MOST_MULTIPLIERS = 3;

  /** 31万6千, 1亿2000万: the digits of the second step. */
  private static final int LONGEST_SECOND = 4;

  private static final String MULTIPLIERS = "十百千万亿";
  private static final Set<String> SHARING_UNIT = Set.of("和", "、", "与", "及");
  private static final String LEADS_TO_VALUE = ":为达是";
  private static final String UNREADABLE = "□■▇█�";
  private static final String INNER = "余多几来";

  private final String text;
  private int at;

  private QuantityScanner(String text) {
    this.text = text;
  }

  /** All quantities of a text, in order. */
  static List<Quantity> scan(String text) {
    return new QuantityScanner(text).all();
  }

  /** All quantities; of 1.2个和2.3个百分点 the first is in points too. */
  static List<Quantity> scanAll(String text) {
    List<Quantity> found = new ArrayList<>(scan(text));
    for (int i = found.size() - 2; i >= 0; i--) {
      Quantity one = found.get(i);
      Quantity next = found.get(i + 1);
      String gap = text.substring(one.end(), next.start());
      if (one.unit().equals("个") && next.isPoints() && SHARING_UNIT.contains(gap)) {
        found.set(i, one.withUnit(next.unit()));
      }
    }
    return found;
  }

  private List<Quantity> all() {
    List<Quantity> found = new ArrayList<>();
    while (at < text.length()) {
      char c = text.charAt(at);
      Quantity quantity = null;
      if (isDigit(c)) {
        quantity = arabic();
      } else if (c == '万' && text.startsWith("万分之", at)) {
        quantity = share();
      } else if (c == '百' || c == '千' || c == '十') {
        quantity = share();
        quantity = quantity == null ? chinese() : quantity;
      } else if (Numerals.isNumeral(c)) {
        quantity = chinese();
      } else {
        at++;
        continue;
      }
      if (quantity == null) {
        at = skip(at);
      } else {
        found.add(quantity);
        at = quantity.end();
      }
    }
    return found;
  }

  /** Past this char, or past the whole number that was no quantity. */
  private int skip(int from) {
    int i = from;
    while (i < text.length() && Numerals.isNumeral(text.charAt(i))) {
      i++;
    }
    if (i - from > MOST_DIGITS) {
      return i;
    }
    if (!isDigit(text.charAt(from))) {
      return from + 1;
    }
    while (i < text.length() && (isDigit(text.charAt(i)) || isPoint(i))) {
      i++;
    }
    return i;
  }

  private Quantity arabic() {
    int start = at;
    if (start > 0 && (isLatin(text.charAt(start - 1)) || followsUnreadable(start))) {
      return null;
    }
    int i = start;
    StringBuilder digits = new StringBuilder();
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits.append(c);
      } else if (isPoint(i)) {
        if (digits.indexOf(".") >= 0) {
          return null;
        }
        digits.append('.');
      } else if (!isThousandsMark(i)) {
        break;
      }
      i++;
    }
    if (digits.charAt(digits.length() - 1) == '.' || digits.length() > MOST_DIGITS) {
      return null;
    }
    if (i < text.length() && UNREADABLE.indexOf(text.charAt(i)) >= 0) {
      return null;
    }
    BigDecimal number = new BigDecimal(digits.toString());
    Quantity compound = digits.indexOf(".") < 0 ? compound(start, i, number) : null;
    return compound == null ? finish(start, i, number) : compound;
  }

  /** ■.6亿 and 3□6万: part of the number is lost. At a sentence's start ■ is a bullet. */
  private boolean followsUnreadable(int start) {
    int before = start - 1;
    boolean point = text.charAt(before) == '.';
    if (point && before > 0) {
      before--;
    }
    return before > 0 && UNREADABLE.indexOf(text.charAt(before)) >= 0;
  }

  /** 31万6千人次: a number in two steps, the second with a unit behind it; null where it is none. */
  private Quantity compound(int start, int numberEnd, BigDecimal number) {
    boolean tenThousands = text.startsWith("万", numberEnd);
    if (!tenThousands && !text.startsWith("亿", numberEnd)) {
      return null;
    }
    int i = numberEnd + 1;
    int from = i;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    int multiplier = i < text.length() ? MULTIPLIERS.indexOf(text.charAt(i)) : -1;
    boolean second = i > from && i - from <= LONGEST_SECOND && multiplier >= 0;
    if (!second || tenThousands == (multiplier == 3) || multiplier == 4) {
      return null;
    }
    BigDecimal unit = BigDecimal.ONE.movePointRight(multiplier == 3 ? 4 : multiplier + 1);
    BigDecimal value =
        number
            .movePointRight(tenThousands ? 4 : 8)
            .add(new BigDecimal(text.substring(from, i)).multiply(unit));
    return counted(start, i + 1, value, unit);
  }

  /** A number written out in full, with the unit behind it; null where none follows. */
  private Quantity counted(int start, int numberEnd, BigDecimal value, BigDecimal step) {
    int i = numberEnd;
    Qualifier inner = Qualifier.EXACT;
    if (i < text.length() && INNER.indexOf(text.charAt(i)) >= 0 && approximates(i)) {
      inner = Qualifier.OVER;
      i++;
    }
    String word = Measures.at(text, i);
    if (word.isEmpty()) {
      return null;
    }
    return new Quantity(start, i + word.length(), value, step, Measures.unit(word), inner, true);
  }

  /** 百分之三十, 千分之4.2, 十万分之15.1. */
  private Quantity share() {
    String unit;
    int i;
    boolean perTenThousand = text.startsWith("万分之", at) && !text.startsWith("十", at - 1);
    if (perTenThousand) {
      unit = "1/10万";
      i = at + 3;
    } else if (text.startsWith("百分之", at)) {
      unit = "%";
      i = at + 3;
    } else if (text.startsWith("千分之", at)) {
      unit = "‰";
      i = at + 3;
    } else if (text.startsWith("十万分之", at)) {
      unit = "1/10万";
      i = at + 4;
    } else {
      return null;
    }
    int numberEnd = i;
    while (numberEnd < text.length()
        && (isDigit(text.charAt(numberEnd))
            || isPoint(numberEnd)
            || text.charAt(numberEnd) == '点'
            || Numerals.isNumeral(text.charAt(numberEnd)))) {
      numberEnd++;
    }
    if (numberEnd - i > MOST_DIGITS) {
      return null;
    }
    BigDecimal value = mixed(text.substring(i, numberEnd));
    if (value == null) {
      return null;
    }
    BigDecimal step = step(value);
    if (perTenThousand) {
      value = value.movePointRight(1);
      step = step.movePointRight(1);
    }
    return new Quantity(at, numberEnd, value, step, unit, Qualifier.EXACT, false);
  }

  private static BigDecimal mixed(String number) {
    if (number.isEmpty()) {
      return null;
    }
    if (isDigit(number.charAt(0))) {
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

  private Quantity chinese() {
    int start = at;
    if (start > 0 && "第之几".indexOf(text.charAt(start - 1)) >= 0) {
      return null;
    }
    int i = start;
    while (i < text.length() && Numerals.isNumeral(text.charAt(i))) {
      i++;
    }
    if (i - start > MOST_DIGITS || isVague(start, i)) {
      return null;
    }
    BigDecimal value = Numerals.valueOf(text.substring(start, i));
    if (value == null) {
      return null;
    }
    if (text.startsWith("点", i) && i + 1 < text.length() && isPlainDigit(i + 1)) {
      return decimal(start, i);
    }
    if (i < text.length() && (text.charAt(i) == '万' || text.charAt(i) == '亿')) {
      Quantity large = large(start, i);
      if (large != null) {
        return large;
      }
    }
    if (text.startsWith("成", i) && !text.startsWith("成立", i) && !text.startsWith("成为", i)) {
      int after = i + 1;
      if (i - start != 1 || value.signum() == 0 || text.startsWith("员", after)) {
        return null;
      }
      BigDecimal percent = value.movePointRight(1);
      return new Quantity(start, after, percent, BigDecimal.TEN, "%", Qualifier.EXACT, false);
    }
    Quantity quantity = finish(start, i, value);
    // A lone 一 or 两 before a unit is mostly an article (一个, 两家), and a bare numeral is a word.
    boolean bare = quantity == null || quantity.unit().isEmpty();
    return bare ? null : quantity;
  }

  /** 十余, 百多, 数十: so many that nobody counted. */
  private boolean isVague(int start, int end) {
    boolean power = end - start == 1 && "十百千".indexOf(text.charAt(start)) >= 0;
    if (!power) {
      return false;
    }
    boolean behind = end < text.length() && INNER.indexOf(text.charAt(end)) >= 0;
    boolean before = start > 0 && "数上成好".indexOf(text.charAt(start - 1)) >= 0;
    return behind || before;
  }

  private boolean isPlainDigit(int index) {
    return Numerals.digit(text.charAt(index)) >= 0;
  }

  /** 三点二万人次; null where no unit follows, so that a time of day (八点三刻) is none. */
  private Quantity decimal(int start, int point) {
    int i = point + 1;
    while (i < text.length() && isPlainDigit(i)) {
      i++;
    }
    BigDecimal value = i - start > MOST_DIGITS ? null : mixed(text.substring(start, i));
    if (value == null || i < text.length() && Numerals.isNumeral(text.charAt(i))) {
      at = i - 1;
      return null;
    }
    Quantity quantity = finish(start, i, value);
    boolean bare = quantity == null || quantity.unit().isEmpty() || quantity.unit().equals("分");
    at = bare ? i - 1 : at;
    return bare ? null : quantity;
  }

  /** 三十一万六千人次: goes on behind 万 or 亿; null where it does not, or no unit follows. */
  private Quantity large(int start, int firstScale) {
    int i = firstScale + 1;
    while (i < text.length() && (Numerals.isNumeral(text.charAt(i)) || text.charAt(i) == '万')) {
      i++;
    }
    if (i == firstScale + 1 || i - start > MOST_DIGITS) {
      return null;
    }
    BigDecimal value = Numerals.largeValueOf(text.substring(start, i));
    BigDecimal step = Numerals.step(text.substring(start, i));
    return value == null ? null : counted(start, i, value, step);
  }

  private Quantity finish(int start, int numberEnd, BigDecimal number) {
    int i = numberEnd;
    BigDecimal factor = BigDecimal.ONE;
    int multipliers = 0;
    Qualifier inner = Qualifier.EXACT;
    boolean points = text.startsWith("百分点", i) || text.startsWith("千分点", i);
    while (i < text.length() && !points) {
      char c = text.charAt(i);
      int multiplier = MULTIPLIERS.indexOf(c);
      if (multiplier >= 0 && ++multipliers > MOST_MULTIPLIERS) {
        return null;
      }
      if (multiplier >= 0) {
        factor = factor.movePointRight(multiplier == 3 ? 4 : multiplier == 4 ? 8 : multiplier + 1);
      } else if (INNER.indexOf(c) >= 0 && approximates(i)) {
        inner = Qualifier.OVER;
      } else {
        break;
      }
      i++;
    }
    if (text.startsWith("/万", i) && i == numberEnd && !isIdeographAt(i + 2)) {
      factor = BigDecimal.TEN;
      return quantity(start, i + 2, number, factor, "1/10万", inner);
    }
    String word = Measures.at(text, i);
    if (word.equals("万元")) {
      factor = factor.movePointRight(4);
      return quantity(start, i + 2, number, factor, "元", inner);
    }
    if (word.isEmpty() && i == numberEnd) {
      Quantity measured = measuredBefore(start, i, number);
      if (measured != null) {
        return measured;
      }
    }
    int end = i + word.length();
    if (word.isEmpty() && inner != Qualifier.EXACT) {
      // 2300余种 without a known unit: the approximator is not part of the number.
      return quantity(start, i, number, factor, "", inner);
    }
    return quantity(start, end, number, factor, Measures.unit(word), inner);
  }

  /** 总诊疗人次(万人次):486.5 — the unit stands in brackets before the number; null where not. */
  private Quantity measuredBefore(int start, int end, BigDecimal number) {
    int close = start - 1;
    while (close > 0 && LEADS_TO_VALUE.indexOf(text.charAt(close)) >= 0) {
      close--;
    }
    int open = close > 0 && text.charAt(close) == ')' ? text.lastIndexOf('(', close) : -1;
    if (open < 0) {
      return null;
    }
    BigDecimal factor = BigDecimal.ONE;
    int i = open + 1;
    String word = Measures.at(text, i);
    while (i < close && i + word.length() != close && MULTIPLIERS.indexOf(text.charAt(i)) >= 0) {
      int multiplier = MULTIPLIERS.indexOf(text.charAt(i));
      factor = factor.movePointRight(multiplier == 3 ? 4 : multiplier == 4 ? 8 : multiplier + 1);
      i++;
      word = Measures.at(text, i);
    }
    if (word.isEmpty() || i + word.length() != close) {
      return null;
    }
    if (word.equals("万元")) {
      return quantity(start, end, number, factor.movePointRight(4), "元", Qualifier.EXACT);
    }
    return quantity(start, end, number, factor, Measures.unit(word), Qualifier.EXACT);
  }

  private static Quantity quantity(
      int start, int end, BigDecimal number, BigDecimal factor, String unit, Qualifier inner) {
    return new Quantity(
        start,
        end,
        number.multiply(factor),
        step(number).multiply(factor),
        unit,
        inner,
        factor.compareTo(BigDecimal.ONE) > 0);
  }

  private static BigDecimal step(BigDecimal number) {
    return BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
  }

  /** 余 or 多 stands between a number and its unit or multiplier (3800万余人次, 5200多万人). */
  private boolean approximates(int index) {
    int next = index + 1;
    if (next >= text.length()) {
      return false;
    }
    return MULTIPLIERS.indexOf(text.charAt(next)) >= 0 || !Measures.at(text, next).isEmpty();
  }

  private boolean isPoint(int index) {
    return text.charAt(index) == '.'
        && index > 0
        && isDigit(text.charAt(index - 1))
        && index + 1 < text.length()
        && isDigit(text.charAt(index + 1));
  }

  private boolean isThousandsMark(int index) {
    if (text.charAt(index) != ',' || index + 3 >= text.length()) {
      return false;
    }
    boolean three =
        isDigit(text.charAt(index + 1))
            && isDigit(text.charAt(index + 2))
            && isDigit(text.charAt(index + 3));
    boolean more = index + 4 < text.length() && isDigit(text.charAt(index + 4));
    return three && !more && isDigit(text.charAt(index - 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isIdeographAt(int index) {
    return index < text.length() && Character.isIdeographic(text.charAt(index));
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
