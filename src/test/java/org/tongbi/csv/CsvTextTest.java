package org.tongbi.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as programs want them, and cells that a spreadsheet must take for what they are. */
class CsvTextTest {
  @Test
  void whatWouldEndACellOrALineStandsInQuotationMarks() {
    assertThat(CsvText.line(List.of("visits", "", "a,b", "say \"x\"", "one\ntwo", "=1+1")))
        .isEqualTo("visits,,\"a,b\",\"say \"\"x\"\"\",\"one\ntwo\",=1+1\n");
  }

  @Test
  void aLineForSpreadsheetsIsGuardedBeforeItIsQuoted() {
    assertThat(CsvText.spreadsheetLine(List.of("=\"x\"", "-3.2", "")))
        .isEqualTo("\"'=\"\"x\"\"\",-3.2,\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://x\")",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "-A1",
        "@SUM(A1)",
        "＝A1",
        "－1",
        "\t=1",
        "\r=1",
        "-",
        "--1"
      })
  void aFormulaIsGuardedAndComesBack(String cell) {
    assertThat(CsvText.guarded(cell)).isEqualTo("'" + cell);
    assertThat(CsvText.unguarded("'" + cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-3.2", "+5", "0", "二〇二四年", "a=b", "3.2%", "'quoted'"})
  void textAndPlainNumbersAreLeftAlone(String cell) {
    assertThat(CsvText.guarded(cell)).isEqualTo(cell);
    assertThat(CsvText.unguarded(cell)).isEqualTo(cell);
  }
}
