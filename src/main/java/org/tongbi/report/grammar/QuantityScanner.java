package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the numbers of a sentence with their units.
 *
 * <p>Numbers are read from the text itself, never from a segmenter's tokens, which split them.
 * Reads decimals, thousands marks, 十 to 亿, Chinese numerals before a unit, 成, 百分之, 千分之, 十万分之, 万分之,
 * and an approximator between number and unit.
 */
final class QuantityScanner {
  private static final Set<String> SHARING_UNIT = Set.of("和", "、", "与", "及");

  private final NumberText text;
  private final ArabicQuantities arabic;
  private final ChineseQuantities chinese;
  private final ShareQuantities shares;

  private QuantityScanner(String text) {
    this.text = new NumberText(text);
    QuantityEnding ending = new QuantityEnding(this.text);
    this.arabic = new ArabicQuantities(this.text, ending);
    this.chinese = new ChineseQuantities(this.text, ending);
    this.shares = new ShareQuantities(this.text);
  }

  /** All quantities of a text, in order. */
  static List<Quantity> scan(String text) {
    return new QuantityScanner(text).first(Integer.MAX_VALUE);
  }

  /** All quantities; of 1.2个和2.3个百分点 the first is in points too. */
  static List<Quantity> scanAll(String text) {
    List<Quantity> found = scan(text);
    for (int i = found.size() - 2; i >= 0; i--) {
      Quantity one = found.get(i);
      Quantity next = found.get(i + 1);
      if (one.unit().equals("个")
          && next.isPoints()
          && SHARING_UNIT.contains(text.substring(one.end(), next.start()))) {
        found.set(i, one.withUnit(next.unit()));
      }
    }
    return found;
  }

  /** Whether a text holds any quantity. */
  static boolean finds(String text) {
    return !new QuantityScanner(text).first(1).isEmpty();
  }

  /** The first quantities, so many of them at most. */
  private List<Quantity> first(int most) {
    List<Quantity> found = new ArrayList<>();
    int at = 0;
    while (at < text.length() && found.size() < most) {
      char c = text.at(at);
      if (!mayBegin(c)) {
        at++;
        continue;
      }
      Quantity quantity = null;
      int looked = at;
      if (NumberText.isDigit(c)) {
        quantity = arabic.at(at);
      } else {
        quantity = beginsShare(c) ? shares.at(at) : null;
        if (quantity == null && Numerals.isNumeral(c)) {
          quantity = chinese.at(at);
          looked = chinese.looked();
        } else if (quantity == null) {
          // 万 that begins no share.
          at++;
          continue;
        }
      }
      if (quantity == null) {
        at = skip(looked);
      } else {
        found.add(quantity);
        at = quantity.end();
      }
    }
    return found;
  }

  private static boolean mayBegin(char c) {
    return NumberText.isDigit(c) || c == '万' || Numerals.isNumeral(c);
  }

  private static boolean beginsShare(char c) {
    return switch (c) {
      case '万', '十', '百', '千' -> true;
      default -> false;
    };
  }

  /** Past this char, or past the whole number that was no quantity. */
  private int skip(int from) {
    int i = text.numeralsEnd(from);
    if (i - from > NumberText.MOST_DIGITS) {
      return i;
    }
    if (!text.isDigitAt(from)) {
      return from + 1;
    }
    while (i < text.length() && (text.isDigitAt(i) || text.isPoint(i))) {
      i++;
    }
    return i;
  }
}
