package org.tongbi.report.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tongbi.csv.ListLines;

class FurnitureRulesTest {
  private static FurnitureRules read(String list) {
    return FurnitureRules.read(ListLines.text("furniture.txt", list));
  }

  @Test
  void aLineIsOfTheKindWhoseRuleMatchesTheWholeOfIt() {
    FurnitureRules rules = read("# comment\n\nCONTROL LINE 打印\nIMPRINT LINE 某公司.*\n");
    assertThat(rules.kindOfLine(FurnitureRule.Role.LINE, "打印")).isEqualTo(Furniture.Kind.CONTROL);
    assertThat(rules.kindOfLine(FurnitureRule.Role.LINE, "某公司维护"))
        .isEqualTo(Furniture.Kind.IMPRINT);
    assertThat(rules.kindOfLine(FurnitureRule.Role.LINE, "打印机")).isNull();
    assertThat(rules.kindOfLine(FurnitureRule.Role.TAIL, "打印")).isNull();
  }

  @Test
  void mistakesAreReportedWithFileAndLine() {
    assertThatThrownBy(() -> read("CONTROL LINE 打印\nBUTTON LINE 关闭\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "furniture.txt line 2: BUTTON is not one of"
                + " [RECORD_HEADER, BYLINE, NAVIGATION, CONTROL, IMPRINT, TORN_NUMBER]");
    assertThatThrownBy(() -> read("CONTROL LINE\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "furniture.txt line 1: kind, role and words are expected, but found: CONTROL LINE");
    assertThatThrownBy(() -> read("CONTROL LINE (打印\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("furniture.txt line 1: not a pattern: (打印");
    assertThatThrownBy(() -> read("CONTROL LINE 打印\nCONTROL LINE 打印\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("furniture.txt line 2: it stands there twice: CONTROL LINE 打印");
  }
}
