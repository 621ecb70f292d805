package org.tongbi.report.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.issue.Issue;
import org.tongbi.period.Window;

class WindowEvidenceTest {
  @Test
  void whatTheMetadataStateOutranksTheTitle() {
    DocumentContext context =
        InventedDocument.of("姜堰区卫健委2022年工作总结", "2022年,全区。").window("2021H1").context();
    assertThat(context.window()).contains(Window.ofHalf(2021, 1));
    assertThat(context.periodEvidence()).isEqualTo("the metadata state the window 2021H1");
  }

  @ParameterizedTest
  @CsvSource({
    "姜堰区卫健委2022年工作总结和2023年工作计划, 2022",
    "姜堰区卫健委2022年上半年工作总结及下半年工作安排, 2022H1",
    "姜堰区2022年1-9月卫生健康工作情况, 2022-01..2022-09",
    "2016年3月全区医疗服务情况通报, 2016-03",
    "姜堰区卫生健康事业“十三五”工作总结, 2016-01-01..2020-12-31",
    "姜堰县志(1991—2000), 1991-01-01..2000-12-31",
    "姜堰区卫健委2023年工作要点, 2023"
  })
  void theTitleNamesTheWindow(String title, String window) {
    DocumentContext context = InventedDocument.of(title, "各项工作有序推进。").context();
    assertThat(context.window()).map(Window::toString).contains(window);
    assertThat(context.issues()).doesNotContain(Issue.WINDOW_INFERRED, Issue.WINDOW_CONFLICT);
  }

  @Test
  void aGovernmentReportIsAboutTheYearBeforeItsDelivery() {
    DocumentContext context = InventedDocument.of("2018年泰兴市政府工作报告", "过去一年,完成投资3亿元。").context();
    assertThat(context.window()).contains(Window.ofYear(2017));
    assertThat(context.periodEvidence())
        .isEqualTo(
            "a government work report (政府工作报告) of 2018 is delivered in that year and reports on"
                + " 2017");
    assertThat(context.issues()).contains(Issue.WINDOW_INFERRED);
  }

  @Test
  void aGovernmentReportThatReviewsItsTitlesYearIsAboutThatYear() {
    assertThat(InventedDocument.of("2018年泰兴市政府工作报告", "一、2018年工作回顾", "完成投资3亿元。").context().window())
        .contains(Window.ofYear(2018));
  }

  @Test
  void theOpeningDatesAReportWithoutATitle() {
    DocumentContext context = InventedDocument.of("2022年,全区卫生健康系统扎实工作,成效明显。").context();
    assertThat(context.window()).contains(Window.ofYear(2022));
    assertThat(context.periodEvidence()).isEqualTo("the text opens with \"2022年\"");
  }

  @Test
  void titleAndOpeningThatDisagreeAreAConflictAndTheTitleIsTaken() {
    DocumentContext context =
        InventedDocument.of("姜堰区卫健委2022年工作总结", "2021年,全区卫生健康系统扎实工作。").context();
    assertThat(context.window()).contains(Window.ofYear(2022));
    assertThat(context.issues()).contains(Issue.WINDOW_CONFLICT);
    assertThat(context.periodEvidence())
        .endsWith("but the text opens with \"2021年\"; the title is taken");
  }

  @Test
  void aPlanForTheSecondHalfDatesTheFirst() {
    DocumentContext context =
        InventedDocument.of("上半年,全区工作有序推进。", "二、下一步计划", "2020年下半年,全区将继续努力。").context();
    assertThat(context.window()).contains(Window.ofHalf(2020, 1));
    assertThat(context.periodEvidence())
        .isEqualTo("the text speaks of \"上半年\"; \"2020年下半年\" opens what comes next");
    assertThat(context.issues()).contains(Issue.WINDOW_INFERRED);
  }

  @Test
  void anAnniversaryDatesAReportOnThisYear() {
    DocumentContext context = InventedDocument.of("今年以来,全市系统庆祝建党95周年,成效明显。").context();
    assertThat(context.window()).contains(Window.ofYear(2016));
    assertThat(context.periodEvidence())
        .isEqualTo("the text speaks of \"今年以来\"; \"建党95周年\" is kept in 2016");
  }

  @Test
  void anniversariesOfDifferentYearsDateNothing() {
    DocumentContext context = InventedDocument.of("今年以来,庆祝建党95周年,筹备新中国成立70周年活动。").context();
    assertThat(context.window()).isEmpty();
    assertThat(context.issues()).contains(Issue.WINDOW_UNDATED);
  }

  @Test
  void wordsOfPolicyAreNotEnough() {
    DocumentContext context =
        InventedDocument.of("今年以来,全区落实“乙类乙管”措施,学习二十大精神,防控猴痘。", "一、上半年工作开展情况", "推进。").context();
    assertThat(context.window()).isEmpty();
    assertThat(context.issues()).contains(Issue.WINDOW_UNDATED);
    assertThat(context.periodEvidence())
        .isEqualTo(
            "the text speaks of \"上半年\" and nothing names the year; hints of policy are not enough");
  }

  @Test
  void aSummaryPublishedInJanuaryIsAboutTheYearBefore() {
    DocumentContext context =
        InventedDocument.of("这一年,全市卫生健康工作成效明显。").publishedOn("2020-01-12").context();
    assertThat(context.window()).contains(Window.ofYear(2019));
    assertThat(context.issues()).contains(Issue.WINDOW_INFERRED);
  }

  @Test
  void aHalfYearsSummaryTakesTheYearOfItsPublication() {
    assertThat(
            InventedDocument.of("姜堰区卫健委上半年工作总结", "有序推进。")
                .furniture("发布时间:2021-07-05 来源:姜堰区卫健委")
                .context()
                .window())
        .contains(Window.ofHalf(2021, 1));
  }

  @Test
  void theDateInAnAddressIsTakenWhereNothingBetterIs() {
    DocumentContext context =
        InventedDocument.of("上半年,全区工作有序推进。")
            .url("http://example.test/art/2019/07/12/art_1_2.html")
            .context();
    assertThat(context.window()).contains(Window.ofHalf(2019, 1));
    assertThat(context.periodEvidence()).contains("the date in its address");
  }
}
