package org.tongbi.report.grammar;

import java.math.BigDecimal;
import org.tongbi.indicator.Qualifier;

/** Reads shares in words: 百分之三十, 千分之4.2, 万分之二, 十万分之15.1. */
final class ShareQuantities {
  private final NumberText text;

  ShareQuantities(NumberText text) {
    this.text = text;
  }

  /** The share whose words begin at a place; null where none does. */
  Quantity at(int start) {
    String unit;
    int i;
    boolean perTenThousand = text.says("万分之", start) && !text.says("十", start - 1);
    if (perTenThousand) {
      unit = "1/10万";
      i = start + 3;
    } else if (text.says("百分之", start)) {
      unit = "%";
      i = start + 3;
    } else if (text.says("千分之", start)) {
      unit = "‰";
      i = start + 3;
    } else if (text.says("十万分之", start)) {
      unit = "1/10万";
      i = start + 4;
    } else {
      return null;
    }
    int numberEnd = i;
    while (numberEnd < text.length() && isPart(numberEnd)) {
      numberEnd++;
    }
    if (numberEnd - i > NumberText.MOST_DIGITS) {
      return null;
    }
    BigDecimal value = ChineseQuantities.mixed(text.part(i, numberEnd));
    if (value == null) {
      return null;
    }
    BigDecimal step = QuantityEnding.step(value);
    if (perTenThousand) {
      value = value.movePointRight(1);
      step = step.movePointRight(1);
    }
    return new Quantity(start, numberEnd, value, step, unit, Qualifier.EXACT, false);
  }

  private boolean isPart(int index) {
    return text.isDigitAt(index)
        || text.isPoint(index)
        || text.at(index) == '点'
        || text.isNumeralAt(index);
  }
}
