package org.tongbi.report.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第三章 卫生事业|1|第三章|卫生事业",
        "第六节 妇幼保健|2|第六节|妇幼保健",
        "一、工作情况|3|一、|工作情况",
        "十二.其他工作|3|十二.|其他工作",
        "(三)基层卫生。建成3家|4|(三)|基层卫生",
        "2.推进信息化。全年|5|2.|推进信息化",
        "3、推进信息化|5|3、|推进信息化",
        "(4)提升能力|6|(4)|提升能力",
        "5)提升能力|6|5)|提升能力",
        "②提升能力|6|②|提升能力",
        "一是强化督导。组建专班|7|一是|强化督导",
        "首先,强化督导|7|首先,|强化督导",
        "——改革持续深化。成效好|7|——|改革持续深化",
        "## 一、机构|3|##一、|机构",
        "### 机构与人员|1|###|机构与人员"
      })
  void eachMarkHasItsLevel(String paragraph, int level, String mark, String text) {
    assertThat(Heading.of(paragraph))
        .hasValueSatisfying(
            heading -> {
              assertThat(heading.level()).isEqualTo(level);
              assertThat(heading.mark()).isEqualTo(mark);
              assertThat(heading.text()).isEqualTo(text);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3.5万人次", "11.46%的机构", "2023年,全市", "一批项目落地", "三级医院5家", "2024年05月", "十分重视"})
  void figuresAndPlainWordsAreNoMarks(String paragraph) {
    assertThat(Heading.of(paragraph)).isEmpty();
  }

  @Test
  void theOutlineCoversTheTextWithoutGaps() {
    String text = "总述。\n一、工作情况。内容。二、下一步打算。内容。(一)其一。\n尾";
    int at = 0;
    for (Outline.Block block : Outline.of(text).blocks()) {
      assertThat(block.start()).isEqualTo(at);
      at = block.end();
    }
    assertThat(at).isEqualTo(text.length());
    assertThat(Outline.of(text).blocks())
        .extracting(Outline.Block::text)
        .containsExactly("总述。", "一、工作情况。内容。", "二、下一步打算。内容。", "(一)其一。", "尾");
  }
}
