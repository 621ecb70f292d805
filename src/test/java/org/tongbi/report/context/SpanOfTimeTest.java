package org.tongbi.report.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanOfTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2022年工作总结, 2022",
    "2022年度工作总结, 2022",
    "二〇二二年工作总结, 2022",
    "二○一九年上半年工作, 2019H1",
    "2021上半年工作情况, 2021H1",
    "2022年下半年安排, 2022H2",
    "2022年前三季度情况, 2022-01..2022-09",
    "2022年一季度情况, 2022Q1",
    "2022年第三季度情况, 2022Q3",
    "2022年1-9月情况, 2022-01..2022-09",
    "2022年一至五月情况, 2022-01..2022-05",
    "2022年前11个月, 2022-01..2022-11",
    "2022年10月通报, 2022-10",
    "2022年全年, 2022"
  })
  void wordsWithAYearGiveTheirWindow(String text, String window) {
    assertThat(SpanOfTime.find(text))
        .singleElement()
        .satisfies(
            span -> assertThat(span.in(span.year().orElseThrow())).asString().isEqualTo(window));
  }

  @Test
  void aPartOfAYearIsFoundWithoutTheYear() {
    assertThat(SpanOfTime.find("上半年工作总结"))
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.year()).isEmpty();
              assertThat(span.in(2020)).asString().isEqualTo("2020H1");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"共2022人次", "2022.5万元", "2022年5月23日", "满意度2020"})
  void figuresAndDaysAreNoTimesOfADocument(String text) {
    assertThat(SpanOfTime.find(text)).noneMatch(span -> span.year().isPresent());
  }
}
