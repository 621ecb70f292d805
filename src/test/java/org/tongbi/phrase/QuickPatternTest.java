package org.tongbi.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A quick pattern finds what the pattern finds. */
class QuickPatternTest {
  private static final List<String> PATTERNS =
      List.of(
          "全[市县]|我区",
          "^(?:今年|本年度?)?上半年",
          "^上|年$",
          "(?<!\\d)20\\d{2}年(?!底)",
          "(?<=[。,])[一二]{1,2}、",
          "(?:^|[。,])加",
          "[^。,]{2,3}年",
          "\\(?(?<n>\\d{1,2})\\)?[市县]",
          "了|增长\\d|达到?\\d[\\d.]*(?:%|万)(?!上)",
          "\\S+?年",
          "\\d*",
          "(?:上|下)?",
          "[一-三]+?年|[\\-~]上",
          ".上",
          "年{0,2}上",
          "\\p{IsHan}年",
          "(?:市|县)*+上?半",
          "[市县]?(?:全|全年?|我)区?|今年",
          "上(?:半|半年|)?下",
          "(?:年|年度)(?:初|底)?",
          "(?:(?:上|下)?半)?年",
          "全{2}[市县]?|(?:区|区年)+下",
          "(?<!全)市(?=县|上)[^年]",
          "(?:上|(?=下)下半)(?:年|$)",
          ".{0,2}年初|县{1,2}区");

  @Property(seed = "20240105", tries = 1000)
  void aWholeTextMatchesWhereThePatternSaysSo(@ForAll("texts") String text) {
    for (String written : PATTERNS) {
      assertThat(QuickPattern.compile(written).matches(text))
          .as(written + " in " + text)
          .isEqualTo(Pattern.compile(written).matcher(text).matches());
    }
  }

  @Property(seed = "20240106", tries = 1000)
  void severalPatternsCountedTogetherAreCountedAsEachAlone(@ForAll("texts") String text) {
    List<List<QuickPattern>> groups = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    for (String written : PATTERNS) {
      if (!FirstChars.mayBeEmpty(written)) {
        QuickPattern pattern = QuickPattern.compile(written);
        int count = (int) Pattern.compile(written).matcher(text).results().count();
        groups.add(List.of(pattern, pattern));
        expected.add(2 * count);
      }
    }
    assertThat(new PatternCounter(groups).count(text))
        .containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
  }

  @Property(seed = "20240101", tries = 3000)
  void everyMatchIsFoundAndNoOther(@ForAll("texts") String text) {
    for (String written : PATTERNS) {
      List<String> expected = new ArrayList<>();
      Matcher m = Pattern.compile(written).matcher(text);
      while (m.find()) {
        expected.add(m.start() + m.group());
      }
      List<String> found = new ArrayList<>();
      QuickPattern.Finder finder = QuickPattern.compile(written).in(text);
      while (finder.find()) {
        found.add(finder.match().start() + finder.match().group());
      }
      assertThat(found).as(written + " in " + text).isEqualTo(expected);
    }
  }

  @Property(seed = "20240102", tries = 1000)
  void whatStandsAtAPlaceIsReadAsIfNothingStoodBefore(@ForAll("texts") String text) {
    for (String written : PATTERNS) {
      for (int place = 0; place <= text.length(); place++) {
        Matcher alone = Pattern.compile(written).matcher(text.substring(place));
        Matcher found = QuickPattern.compile(written).at(text, place);
        assertThat(found != null).as(written + " at " + place).isEqualTo(alone.lookingAt());
        if (found != null) {
          assertThat(found.group()).isEqualTo(alone.group());
        }
      }
    }
  }

  @Property(seed = "20240107", tries = 1000)
  void whetherAMatchIsInATextOrStandsAtAPlaceIsToldRightly(@ForAll("texts") String text) {
    for (String written : PATTERNS) {
      QuickPattern pattern = QuickPattern.compile(written);
      boolean holds = Pattern.compile(written).matcher(text).find();
      assertThat(pattern.isIn(text)).as(written + " in " + text).isEqualTo(holds);
      if (!FirstChars.mayBeEmpty(written)) {
        PatternChoice choice = new PatternChoice(List.of(pattern, pattern));
        assertThat(choice.isIn(text)).as(written + " in " + text).isEqualTo(holds);
      }
      for (int place = 0; place <= text.length(); place++) {
        assertThat(pattern.standsAt(text, place))
            .as(written + " at " + place + " of " + text)
            .isEqualTo(Pattern.compile(written).matcher(text.substring(place)).lookingAt());
      }
    }
  }

  @Test
  void onlyPatternsThatAreWordsAreWrittenOut() {
    assertThat(WrittenOut.of("[市县]?区|我(?:省|省内)")).containsExactly("市区", "县区", "区", "我省", "我省内");
    for (String more :
        List.of("年+", "年??", "上.", "[^年]", "[一-三]", "\\d", "(?=年)上", "年?", "", "^年")) {
      assertThat(WrittenOut.of(more)).as(more).isNull();
    }
    assertThat(WrittenOut.of("[上下]".repeat(7))).as("too many words").isNull();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("年上下半市县全我区今本度初底一二、。,加了增长到达底2019.%万()-~").ofMaxLength(14);
  }
}
