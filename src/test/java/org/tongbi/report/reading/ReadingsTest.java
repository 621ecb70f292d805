package org.tongbi.report.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbi.provenance.Span;

/** All documents here are invented. */
class ReadingsTest {
  private static String text(String original) {
    return Readings.of(original).text();
  }

  private static List<Furniture.Kind> kinds(String original) {
    return Readings.of(original).furniture().stream().map(Furniture::kind).toList();
  }

  @Test
  void fullWidthFormsAreReadAsHalfWidth() {
    assertThat(text("增长１２．５％，（Ａ型）；来源：ＡＢ！？")).isEqualTo("增长12.5%,(A型);来源:AB!?");
  }

  @Test
  void chineseMarksStay() {
    assertThat(text("《公报》“一、二·三”——4‰。二〇二四年")).isEqualTo("《公报》“一、二·三”——4‰。二〇二四年");
  }

  @Test
  void dashesTildesAndColonsAreWrittenOneWay() {
    assertThat(text("1–5月，3－6岁，8～9月，比为2.9∶1，7﹪")).isEqualTo("1-5月,3-6岁,8~9月,比为2.9:1,7%");
  }

  @Test
  void straightQuotesArePairedWithinAParagraph() {
    assertThat(text("妇女\"两癌\"检查\n「医共体」与'甲\"乙")).isEqualTo("妇女“两癌”检查\n“医共体”与'甲\"乙");
  }

  @Test
  void traditionalTextIsReadAsSimplified() {
    assertThat(text("門診人次較去年同期增長，高於全國")).isEqualTo("门诊人次较去年同期增长,高于全国");
  }

  @Test
  void radicalsOfPdfTextAreReadAsTheCharactersThemselves() {
    assertThat(text("卫⽣⼈员12⼈")).isEqualTo("卫生人员12人");
  }

  @Test
  void blanksBesideChineseAndMarksAreDropped() {
    assertThat(text("安排 24 名　2020 - 2021 年度 ( 含 ) 达\u00a098 %"))
        .isEqualTo("安排24名2020-2021年度(含)达98%");
  }

  @Test
  void oneBlankStaysBetweenLatinWordsAndBetweenNumbers() {
    assertThat(text("采用  Delta   Lake 平台")).isEqualTo("采用Delta Lake平台");
    assertThat(text("2.5 3.6")).isEqualTo("2.5 3.6");
  }

  @Test
  void blanksAsThousandsMarksAreDropped() {
    assertThat(text("共1 234 567人，12 345张，2 34张")).isEqualTo("共1234567人,12345张,2 34张");
  }

  @Test
  void cellsOfNumbersDoNotRunTogether() {
    assertThat(text("床位\t1200\t345\t-1.2\t5%\t个")).isEqualTo("床位1200 345 -1.2 5%个");
  }

  @Test
  void everyKindOfLineEndEndsAParagraphAndEmptyLinesVanish() {
    assertThat(text("甲。\r\n乙。\r丙。\u2028\n\n丁。\n")).isEqualTo("甲。\n乙。\n丙。\n丁。");
  }

  @Test
  void zeroWidthCharsVanishEvenInsideNumbers() {
    assertThat(text("1\u200b2人\ufeff次")).isEqualTo("12人次");
  }

  @Test
  void headingMarksOfMarkdownAreDropped() {
    assertThat(text("#### 第六节  疾病预防")).isEqualTo("第六节疾病预防");
    assertThat(text("#1 楼")).isEqualTo("#1楼");
  }

  @Test
  void wrappedLinesAreJoinedAndIndentedOnesBeginParagraphs() {
    String wrapped =
        """
            一、某县例文
            某县卫生志稿（例文）。1991年，设甲、乙、丙、丁四个科，有职工40人，另有临时人员若干。2001年，增设戊、己两科，共有21个
        班组，职工增至96人，房屋面积3200平方米。2003年8月迁入新址，改称某县某某中心,为全额拨款单位，承担例文中所列各种事
        务，包括例一、例二和例三，至年末全部完成。
            二、例文办法
            1992年，某县制订例文办法，在各例镇设立例点。1994年，开始试行例文制度，按例分期办理，各点均有专人，例文管理试
        行良好。1995年，通过例行考核。
        """;
    assertThat(text(wrapped).lines().map(line -> line.substring(0, 6)))
        .containsExactly("一、某县例文", "某县卫生志稿", "二、例文办法", "1992年,");
    assertThat(text(wrapped)).contains("21个班组").contains("各种事务").contains("管理试行良好");
  }

