package org.tongbi.report.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.issue.Issue;

class DocumentHeadTest {
  @Test
  void aRecordHeaderNamesTitleAndPublisher() {
    DocumentContext context =
        InventedDocument.of("2022年,全市推进。")
            .furniture("索引号", "X1", "发布机构", "慈溪市卫生健康局", "名称", "慈溪市卫健局2022年工作总结")
            .context();
    assertThat(context.title()).contains("慈溪市卫健局2022年工作总结");
    assertThat(context.publisher()).contains("慈溪市卫生健康局");
  }

  @Test
  void aBylineNamesPublisherAndDate() {
    DocumentContext context =
        InventedDocument.of("全市推进。")
            .furniture("发布时间：2023-02-17 16:40  来源：慈溪市卫生健康局  浏览次数：12")
            .context();
    assertThat(context.publisher()).contains("慈溪市卫生健康局");
    assertThat(context.publishedOn()).contains(LocalDate.of(2023, 2, 17));
  }

  @Test
  void aDateInBracketsUnderTheTitleIsThatOfTheDocument() {
    assertThat(
            InventedDocument.of("在全市卫生工作会议上的讲话", "(2017年3月2日)", "同志们:", "今天讲三点。")
                .context()
                .publishedOn())
        .contains(LocalDate.of(2017, 3, 2));
  }

  @Test
  void aFirstSentenceIsNoTitle() {
    assertThat(InventedDocument.of("上半年,全区推进。", "一、情况").context().title()).isEmpty();
  }

  @Test
  void aDayThatDoesNotExistIsNoDate() {
    assertThat(InventedDocument.of("全市推进。").furniture("发布时间:2023-02-30").context().publishedOn())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2018年泰兴市政府工作报告, GOVERNMENT_REPORT",
    "姜堰县志(1991—2000), ANNALS",
    "在全市卫生工作会议上的讲话, SPEECH",
    "姜堰区卫健委2022年工作总结, WORK_SUMMARY",
    "2016年卫生事业发展统计公报, BULLETIN",
    "姜堰区卫健委2023年工作要点, PLAN",
    "健康姜堰, OTHER"
  })
  void theTitleTellsTheGenre(String title, DocumentKind kind) {
    assertThat(InventedDocument.of(title, "推进。").context().kind()).isEqualTo(kind);
  }

  @Test
  void figuresThatAreCalledPreliminaryAreFlagged() {
    assertThat(
            InventedDocument.of("2022年姜堰区卫生健康工作情况", "(文中为快报数,以年报为准)", "全区推进。").context().issues())
        .containsExactly(Issue.PRELIMINARY);
  }

  @Test
  void aBadLineOfAWordListIsRefusedWithFileAndLine() {
    assertThatThrownBy(() -> WordRules.of("sections.tsv", "# words\nheading.plan\t(下一步"))
        .hasMessage("sections.tsv line 2: \"(下一步\" is not a pattern");
    assertThatThrownBy(() -> WordRules.of("sections.tsv", "heading.plan 下一步"))
        .hasMessage("sections.tsv line 1: expected a name, a tab and a pattern");
  }
}
