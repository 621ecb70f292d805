package org.tongbi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.indicator.Catalogue;
import org.tongbi.source.DocumentReader;
import org.tongbi.source.Outcome;
import org.tongbi.source.Outcomes;
import org.tongbi.source.SourceFile;
import org.tongbi.source.SourceFiles;

/** One report says the same in whatever form and encoding it arrives. The report is invented. */
class ReportFormsTest {
  private static final String TITLE = "桐乡市卫生健康局2023年工作总结";
  private static final List<String> PARAGRAPHS =
      List.of(
          "2023年,全市医疗卫生机构总诊疗612.4万人次,同比增长5.2%;出院9.83万人次,比上年增长3.1%。",
          "家庭医生签约居民38.2万人,签约率42.6%,其中重点人群签约率81.3%,较上年提高1.4个百分点。",
          "全年实施行政处罚86起,罚没款112.5万元。",
          "2024年,全市家庭医生签约率要达到45%以上。");
  private static final ReportReader READER = new GrammarReportReader(Catalogue.standard());

  @TempDir Path folder;

  @Test
  void everyEncodingGivesTheSameClaims() throws IOException {
    List<String> expected = claims(text("plain.txt", StandardCharsets.UTF_8, ""));
    assertThat(expected).hasSize(11);
    assertThat(claims(text("bom.txt", StandardCharsets.UTF_8, "\uFEFF"))).isEqualTo(expected);
    assertThat(claims(text("gb.txt", Charset.forName("GB18030"), ""))).isEqualTo(expected);
    assertThat(claims(text("le.txt", StandardCharsets.UTF_16LE, "\uFEFF"))).isEqualTo(expected);
    assertThat(claims(text("be.txt", StandardCharsets.UTF_16BE, "\uFEFF"))).isEqualTo(expected);
  }

  @Test
  void textHtmlAndJsonLinesGiveTheSameClaims() throws IOException {
    List<String> expected = claims(text("plain.txt", StandardCharsets.UTF_8, ""));
    String html =
        "<html><head><title>"
            + TITLE
            + "</title></head><body><h1>"
            + TITLE
            + "</h1><div class='nav'><a href='/'>首页</a></div><p>"
            + String.join("</p>\n<p>", PARAGRAPHS)
            + "</p></body></html>";
    assertThat(claims(write("page.html", html, StandardCharsets.UTF_8))).isEqualTo(expected);
    String json =
        "{\"id\":\"a\",\"text\":\"" + TITLE + "\\n" + String.join("\\n", PARAGRAPHS) + "\"}\n";
    assertThat(claims(write("lines.jsonl", json, StandardCharsets.UTF_8))).isEqualTo(expected);
  }

  private Path text(String name, Charset charset, String mark) throws IOException {
    return write(name, mark + TITLE + "\n" + String.join("\n", PARAGRAPHS) + "\n", charset);
  }

  private Path write(String name, String content, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(charset));
  }

  /** The claims of a file's only document, without their places, which differ with the form. */
  private static List<String> claims(Path file) {
    SourceFile source = SourceFiles.expand(List.of(file.toString())).get(0);
    try (Outcomes outcomes = DocumentReader.open(source, "a")) {
      Outcome.Taken taken = (Outcome.Taken) outcomes.next();
      return READER.read(taken.document()).claims().stream()
          .map(
              claim ->
                  String.join(
                      " ",
                      claim.valueText(),
                      claim.indicator(),
                      claim.statistic().code(),
                      claim.value().toPlainString(),
                      claim.status().code(),
                      claim.population().code(),
                      claim.period().map(Object::toString).orElse("-")))
          .toList();
    }
  }
}
