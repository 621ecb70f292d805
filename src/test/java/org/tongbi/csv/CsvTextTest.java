package org.tongbi.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that a spreadsheet must take for what they are. */
class CsvTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "visits|visits",
        "-3.2|-3.2",
        "=1+1|'=1+1",
        "@SUM(A1)|'@SUM(A1)",
        "-A1|'-A1",
        "＝A1|'＝A1",
        "a,b|\"a,b\"",
        "=\"x\"|\"'=\"\"x\"\"\""
      })
  void aFormulaIsMadeTextAndANumberStays(String cell, String written) {
    assertThat(CsvText.line(List.of(cell, ""))).isEqualTo(written + ",\n");
  }
}
