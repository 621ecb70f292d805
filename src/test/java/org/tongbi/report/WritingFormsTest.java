package org.tongbi.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Characters of another width, script or line end change what is printed and not what is said. */
class WritingFormsTest {
  private static final String HALF = "0123456789%.,:;()";
  private static final String FULL =
      "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff05\uff0e\uff0c\uff1a\uff1b\uff08\uff09";

  static List<Specimen> specimens() {
    return Specimens.all();
  }

  static List<Specimen> withReal() {
    return Specimens.withReal();
  }

  @ParameterizedTest
  @MethodSource("withReal")
  void fullWidthDigitsAndMarksSayTheSame(Specimen specimen) {
    Specimen wide = specimen.withText(mapped(specimen.text(), HALF, FULL));
    assertThat(narrow(wide)).isEqualTo(narrow(specimen));
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void halfWidthMarksSayTheSame(Specimen specimen) {
    Specimen narrow = specimen.withText(mapped(specimen.text(), FULL, HALF));
    assertThat(narrow(narrow)).isEqualTo(narrow(specimen));
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void traditionalCharactersSayTheSame(Specimen specimen) {
    Specimen traditional = specimen.rewritten(HanLP::s2t);
    UnaryOperator<Saying> simple = saying -> saying.withWords(HanLP::t2s).withSubject(HanLP::t2s);
    assertThat(traditional.says().stream().map(simple).toList())
        .isEqualTo(specimen.says().stream().map(simple).toList());
  }

  @ParameterizedTest
  @MethodSource("withReal")
  void lineEndsOfOtherSystemsSayTheSame(Specimen specimen) {
    List<Saying> expected = specimen.says();
    assertThat(specimen.withText(specimen.text().replace("\n", "\r\n")).says()).isEqualTo(expected);
    assertThat(specimen.withText(specimen.text().replace("\n", "\u2028")).says())
        .isEqualTo(expected);
    assertThat(specimen.withText("\ufeff" + specimen.text()).says()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("withReal")
  void indentsAndTrailingBlanksSayTheSame(Specimen specimen) {
    List<Saying> expected = specimen.says();
    String text = specimen.text();
    assertThat(specimen.withText(text.replaceAll("(?m)^(?=.)", "\u3000\u3000")).says())
        .isEqualTo(expected);
    assertThat(specimen.withText(text.replaceAll("(?m)(?<=.)$", " \u00a0")).says())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void blankLinesBetweenParagraphsSayTheSame(Specimen specimen) {
    assertThat(specimen.withText(specimen.text().replace("\n", "\n\n")).says())
        .isEqualTo(specimen.says());
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void blanksRoundNumbersSayTheSame(Specimen specimen) {
    UnaryOperator<Saying> closed = saying -> saying.withWords(words -> words.replace("\u00a0", ""));
    String spaced =
        specimen
            .text()
            .replaceAll("(?<=[\\u4e00-\\u9fff])(?=[0-9])", "\u00a0")
            .replaceAll("(?<=[0-9])(?=[\\u4e00-\\u9fff])", "\u00a0");
    assertThat(specimen.withText(spaced).says().stream().map(closed).toList())
        .isEqualTo(specimen.says());
  }

  private static List<Saying> narrow(Specimen specimen) {
    return specimen.says().stream()
        .map(
            saying ->
                saying
                    .withWords(words -> mapped(words, FULL, HALF))
                    .withSubject(subject -> mapped(subject, FULL, HALF)))
        .toList();
  }

  private static String mapped(String text, String from, String to) {
    StringBuilder mapped = new StringBuilder(text);
    for (int i = 0; i < mapped.length(); i++) {
      int at = from.indexOf(mapped.charAt(i));
      if (at >= 0) {
        mapped.setCharAt(i, to.charAt(at));
      }
    }
    return mapped.toString();
  }
}
