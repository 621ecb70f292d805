package org.tongbi.report.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.period.Window;

class TimeScannerTest {
  @ParameterizedTest
  @CsvSource({
    "2023年, 2023",
    "2023年度, 2023",
    "2024年上半年, 2024H1",
    "2024年一季度, 2024Q1",
    "2024年1-5月, 2024-01..2024-05",
    "2024年1—9月份, 2024-01..2024-09",
    "2024年5月, 2024-05",
    "截至2024年5月底, 2024-01..2024-05",
    "截止2024年7月11日, 2024-01-01..2024-07-11",
    "前三季度, 2024-01..2024-09",
    "上半年, 2024H1",
    "截至六月底, 2024H1",
    "3月份以来, 2024-03..2024-12"
  })
  void anExpressionNamesAWindow(String text, String window) {
    List<TimeExpression> found = TimeScanner.scan(text);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).end()).isEqualTo(text.length());
    int year = found.get(0).year() > 0 ? found.get(0).year() : 2024;
    assertThat(found.get(0).window(year, Optional.of(Window.ofYear(2024))))
        .contains(Window.parse(window));
  }

  @Test
  void theYearBeforeIsTold() {
    assertThat(TimeScanner.scan("由上年的28.46%提升到31.57%").get(0).isPrior()).isTrue();
  }

  @Test
  void aFiveYearPlanSpansItsYears() {
    TimeExpression time = TimeScanner.scan("十四五期间,新增托位9万个").get(0);
    assertThat(time.window(time.year(), Optional.empty()))
        .contains(Window.parse("2021-01-01..2025-12-31"));
  }

  @Test
  void anAgeIsNoDate() {
    assertThat(TimeScanner.scan("65岁以上老年人27816人")).isEmpty();
  }
}
