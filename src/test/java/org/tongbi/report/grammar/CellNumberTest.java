package org.tongbi.report.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbi.report.grammar.CellNumber.Sign;

/** What the cells of a table hold is a number only where it is nothing else. */
class CellNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"12", "1,204", "28,136,452", "4.36", "96.5%", "4.2‰", "7.9/10万", "300张", "1.2万人次"})
  void numbersWithOrWithoutTheirUnit(String cell) {
    assertThat(CellNumber.of(cell)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "—", "…", "/", "医院", "12,34", "1-2", "3.5.1", "12床位数", "2号楼", "约"})
  void wordsDashesAndRangesAreNone(String cell) {
    assertThat(CellNumber.of(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-1.01, DOWN",
    "+2.3, UP",
    "↓2.0, DOWN",
    "2.0↑, UP",
    "▼3, DOWN",
    "▲3, EITHER",
    "7.25, NONE"
  })
  void aSignTellsWhichWay(String cell, Sign sign) {
    assertThat(CellNumber.of(cell).orElseThrow().sign()).isEqualTo(sign);
  }

  @ParameterizedTest
  @CsvSource({"≥27, 不低于", "<12, 低于", "≤9, 低于", ">3, 超过", ">=4, 不低于", "27, ''"})
  void aMarkOfComparisonIsSaidInWords(String cell, String words) {
    CellNumber number = CellNumber.of(cell).orElseThrow();
    assertThat(number.bound()).isEqualTo(words);
    assertThat(Character.isDigit(cell.charAt(number.spanStart()))).isTrue();
  }
}