  @Test
  void aLineThatBreaksOffBetweenTwoAsWideIsJoined() {
    String block =
        """
        例文第一行有三十三个字，用来说明一个版面里各行的宽度大体上是相等的呢。
        例文第二行也有差不多一样多的字，写到这里一句话还没有说完，它就被迫换到
        下一行去了，而第三行仍旧同样宽，所以第二行和第三行本来就是同一段的话。
        """;
    assertThat(text(block).lines()).hasSize(2);
    assertThat(text(block)).contains("被迫换到下一行");
  }

  /** What a report says before the line that a case is about; two lines as wide as a page. */
  private static final String PAGE =
      "例文第一行有三十三个字，用来说明一个版面里各行的宽度大体上是相等的呢。\n" + "例文第二行也有差不多一样多的字，写到这里一句话就说完了，没有别的要说。\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "例文第三行同前面两行一样宽，到了年末全县高血压患者的规范化管理率为4⏎5.79%。 | 规范化管理率为45.79%。",
        "例文第三行同前面两行一样宽，到了年末全县高血压患者规范化管理率为45⏎.79%。 | 规范化管理率为45.79%。",
        "例文第三行同前面两行一样宽，到了年末全县高血压患者规范化管理率为45.⏎79%。 | 规范化管理率为45.79%。",
        "例文第三行同前面两行一样宽，到了年末全县高血压患者规范化管理率为４⏎５．７９％。 | 规范化管理率为45.79%。",
        "例文第三行同前面两行一样宽，到了年末全县各级医疗机构共有诊疗人次12⏎1万人次。 | 诊疗人次121万人次。",
        "例文第三行同前面两行一样宽，到了年末全县各级医疗机构共有诊疗人次121⏎万人次。 | 诊疗人次121万人次。",
        "例文第三行同前面两行一样宽，到了年末全县高血压患者的规范化管理率达45⏎%。 | 规范化管理率达45%。"
      })
  void aNumberThatAPagesWidthTearsIsOneNumber(String lines, String end) {
    assertThat(text(PAGE + lines.replace('⏎', '\n'))).endsWith(end);
    assertThat(kinds(PAGE + lines.replace('⏎', '\n'))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "全县高血压患者12人，规范管理率4⏎5.79%。 | 全县高血压患者12人,规范管理率。 | 4⏎5.79%",
        "规范管理率4⏎5.79%。 | 规范管理率。 | 4⏎5.79%",
        "规范管理率45⏎.79%，较好。 | 规范管理率,较好。 | 45⏎.79%",
        "全年诊疗，共121⏎万人次，有增长。 | 全年诊疗,共,有增长。 | 121⏎万人次",
        "门诊人次，1200⏎3岁以下儿童管理率95%，完成。 | 门诊人次,,完成。 | 1200⏎3岁以下儿童管理率95%",
        "从一月起，增长3-5⏎6，完成。 | 从一月起,增长,完成。 | 3-5⏎6",
        "例文这一行同一个版面一样宽但是没有任何标点符号并且以数字结束共计有12⏎34人 | " + "例文这一行同一个版面一样宽但是没有任何标点符号并且以数字结束共计有 | 12⏎34人"
      })
  void aNumberThatMayGoOnInTheNextLineIsLeftOutWithItsClause(
      String lines, String rest, String torn) {
    Reading reading = Readings.of(lines.replace('⏎', '\n'));
    assertThat(reading.text()).isEqualTo(rest);
    assertThat(reading.furniture())
        .containsExactly(
            new Furniture(
                Furniture.Kind.TORN_NUMBER,
                new Span(lines.indexOf(torn), lines.indexOf(torn) + torn.length()),
                torn.replace('⏎', '\n')));
  }

  @Test
  void theTwoHalvesOfAYearAreOneYear() {
    assertThat(text("例文，自202\n4年起。")).isEqualTo("例文,自2024年起。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "床位\n1200\n345\n张",
        "床位1200\n床位345，较好。",
        "全县，床位1200\n2024年，较好。",
        "全县，占比4.5\n5.79%。",
        "全县，共有1200\n3、开展义诊。",
        "全县，共有1200\n(3)开展义诊。",
        "全县，共有1200\n\n345张。",
        "门诊人次1200\n3岁以下儿童"
      })
  void numbersThatCannotBeOneStayApart(String lines) {
    assertThat(text(lines).lines())
        .hasSize((int) lines.lines().filter(line -> !line.isEmpty()).count());
    assertThat(kinds(lines)).isEmpty();
  }

  @Test
  void rowsOfNumbersAsWideAsAPageDoNotRunTogether() {
    String rows =
        "某某县中心医院和各分院合计 1200 345 678 901\n2345 某某县妇幼保健院和各分院 12 34 5678 90\n"
            + "3456 某某县中医医院以及其各分院 12 34 5678 9\n4567 某某县第二中医医院及各分院 12 34 56";
    assertThat(text(rows).lines()).hasSize(4);
  }

  @Test
  void linesOfUnequalWidthAreNotJoined() {
    String lines = "例文的这一行以逗号结束，它的长短同下面一行很不一样，标准由10元提高到20元，\n例文的下一行要短一些，但是也自成一段，并不是接着上面说。";
    assertThat(text(lines).lines()).hasSize(2);
  }

  @Test
  void aLineThatEndsWithinANumberAndItsUnitIsJoined() {
    String lines = "某院全年收治住院病人，其中内科病人3 912\n人，外科病人1 005人\n次，其余不计。";
    assertThat(text(lines)).isEqualTo("某院全年收治住院病人,其中内科病人3912人,外科病人1005人次,其余不计。");
    Reading reading = Readings.of(lines);
    int start = reading.text().indexOf("3912人");
    assertThat(reading.place(start, start + 5).of(lines)).isEqualTo("3 912\n人");
  }

  @Test
  void aNumberUnderAHeadingIsNotJoinedWithTheNextHeading() {
    assertThat(text("一、床位，1\n人，二")).contains("\n");
    assertThat(text("床位\n120\n人员\n340").lines()).hasSize(4);
  }

  @Test
  void aLineThatOverrunsThePageAndBreaksOffIsJoined() {
    String wrapped =
        """
        例文第一段说明某县某年设立了例行机构若干处，都按照规定配备了例行人员，并且逐
        年有所增加。
        例文第二段说明另外一件事情，它的第一行比起版面的宽度来还要多出好几个字，写到这里才换
        行，所以接着的一行仍是它的一部分。
        例文第三段说明再一件事情，它也是按照版面的宽度来换行的，并没有什么特别的地
        方可说。
        """;
    assertThat(text(wrapped)).contains("才换行,所以").contains("逐年有所").contains("地方可说");
  }

  @Test
  void lettersThatAScanLeftForDigitsAreDigits() {
    assertThat(text("职工l64人，床位3lO张，5O2个，１Ｏ万元，2〇10年")).isEqualTo("职工164人,床位310张,502个,10万元,2010年");
    assertThat(text("病床使用率86。4%，治愈率92·5％")).isEqualTo("病床使用率86.4%,治愈率92.5%");
    assertThat(text("使用率72,8%，两率为72,80%，共1,200%，3?6万"))
        .isEqualTo("使用率72.8%,两率为72,80%,共1,200%,3□6万");
  }

  @Test
  void lettersOfNamesStayLetters() {
    String names = "O157,H7N9,B12,SO2,IgG2,5l水,COVID-19,O2瓶,I10编码,PM10,http://a.cn/lO2l/3O.html";
    assertThat(text(names)).isEqualTo(names);
    assertThat(text("共86个。43个街道")).isEqualTo("共86个。43个街道");
  }

  @Test
  void rowsOfADrawnTableStayApart() {
    String table = "┌────┬────┐\n│ 床位 │ 120 │\n└────┴────┘";
    assertThat(text(table)).isEqualTo("┌────┬────┐\n│床位│120│\n└────┴────┘");
  }

  @Test
  void aRecordHeaderIsLeftOutWithItsValues() {
    Reading reading =
        Readings.of(
            "索引号\nAB12/2024-1\n分类\n卫生\n名称\n甲市2023年工作总结\n文号\n效力状态\n有效\n发布日期\n2024年03月06日\n\n"
                + "甲市2023年工作总结\n正文。");
    assertThat(reading.text()).isEqualTo("甲市2023年工作总结\n正文。");
    assertThat(reading.furniture())
        .extracting(Furniture::text)
        .containsExactly(
            "索引号\nAB12/2024-1", "分类\n卫生", "名称\n甲市2023年工作总结", "文号", "效力状态\n有效", "发布日期\n2024年03月06日");
  }

  @Test
  void aRecordHeaderOnOneLineIsLeftOut() {
    String document = "索 引 号：X-1 主题分类：卫生\n发文机关：甲市卫健委 成文日期：2024年1月1日\n正文。";
    assertThat(text(document)).isEqualTo("正文。");
    assertThat(kinds(document)).containsOnly(Furniture.Kind.RECORD_HEADER);
  }

  @Test
  void aBylineIsLeftOutAndKeepsItsWords() {
    Reading reading = Readings.of("标题\n发布时间：2015-03-06 来源：甲报 浏览次数：2364 字号：[大 中 小]\n正文。");
    assertThat(reading.text()).isEqualTo("标题\n正文。");
    assertThat(reading.furniture())
        .singleElement()
        .satisfies(
            furniture -> {
              assertThat(furniture.kind()).isEqualTo(Furniture.Kind.BYLINE);
              assertThat(furniture.text()).isEqualTo("发布时间：2015-03-06 来源：甲报 浏览次数：2364 字号：[大 中 小]");
            });
  }

  @Test
  void navigationAndControlsAreLeftOut() {
    String document =
        "您的位置：首页 > 资讯\n标题\n正文。\n上一篇：甲乙\n我要打印 关闭窗口\n【打印】【关闭窗口】\n扫一扫在手机上查看当前页面\n分享到：微信 微博\n返回顶部";
    assertThat(text(document)).isEqualTo("标题\n正文。");
    assertThat(kinds(document))
        .containsExactly(
            Furniture.Kind.NAVIGATION,
            Furniture.Kind.NAVIGATION,
            Furniture.Kind.CONTROL,
            Furniture.Kind.CONTROL,
            Furniture.Kind.CONTROL,
            Furniture.Kind.CONTROL,
            Furniture.Kind.CONTROL);
  }

  @Test
  void theImprintIsLeftOutToTheDocumentsEnd() {
    String document = "正文。\n甲公网安备 110000号\n版权声明\n作者原创,不允许二次传播。\n微信订阅号\n联系客服";
    assertThat(text(document)).isEqualTo("正文。");
    assertThat(kinds(document)).containsOnly(Furniture.Kind.IMPRINT).hasSize(5);
  }

  @Test
  void phrasesAtTheEndOfALineOfTextAreCutFromIt() {
    String document = "例文率88.8%。（责任编辑：某某） 【打印】 【关闭窗口】";
    assertThat(text(document)).isEqualTo("例文率88.8%。");
    assertThat(kinds(document))
        .containsExactly(Furniture.Kind.IMPRINT, Furniture.Kind.CONTROL, Furniture.Kind.CONTROL);
  }

  @Test
  void sentencesThatHoldAWordOfFurnitureStay() {
    String document =
        "会上5家单位作分享交流。\n"
            + "经费来源:财政拨款,共计5万元。\n"
            + "发布政策文件12份\n"
            + "关闭无证诊所3家\n"
            + "来源:上级补助120万元\n"
            + "打印机12台\n"
            + "来源广泛,渠道多样\n"
            + "文号管理更加规范";
    assertThat(text(document)).isEqualTo(document);
    assertThat(kinds(document)).isEmpty();
  }

  @Test
  void placesCountCodePointsOfTheOriginal() {
    String original = "𠮷田 １２人";
    Reading reading = Readings.of(original);
    assertThat(reading.text()).isEqualTo("𠮷田12人");
    assertThat(reading.place(3, 6).of(original)).isEqualTo("１２人");
    assertThat(reading.place(0, 2).of(original)).isEqualTo("𠮷");
  }

  @Test
  void emptyAndBlankTextsHaveEmptyReadings() {
    assertThat(text("")).isEmpty();
    assertThat(text(" \n　\n")).isEmpty();
    assertThat(text("打印")).isEmpty();
  }

  @Test
  void simplifiedReportsLoseNothingButBlanksAndFurniture() throws IOException {
    Path reports = Path.of("../shared/reports");
    Assumptions.assumeTrue(Files.isDirectory(reports), "the shared reports are not here");
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.sorted().toList()) {
        String original = Files.readString(file, StandardCharsets.UTF_8);
        Reading reading = Readings.of(original);
        int left = reading.furniture().stream().mapToInt(f -> f.text().length()).sum();
        long blanks = original.chars().filter(c -> CharForms.isIgnorable((char) c)).count();
        assertThat(reading.text().length())
            .isGreaterThanOrEqualTo((int) (original.length() - left - blanks - 1));
      }
    }
  }
}
