package org.tongbi.facility.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class HeaderTest {
  private static final String KEYS = "组织机构代码,报告期,上报时间,审核状态,";
  private static final String BLANKS = ",,,,";
  private static final String DATA = "468012345,2024-05,2024-06-12,县审,1,2,3";

  private static String[] cells(String line) {
    return line.split(",", -1);
  }

  private static String said(Layout layout) {
    String numbers =
        layout.numbers().stream()
            .map(column -> column.code() + "*" + column.multiplier())
            .collect(Collectors.joining(" "));
    String ignored = String.join("|", layout.ignored());
    return numbers + (ignored.isEmpty() ? "" : "; ignored " + ignored);
  }

  private static String read(List<String> lines) {
    try {
      Header.Found found =
          Header.find(FilingKind.RETURNS, lines.stream().map(HeaderTest::cells).toList());
      assertThat(found.end()).as("lines of header").isEqualTo(lines.size() - 1);
      return said(found.layout());
    } catch (CellProblem e) {
      return e.getMessage();
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "headers.csv", numLinesToSkip = 1, emptyValue = "")
  void titlesGroupsAndUnitsMeanTheMeasuresWrittenBesideThem(
      String upper, String lower, String units, String expected) {
    List<String> lines = new ArrayList<>();
    lines.add(KEYS + upper.replace("\\n", "\n"));
    if (lower != null) {
      lines.add(BLANKS + lower);
    }
    if (units != null) {
      lines.add(BLANKS + units);
    }
    lines.add(DATA);
    String none = expected.replaceAll("^none; ignored ", "").replace("|", ", ");

    assertThat(read(lines))
        .isEqualTo(
            expected.startsWith("none")
                ? "none of its columns holds figures; it has " + none
                : expected);
  }

  @Test
  void groupsMayStandOverTheLineOfKeys() {
    assertThat(read(List.of(",,,,诊疗人次,,上年同期", KEYS + "门诊,急诊,总诊疗人次数", DATA)))
        .isEqualTo("visits_op*1 visits_er*1; ignored 上年同期 总诊疗人次数");
  }

  @Test
  void titlesAndNotesAboveAreNoGroupsButMayGiveTheUnit() {
    assertThat(
            read(
                List.of(
                    "2024年1-5月累计报表",
                    "填报单位:某县卫健局,,,,单位:人次、万元,,",
                    KEYS + "总诊疗人次数,医疗收入,住院收入（元）",
                    DATA)))
        .isEqualTo("visits_total*1 revenue_medical*10000 revenue_inpatient*1");
  }

  @Test
  void aHeaderBelowTheTenthLineIsNotLookedFor() {
    List<String> lines =
        new ArrayList<>(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
    lines.add(KEYS + "visits_total");
    lines.add(DATA);

    assertThat(read(lines))
        .startsWith("no line of its first 10 has the columns that returns needs");
  }

  @Test
  void aDataRowWithoutKeysIsNoLineOfItems() throws CellProblem {
    Header.Found found =
        Header.find(
            FilingKind.RETURNS,
            List.of(cells(KEYS + "visits_total,beds_actual"), cells(BLANKS + "1200,-")));

    assertThat(found.end()).isEqualTo(1);
  }

  @Test
  void namesOfColumnsAloneAreALayoutToo() {
    assertThatThrownBy(
            () -> RowReader.ofNames("returns.parquet", FilingKind.RETURNS, List.of("org_code")))
        .hasMessage(
            "no line of its first 10 has the columns that returns needs; the best one lacks period,"
                + " submitted_at, audit_status and has org_code");
  }
}
