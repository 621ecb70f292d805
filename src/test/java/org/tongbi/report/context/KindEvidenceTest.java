package org.tongbi.report.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What tells a document's genre, in words that stand in it. */
class KindEvidenceTest {
  @Test
  void theTitlesWordsTellTheGenre() {
    DocumentContext context =
        InventedDocument.of("云岭县卫生健康局2024年工作总结", "2024年,全县出院1.2万人次。").context();

    assertThat(context.kind()).isEqualTo(DocumentKind.WORK_SUMMARY);
    assertThat(context.kindEvidence()).isEqualTo("the title says \"总结\"");
  }

  @Test
  void theOpeningTellsWhatTheTitleLeavesOpen() {
    DocumentContext context = InventedDocument.of("云岭县卫生健康局", "本报讯 全县出院1.2万人次。").context();

    assertThat(context.kind()).isEqualTo(DocumentKind.NEWS);
    assertThat(context.kindEvidence()).isEqualTo("the text opens with \"本报讯\"");
  }

  @Test
  void everyDocumentSaysWhatSettledKindRegionAndWindowOrThatNothingDid() {
    DocumentContext context = InventedDocument.of("出院1.2万人次。").context();

    assertThat(context.kindEvidence()).isNotBlank();
    assertThat(context.regionEvidence()).isNotBlank();
    assertThat(context.periodEvidence()).isNotBlank();
  }
}
