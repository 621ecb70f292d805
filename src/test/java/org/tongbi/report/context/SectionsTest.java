package org.tongbi.report.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbi.report.context.SectionKind.PLAN;
import static org.tongbi.report.context.SectionKind.PROBLEMS;
import static org.tongbi.report.context.SectionKind.REPORT;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SectionsTest {
  @Test
  void aPlanHeadingRulesToTheNextOfItsLevel() {
    InventedDocument report =
        InventedDocument.of(
            "姜堰区卫健委2022年工作总结",
            "一、工作完成情况",
            "完成甲。",
            "二、存在问题",
            "人才乙不足。",
            "三、2023年工作思路",
            "(一)抓基层。做到丙。",
            "1.培训丁。",
            "四、党建工作完成情况",
            "完成戊。");
    assertThat(report.sectionOf("完成甲")).isEqualTo(REPORT);
    assertThat(report.sectionOf("人才乙")).isEqualTo(PROBLEMS);
    assertThat(report.sectionOf("做到丙")).isEqualTo(PLAN);
    assertThat(report.sectionOf("培训丁")).isEqualTo(PLAN);
    assertThat(report.sectionOf("完成戊")).isEqualTo(REPORT);
  }

  @Test
  void aParagraphThatOpensWithAPlanRulesItselfAlone() {
    InventedDocument report =
        InventedDocument.of("姜堰区卫健委2022年工作总结", "完成甲。", "2023年,全区要办好乙。", "此外,完成丙。", "下一步,推进丁。");
    assertThat(report.sectionOf("完成甲")).isEqualTo(REPORT);
    assertThat(report.sectionOf("办好乙")).isEqualTo(PLAN);
    assertThat(report.sectionOf("完成丙")).isEqualTo(REPORT);
    assertThat(report.sectionOf("推进丁")).isEqualTo(PLAN);
  }

  @Test
  void aPlanLooksBackOnlyOnYearsBeforeItsOwn() {
    InventedDocument plan =
        InventedDocument.of("姜堰区2023年卫生健康工作计划", "2022年,全区签约率达到甲。", "2023年,全区签约率达到乙以上。");
    assertThat(plan.sectionOf("达到甲")).isEqualTo(REPORT);
    assertThat(plan.sectionOf("达到乙")).isEqualTo(PLAN);
  }

  @Test
  void problemsAndThenAPlanForAllThatFollowsMayStandInOneSentence() {
    InventedDocument report =
        InventedDocument.of(
            "姜堰区卫健委2022年工作总结",
            "六、党建工作",
            "完成甲。",
            "在推进工作的同时,我们清醒地认识到,还存在乙等问题,下一步,我们将推进丙。",
            "一、强化责任。做到丁。",
            "二、强化监管。做到戊。");
    assertThat(report.sectionOf("完成甲")).isEqualTo(REPORT);
    assertThat(report.sectionOf("还存在乙")).isEqualTo(PROBLEMS);
    assertThat(report.sectionOf("我们将推进丙")).isEqualTo(PLAN);
    assertThat(report.sectionOf("做到丁")).isEqualTo(PLAN);
    assertThat(report.sectionOf("做到戊")).isEqualTo(PLAN);
  }

  @Test
  void aWholePlanIsAPlanButForWhatLooksBack() {
    InventedDocument plan = InventedDocument.of("姜堰区卫健委2023年工作要点", "2022年完成甲。", "加强乙。", "(一)推进丙。");
    assertThat(plan.context().kind()).isEqualTo(DocumentKind.PLAN);
    assertThat(plan.sectionOf("2022年完成甲")).isEqualTo(REPORT);
    assertThat(plan.sectionOf("加强乙")).isEqualTo(PLAN);
    assertThat(plan.sectionOf("推进丙")).isEqualTo(PLAN);
  }

  @Test
  void theSecondPartOfAGovernmentReportIsAPlan() {
    InventedDocument report =
        InventedDocument.of(
            "2018年泰兴市政府工作报告", "一、过去一年工作回顾", "完成甲1203个。", "二、2018年工作安排", "(一)加快乙。", "(二)推进丙。");
    assertThat(report.sectionOf("完成甲")).isEqualTo(REPORT);
    assertThat(report.sectionOf("加快乙")).isEqualTo(PLAN);
    assertThat(report.sectionOf("推进丙")).isEqualTo(PLAN);
  }

  @Test
  void headingsInsideARunTogetherParagraphStillDivideIt() {
    InventedDocument report = InventedDocument.of("姜堰区卫健委2022年工作总结", "一、工作情况。完成甲。二、下一步打算。推进乙。");
    assertThat(report.sectionOf("完成甲")).isEqualTo(REPORT);
    assertThat(report.sectionOf("推进乙")).isEqualTo(PLAN);
  }

  @Property(seed = "31", tries = 300)
  void sectionsCoverTheReadingWithoutGaps(
      @ForAll("paragraphs") @Size(min = 1, max = 12) List<String> paragraphs) {
    String text = String.join("\n", paragraphs);
    int at = 0;
    for (Section section :
        InventedDocument.of(paragraphs.toArray(String[]::new)).context().sections()) {
      assertThat(section.start()).isEqualTo(at);
      at = section.end();
    }
    assertThat(at).isEqualTo(text.length());
  }

  @Provide
  Arbitrary<List<String>> paragraphs() {
    return Arbitraries.of(
            "",
            "  ",
            "一、工作情况",
            "二、下一步计划。推进。(一)抓好。",
            "存在问题",
            "下一步,我们将做好以下工作:",
            "  2023年,要办好实事。工作中还存在一些问题,下一步,推进。",
            "完成120个。",
            "1.推进。一是抓好;二是落实。",
            "2022年完成。")
        .list();
  }
}
