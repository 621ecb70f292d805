package org.tongbi.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private final Lexicon<Integer> lexicon =
      new Lexicon<>(new TreeMap<>(Map.of("门诊", 1, "门诊人次", 2, "人次", 3, "次数", 4)));

  @Test
  void allWordsAreFoundByStartAndTheLongestFirst() {
    assertThat(lexicon.find("门诊人次数"))
        .containsExactly(
            new Lexicon.Hit<>(0, 4, 2),
            new Lexicon.Hit<>(0, 2, 1),
            new Lexicon.Hit<>(2, 4, 3),
            new Lexicon.Hit<>(3, 5, 4));
  }

  @Test
  void theLongestWordFromTheLeftHidesThoseItOverlaps() {
    assertThat(lexicon.longest("门诊人次数门诊"))
        .containsExactly(new Lexicon.Hit<>(0, 4, 2), new Lexicon.Hit<>(5, 7, 1));
  }

  @Test
  void anEmptyLexiconFindsNothing() {
    Lexicon<String> empty = new Lexicon<>(new TreeMap<>());
    assertThat(empty.find("门诊")).isEmpty();
    assertThat(empty.size()).isZero();
  }

  @Test
  void aBlankWordIsRefused() {
    assertThatThrownBy(() -> new Lexicon<>(new TreeMap<>(Map.of(" ", 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a lexicon holds a blank word");
  }
}
