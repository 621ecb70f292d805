package org.tongbi.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AlternativesTest {
  @Test
  void eachAlternativeMakesAWordAndAnEmptyOneLeavesItsPlaceOut() {
    assertThat(Alternatives.expand("{次均|人均}门诊{病人|}费用"))
        .containsExactly("次均门诊病人费用", "次均门诊费用", "人均门诊病人费用", "人均门诊费用");
  }

  @Test
  void aPlainWordStandsForItself() {
    assertThat(Alternatives.expand("病床使用率")).containsExactly("病床使用率");
  }

  @Test
  void anUnevenBraceIsNamedWithFileAndLine() {
    assertThatThrownBy(() -> list("{次均|人均门诊"))
        .isInstanceOf(CsvException.class)
        .hasMessage("words line 2: a brace is not closed in \"{次均|人均门诊\"");
    assertThatThrownBy(() -> list("次均}门诊"))
        .isInstanceOf(CsvException.class)
        .hasMessage("words line 2: a brace closes nothing in \"次均}门诊\"");
  }

  private static void list(String cell) {
    CsvTable.text("words", "a\n" + cell + "\n").rows().get(0).list("a");
  }
}
