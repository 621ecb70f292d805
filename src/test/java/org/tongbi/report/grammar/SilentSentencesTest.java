package org.tongbi.report.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbi.indicator.Catalogue;
import org.tongbi.region.Gazetteer;
import org.tongbi.region.Regions;
import org.tongbi.report.reading.Reading;
import org.tongbi.report.reading.Readings;

/** What is passed over would have stated nothing. */
class SilentSentencesTest {
  private static final Words WORDS =
      new Words(Catalogue.standard(), new Gazetteer(Regions.standard()));
  private static final SilentSentences SILENT = new SilentSentences(WORDS);

  @Test
  void aSentenceThatIsPassedOverStatesNothing() throws Exception {
    Path cases = Path.of(Objects.requireNonNull(getClass().getResource("cases")).toURI());
    int silent = 0;
    try (Stream<Path> files = Files.list(cases)) {
      for (Path file : files.sorted().toList()) {
        for (GrammarCase aCase : GrammarCaseFile.read(file)) {
          silent += check(aCase);
        }
      }
    }
    assertThat(silent).isGreaterThan(20);
  }

  private static int check(GrammarCase aCase) {
    Reading reading = Readings.of(aCase.text());
    Scene scene = Scene.of(aCase.context(reading), Optional.empty());
    int silent = 0;
    for (Sentence sentence : SentenceSplitter.split(reading, aCase.context(reading))) {
      MarkedSentence marked = MarkedSentence.of(sentence, WORDS);
      if (SILENT.isSilent(marked, scene)) {
        Frame frame = Frame.first();
        new SentenceReader(WORDS, scene).read(marked, frame, List.of());
        assertThat(frame.drafts()).as(sentence.text()).isEmpty();
        assertThat(frame.carried()).as(sentence.text()).isEmpty();
        silent++;
      }
    }
    return silent;
  }

  @ParameterizedTest
  @ValueSource(strings = {"全县改造危房1200户", "完成投资3.2亿元,增长5.1%", "2023年3月召开动员会", "修路12公里、架桥3座"})
  void numbersWithoutAWordOfHealthArePassedOver(String text) {
    assertThat(isSilent(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"总诊疗32万人次", "县人民医院投入2000万元", "十四五期间新建3座", "婴儿、5岁以下儿童两项死亡率分别为2.1‰、3.4‰"})
  void whatMayStateOrHoldOnIsNot(String text) {
    assertThat(isSilent(text)).isFalse();
  }

  private static boolean isSilent(String text) {
    Scene scene = new Scene(Optional.empty(), 2024, 2024, "county", "", Optional.empty(), false);
    return SILENT.isSilent(MarkedSentence.of(Sentence.alone(text), WORDS), scene);
  }
}
