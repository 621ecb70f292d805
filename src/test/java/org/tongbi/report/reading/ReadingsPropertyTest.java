package org.tongbi.report.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tongbi.report.text.Simplifier;

class ReadingsPropertyTest {
  private static final String SEED = "20240306";

  private static final List<String> PIECES =
      List.of(
          "门诊",
          "人次",
          "增长",
          "較上年",
          "醫院",
          "１２",
          "34",
          "5.6",
          "％",
          "%",
          "，",
          "。",
          "；",
          "（",
          "）",
          " ",
          "　",
          "\t",
          "\n",
          "\r\n",
          "\n\n",
          "“",
          "”",
          "\"",
          "「",
          "」",
          "—",
          "–",
          "～",
          "∶",
          "A",
          "ＩＣＵ",
          "𠮷",
          "\u200b",
          "\u00a0",
          "│",
          "来源",
          "分享",
          "一、",
          "#",
          "1 234 567",
          "⽣",
          "后",
          "於");

  private static final List<String> FURNITURE_LINES =
      List.of(
          "发布时间：2024-03-06 09:17 来源：某网 浏览次数：12",
          "【打印】【关闭窗口】",
          "当前位置：首页 > 政务公开",
          "上一篇：某文",
          "扫一扫在手机上查看当前页面",
          "某ICP备12345678号");

  private static char simplifiedInTraditionalText(char c) {
    return Simplifier.simplify(c + "門診人數").charAt(0);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> furniture() {
    return Arbitraries.of(FURNITURE_LINES);
  }

  @Property(seed = SEED, tries = 500)
  void everyCharStandsForItselfOrItsNormalForm(@ForAll("texts") String original) {
    Reading reading = Readings.of(original);
    // What a scan left for digits is read as digits before anything else.
    int[] codePoints = ScannedDigits.read(original).codePoints().toArray();
    String text = reading.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int source = codePoints[reading.place(i, i + 1).start()];
      if (Character.isSurrogate(c)) {
        assertThat(new String(Character.toChars(source))).contains(String.valueOf(c));
      } else if (c == '\n') {
        assertThat(CharForms.isLineEnd((char) source)).isTrue();
      } else {
        char form = CharForms.form((char) source);
        boolean pairedQuote = form == CharForms.STRAIGHT_QUOTE && (c == '“' || c == '”');
        boolean simplified = c == simplifiedInTraditionalText(form);
        assertThat(pairedQuote || c == form || simplified).as("%s stands for %s", c, form).isTrue();
      }
    }
  }

  @Property(seed = SEED, tries = 500)
  void placesGrowExceptWithinASurrogatePair(@ForAll("texts") String original) {
    Reading reading = Readings.of(original);
    String text = reading.text();
    for (int i = 1; i < text.length(); i++) {
      int before = reading.place(i - 1, i).start();
      int here = reading.place(i, i + 1).start();
      if (Character.isLowSurrogate(text.charAt(i))) {
        assertThat(here).isEqualTo(before);
      } else {
        assertThat(here).isGreaterThan(before);
      }
    }
  }

  @Property(seed = SEED, tries = 500)
  void furnitureAroundADocumentChangesNothing(
      @ForAll("texts") String original,
      @ForAll("furniture") String before,
      @ForAll("furniture") String after) {
    String expected = Readings.of(original).text();
    assertThat(Readings.of(before + "\n" + original + "\n" + after).text()).isEqualTo(expected);
  }

  @Property(seed = SEED, tries = 500)
  void fullWidthDigitsReadLikeHalfWidthOnes(@ForAll("texts") String original) {
    StringBuilder wide = new StringBuilder(original);
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      if (c >= '0' && c <= '9') {
        wide.setCharAt(i, (char) (c + 0xfee0));
      }
    }
    assertThat(Readings.of(wide.toString()).text()).isEqualTo(Readings.of(original).text());
  }

  @Property(seed = SEED, tries = 500)
  void furnitureKeepsTheWordsOfItsSpan(
      @ForAll("texts") String original, @ForAll("furniture") String line) {
    String document = "𠮷" + original + "\n" + line + "\n" + original;
    assertThat(Readings.of(document).furniture())
        .allSatisfy(
            furniture -> assertThat(furniture.span().of(document)).isEqualTo(furniture.text()));
  }
}
