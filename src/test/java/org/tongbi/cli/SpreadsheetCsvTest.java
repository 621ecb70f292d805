package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cells a spreadsheet would reckon with. */
class SpreadsheetCsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://x\")",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "-",
        "--1"
      })
  void aFormulaIsGuarded(String cell) {
    assertThat(SpreadsheetCsv.guarded(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-3.2", "+5", "0", "二〇二四年", "a=b", "3.2%", "'quoted'"})
  void textAndPlainNumbersAreLeftAlone(String cell) {
    assertThat(SpreadsheetCsv.guarded(cell)).isEqualTo(cell);
  }
}
