package org.tongbi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.issue.Issue;
import org.tongbi.period.Window;
import org.tongbi.provenance.Sha256;
import org.tongbi.region.RegionCode;

class DocumentReaderTest {
  @TempDir private Path folder;

  private List<Outcome> read(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    SourceFile file = SourceFiles.expand(List.of(folder.resolve(name).toString())).get(0);
    List<Outcome> outcomes = new ArrayList<>();
    try (Outcomes open = DocumentReader.open(file, "doc")) {
      open.forEachRemaining(outcomes::add);
    }
    return outcomes;
  }

  private List<Outcome> read(String name, String content) throws IOException {
    return read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static SourceDocument document(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Taken.class);
    return ((Outcome.Taken) outcome).document();
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void plainTextIsTakenUnchanged() throws IOException {
    String text = "标题\r\n　正文 １２。\n";
    assertThat(read("r.txt", text))
        .containsExactly(
            new Outcome.Taken(
                new SourceDocument(
                    "r.txt",
                    "",
                    "doc",
                    Sha256.hex(text),
                    "txt",
                    "UTF-8",
                    text,
                    StatedMetadata.NONE)));
  }

  @Test
  void aSidecarStatesMetadataAndEntersTheChecksum() throws IOException {
    String sidecar =
        """
        {"title": "甲", "published_on": "2024-03-06", "region_code": "110000", "window": "2023"}""";
    Files.writeString(folder.resolve("r.meta.json"), sidecar);
    SourceDocument document = document(read("r.txt", "正文").get(0));
    assertThat(document.stated())
        .isEqualTo(
            new StatedMetadata(
                "甲",
                null,
                null,
                LocalDate.of(2024, 3, 6),
                new RegionCode("110000"),
                Window.ofYear(2023)));
    assertThat(document.sha256()).isEqualTo(Sha256.hex("正文" + sidecar));
  }

  @Test
  void aSidecarOfTheWholeNameIsFoundToo() throws IOException {
    Files.writeString(folder.resolve("r.txt.meta.json"), "{\"publisher\": \"乙\"}");
    assertThat(document(read("r.txt", "正文").get(0)).stated().publisher()).isEqualTo("乙");
  }

  @Test
  void aMalformedSidecarRejectsItsDocument() throws IOException {
    Files.writeString(folder.resolve("r.meta.json"), "{\"region_code\": \"11\"}");
    assertThat(read("r.txt", "正文"))
        .containsExactly(
            new Outcome.Rejection(
                "r.txt",
                "",
                Issue.BAD_METADATA,
                "its sidecar file: the field \"region_code\" should be six digits, but is \"11\"",
                "正文"));
    Files.writeString(folder.resolve("r.meta.json"), "[]");
    assertThat(read("r.txt", "正文"))
        .containsExactly(
            new Outcome.Rejection(
                "r.txt",
                "",
                Issue.BAD_METADATA,
                "its sidecar file: expected one JSON object, found a list",
                "正文"));
  }

  @Test
  void aPageIsReadAsSeenInItsDeclaredCharset() throws IOException {
    String page =
        """
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
        <meta name="ArticleTitle" content="甲县卫生工作总结"><meta name="PubDate" content="2024-03-06 09:17">
        <meta name="ContentSource" content="甲县卫健局"><title>甲县网站</title>
        <script>var x = "不见";</script></head>
        <body><nav>首页</nav><div><h1>甲县卫生<br>工作总结</h1><p>全年门诊
        12万人次，</p><p>增长<b>5%</b>。</p>
        <table><tr><td>床位</td><td><p>120</p></td></tr><tr><td>医师</td><td>45</td></tr></table>
        </div></body></html>
        """;
    SourceDocument document =
        document(read("r.html", page.getBytes(Charset.forName("GBK"))).get(0));
    assertThat(document.text()).isEqualTo("甲县卫生\n工作总结\n全年门诊 12万人次，\n增长5%。\n床位\t120\n医师\t45");
    assertThat(document.charset()).isEqualTo("GB18030");
    assertThat(document.stated())
        .isEqualTo(
            new StatedMetadata("甲县卫生工作总结", null, "甲县卫健局", LocalDate.of(2024, 3, 6), null, null));
  }

  @Test
  void aBadLineIsRejectedByItself() throws IOException {
    String lines =
        """
        {"id": "d1", "text": "一", "window": "2024H1", "other": [1]}

        {"id": "d2", "text":
        {"id": "d3"}
        {"id": "d4", "text": "四", "published_on": "2024-02-30"}
        {"id": 5, "text": "五"}""";
    List<Outcome> outcomes = read("r.jsonl", lines);
    assertThat(outcomes).hasSize(5);
    SourceDocument first = document(outcomes.get(0));
    assertThat(first.docId()).isEqualTo("d1");
    assertThat(first.locator()).isEqualTo("line 1");
    assertThat(first.stated().window()).isEqualTo(Window.ofHalf(2024, 1));
    assertThat(first.sha256()).isEqualTo(Sha256.hex(lines.substring(0, lines.indexOf('\n'))));
    assertThat(outcomes.get(1))
        .isInstanceOfSatisfying(
            Outcome.Rejection.class,
            rejection -> {
              assertThat(rejection.locator()).isEqualTo("line 3");
              assertThat(rejection.reason()).isEqualTo(Issue.MALFORMED_JSON);
              assertThat(rejection.detail()).startsWith("expected one JSON object; at character ");
              assertThat(rejection.excerpt()).isEqualTo("{\"id\": \"d2\", \"text\":");
            });
    assertThat(outcomes.get(2))
        .isEqualTo(
            new Outcome.Rejection(
                "r.jsonl",
                "line 4",
                Issue.MISSING_FIELD,
                "the field \"text\" is missing or blank",
                "{\"id\": \"d3\"}"));
    assertThat(outcomes.get(3))
        .isEqualTo(
            new Outcome.Rejection(
                "r.jsonl",
                "line 5",
                Issue.BAD_METADATA,
                "the field \"published_on\" should be a date such as 2024-03-06,"
                    + " but is \"2024-02-30\"",
                "{\"id\": \"d4\", \"text\": \"四\", \"published_on\": \"2024-02-30\"}"));
    assertThat(document(outcomes.get(4)).docId()).isEqualTo("5");
  }

  @Test
  void compressedLinesAreRead() throws IOException {
    List<Outcome> outcomes = read("r.jsonl.gz", gzip("{\"id\":\"d1\",\"text\":\"一\"}\r\n"));
    assertThat(document(outcomes.get(0)).format()).isEqualTo("jsonl");
    assertThat(outcomes).hasSize(1);
  }

  @Test
  void aBrokenGzipStreamKeepsWhatWasReadAndRejectsTheRest() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"id\":\"d").append(i).append("\",\"text\":\"").append(i * 31).append("\"}\n");
    }
    byte[] whole = gzip(lines.toString());
    List<Outcome> outcomes = read("r.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    int taken = outcomes.size() - 1;
    assertThat(taken).isGreaterThan(100);
    assertThat(outcomes.subList(0, taken)).allMatch(Outcome.Taken.class::isInstance);
    assertThat(outcomes.get(taken))
        .isEqualTo(
            new Outcome.Rejection(
                "r.jsonl.gz",
                "line " + (taken + 1),
                Issue.UNREADABLE_FILE,
                "the file breaks off here; the lines before this one were read",
                ""));
    assertThat(read("x.jsonl.gz", "no gzip"))
        .containsExactly(
            new Outcome.Rejection(
                "x.jsonl.gz", "", Issue.UNREADABLE_FILE, "it is not a whole gzip file", ""));
  }

  @Test
  void emptyAndUnsupportedFilesAreRejectedWithAReason() throws IOException {
    assertThat(read("e.txt", ""))
        .containsExactly(
            new Outcome.Rejection("e.txt", "", Issue.EMPTY_FILE, "the file has no bytes", ""));
    assertThat(read("e.jsonl", ""))
        .containsExactly(
            new Outcome.Rejection("e.jsonl", "", Issue.EMPTY_FILE, "the file has no lines", ""));
    assertThat(read("scan.pdf", "%PDF"))
        .containsExactly(
            new Outcome.Rejection(
                "scan.pdf",
                "",
                Issue.UNSUPPORTED_FORMAT,
                "files ending in .pdf cannot be read yet; save its text as .txt, .html or .jsonl",
                ""));
  }

  @Test
  void aFileThatVanishedIsRejected() {
    SourceFile gone =
        new SourceFile("gone.txt", folder.resolve("gone.txt").toString(), 3, SourceFormat.TXT);
    try (Outcomes outcomes = DocumentReader.open(gone, "gone")) {
      assertThat(outcomes.next())
          .isEqualTo(
              new Outcome.Rejection(
                  "gone.txt",
                  "",
                  Issue.UNREADABLE_FILE,
                  "it cannot be opened: NoSuchFileException",
                  ""));
    }
  }
}
