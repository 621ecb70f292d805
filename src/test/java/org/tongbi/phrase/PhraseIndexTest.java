package org.tongbi.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** An index holds its phrases, all of them and no others. */
class PhraseIndexTest {
  @Property(seed = "20240103", tries = 500)
  void aWalkEndsAtTheValueOfEachPhraseAndOfNothingElse(
      @ForAll @Size(max = 60)
          Set<@StringLength(min = 1, max = 4) @CharRange(from = 'a', to = 'h') String> phrases,
      @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'i') String other) {
    Map<String, String> listed = new HashMap<>();
    phrases.forEach(phrase -> listed.put(phrase, phrase));
    PhraseIndex<String> index = PhraseIndex.of(listed);
    for (String phrase : phrases) {
      assertThat(walked(index, phrase)).isEqualTo(phrase);
    }
    assertThat(walked(index, other)).isEqualTo(listed.get(other));
  }

  @Property(seed = "20240104", tries = 500)
  void noPhraseBeginsWhereNoneMay(
      @ForAll @Size(max = 20)
          Set<@StringLength(min = 1, max = 4) @CharRange(from = 'a', to = 'h') String> phrases,
      @ForAll @StringLength(min = 1, max = 8) @CharRange(from = 'a', to = 'i') String text) {
    Map<String, String> listed = new HashMap<>();
    phrases.forEach(phrase -> listed.put(phrase, phrase));
    PhraseIndex<String> index = PhraseIndex.of(listed);
    for (int i = 0; i < text.length(); i++) {
      assertThat(index.mayBeginAt(text, i) || index.longestAt(text, i) == null)
          .as(i + " in " + text)
          .isTrue();
    }
  }

  @Test
  void theLongestPhraseAtAPlaceIsFound() {
    PhraseIndex<Integer> index = PhraseIndex.of(Map.of("门诊", 1, "门诊人次", 2, "人次", 3));
    assertThat(index.longestAt("门诊人次数", 0)).isEqualTo(2);
    assertThat(index.longestAt("门诊人数", 0)).isEqualTo(1);
    assertThat(index.longestAt("门诊人次数", 1)).isNull();
    assertThat(index.longestAt("门诊", 2)).isNull();
  }

  @Test
  void anEmptyPhraseIsRefused() {
    assertThatThrownBy(() -> PhraseIndex.of(Map.of("", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an index holds an empty phrase");
  }

  private static String walked(PhraseIndex<String> index, String phrase) {
    int at = PhraseIndex.ROOT;
    for (int i = 0; i < phrase.length() && at != PhraseIndex.NOWHERE; i++) {
      at = index.step(at, phrase.charAt(i));
    }
    return at == PhraseIndex.NOWHERE ? null : index.value(at);
  }
}
