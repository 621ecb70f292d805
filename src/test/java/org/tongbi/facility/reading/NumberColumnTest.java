package org.tongbi.facility.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tongbi.facility.CellState;

class NumberColumnTest {
  private static final NumberColumn VISITS = new NumberColumn("visits_total", 0, 1, "人次", true);
  private static final NumberColumn MONEY =
      new NumberColumn("revenue_medical", 0, 1000, "千元", false);
  private static final NumberColumn EXACT = new NumberColumn("revenue_medical", 0, 1, "元", false);

  @ParameterizedTest
  @CsvFileSource(resources = "cells.csv", numLinesToSkip = 1, nullValues = "NULL")
  void aCellSaysWhatIsWrittenBesideIt(String column, String cell, String state, String value) {
    FiledNumber number = (column.equals("visits") ? VISITS : MONEY).read(unescaped(cell));

    assertThat(number.state()).isEqualTo(CellState.valueOf(state));
    if (number.state() == CellState.STATED) {
      assertThat(BigDecimal.valueOf(number.value(), 4)).isEqualByComparingTo(value);
    } else if (number.state() == CellState.UNREADABLE) {
      assertThat(number.problem()).endsWith(": " + value);
    } else {
      assertThat(number.value()).isZero();
    }
  }

  private static String unescaped(String cell) {
    return cell == null ? "" : cell.translateEscapes();
  }

  @Test
  void theProblemNamesMeasureCellAndReason() {
    assertThat(VISITS.read(" 1,2345 ").problem())
        .isEqualTo(
            "visits_total \"1,2345\": its commas do not part it in threes, so a digit or the comma"
                + " is wrong; which is not guessed");
  }

  @Test
  void aColumnInTenThousandsShiftsByFourDigits() {
    NumberColumn column = new NumberColumn("visits_total", 0, 10_000, "万人次", true);

    assertThat(column.read("1.2345").value()).isEqualTo(12_345_0000L);
    assertThat(column.read("1.2345万人次").value()).isEqualTo(12_345_0000L);
    assertThat(column.read("1.23456").state()).isEqualTo(CellState.UNREADABLE);
    assertThat(column.read("7人次").state()).isEqualTo(CellState.UNREADABLE);
  }

  @Property(seed = "20240501", tries = 2000)
  void everyNumberSurvivesEveryFormOfPrintingIt(
      @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long value) {
    BigDecimal number = BigDecimal.valueOf(value, 4);
    String plain = number.toPlainString();
    DecimalFormat threes =
        new DecimalFormat("#,##0.0000", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String marked = threes.format(number);
    for (String printed :
        new String[] {
          plain,
          number.stripTrailingZeros().toPlainString(),
          plain + "0000",
          marked,
          wide(plain),
          wide(marked),
          "\t " + plain + "\u00a0",
          "=\"" + plain + "\"",
          "'" + plain,
          plain + "元",
          plain.replace('-', '−')
        }) {
      assertThat(EXACT.read(printed)).as(printed).isEqualTo(FiledNumber.stated(value));
    }
  }

  @Property(seed = "20240502", tries = 2000)
  void everyCountSurvivesScientificNotationWithAllItsDigits(
      @ForAll @LongRange(min = 0, max = 9_999_999_999L) long value) {
    String digits = Long.toString(value);
    String fraction = digits.substring(1).isEmpty() ? "" : "." + digits.substring(1);
    String printed = digits.charAt(0) + fraction + "E+" + (digits.length() - 1);

    assertThat(VISITS.read(printed)).as(printed).isEqualTo(FiledNumber.stated(value * 10_000));
    assertThat(VISITS.read(value + ".0")).isEqualTo(FiledNumber.stated(value * 10_000));
  }

  @Property(seed = "20240503", tries = 5000)
  void noCellMakesItThrow(@ForAll @StringLength(max = 50) String cell) {
    assertThat(VISITS.read(cell)).isNotNull();
    assertThat(MONEY.read(cell)).isNotNull();
  }

  @Property(seed = "20240504", tries = 5000)
  void noCellOfMarksAndDigitsMakesItThrow(
      @ForAll
          @net.jqwik.api.constraints.Chars({
            '0', '1', '9', ',', '.', '-', '+', 'E', 'e', '，', '．', '…', '/', ' ', '\'', '=', '"',
            '万', '人', '次'
          })
          @StringLength(max = 12)
          String cell) {
    FiledNumber number = VISITS.read(cell);
    if (number.state() == CellState.STATED) {
      assertThat(number.value() % 10_000).as(cell).isZero();
    }
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }
}
