package org.tongbi.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.audit.explain.OriginalCheck.ClaimedDocument;
import org.tongbi.audit.explain.OriginalCheck.ClaimedNumber;
import org.tongbi.audit.explain.OriginalCheck.ClaimedRow;
import org.tongbi.facility.reading.Filed;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.FilingFormat;
import org.tongbi.facility.reading.FilingKind;
import org.tongbi.facility.reading.FilingReader;
import org.tongbi.provenance.Sha256;
import org.tongbi.provenance.Span;
import org.tongbi.source.DocumentReader;
import org.tongbi.source.Outcome;
import org.tongbi.source.Outcomes;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.SourceFile;
import org.tongbi.source.SourceFormat;

/** Whether originals still say what tables have of them. */
class OriginalCheckTest {
  private static final String RETURNS =
      """
      org_code,period,submitted_at,audit_status,visits_total
      70000000143062611A1001,2024-01,2024-02-10,县审,85616
      70000000143062611A1001,2024-02,2024-03-10,县审,81452
      """;

  @TempDir private Path folder;
  private final Verification verification = new Verification();

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> findings() {
    return verification.findings().stream()
        .map(f -> f.problem().code() + " | " + f.where() + " | " + f.expected() + " | " + f.found())
        .toList();
  }

  private static List<ClaimedDocument> documents(Path file, ClaimedNumber... numbers)
      throws IOException {
    String name = file.getFileName().toString();
    List<ClaimedDocument> claims = new ArrayList<>();
    SourceFile source =
        new SourceFile(name, file.toString(), Files.size(file), SourceFormat.ofName(name));
    try (Outcomes outcomes = DocumentReader.open(source, "doc")) {
      while (outcomes.hasNext()) {
        if (outcomes.next() instanceof Outcome.Taken taken) {
          claims.add(
              new ClaimedDocument(FileChecksum.of(file), taken.document(), List.of(numbers)));
        }
      }
    }
    return claims;
  }

  private static List<ClaimedRow> rows(Path file) {
    String name = file.getFileName().toString();
    List<ClaimedRow> claims = new ArrayList<>();
    try (FilingReader reader =
        FilingReader.open(
            new FilingFile(
                name, file.toString(), 0, FilingKind.RETURNS, FilingFormat.CSV, null, null))) {
      while (reader.hasNext()) {
        if (reader.next() instanceof Filed.Return filing) {
          claims.add(
              new ClaimedRow(
                  FilingKind.RETURNS,
                  reader.sha256(),
                  name,
                  filing.submission().locator(),
                  filing.submission()));
        }
      }
    }
    return claims;
  }

  private OriginalCheck at(Map<String, Path> kept) {
    return new OriginalCheck(sha256 -> Optional.ofNullable(kept.get(sha256)), verification);
  }

  private static ClaimedNumber number(int start, int end, String text) {
    return new ClaimedNumber("o1", new Span(start, end), text);
  }

  @Test
  void whatTheOriginalSaysIsVerified() throws IOException {
    // The first character has two code units, so that a span in chars would not do.
    Path text = write("a.txt", "𠮷县出院14.31万人次。");
    Path lines =
        write("b.jsonl", "{\"id\": \"x\", \"text\": \"一\"}\n{\"id\": \"y\", \"text\": \"二\"}\n");
    Path gbk = Files.write(folder.resolve("c.txt"), "门诊三百人次,同比增长".getBytes(Charset.forName("GBK")));
    List<ClaimedDocument> claims = new ArrayList<>(documents(text, number(4, 12, "14.31万人次")));
    claims.addAll(documents(lines));
    claims.addAll(documents(gbk, number(2, 6, "三百人次")));

    new OriginalCheck(FolderOfOriginals.of(List.of(folder)), verification)
        .documents(claims.iterator());

    assertThat(findings()).isEmpty();
    assertThat(verification.isSound()).isTrue();
    assertThat(verification.checked())
        .isEqualTo(
            Map.of(
                Verification.Link.OBSERVATION, 2L,
                Verification.Link.DOCUMENT, 4L,
                Verification.Link.ORIGINAL, 3L));
  }

  @Test
  void aSidecarBelongsToTheChecksumOfItsFile() throws IOException {
    Path text = write("a.txt", "出院一人。");
    write("a.meta.json", "{\"title\": \"甲\"}");

    new OriginalCheck(FolderOfOriginals.of(List.of(folder)), verification)
        .documents(documents(text, number(2, 3, "一")).iterator());

    assertThat(findings()).isEmpty();
  }

  @Test
  void aChangedOriginalIsNamedWithWhatItSaysInstead() throws IOException {
    Path text = write("a.txt", "出院14.31万人次。");
    List<ClaimedDocument> claims = documents(text, number(2, 10, "14.31万人次"));
    Path changed = write("changed.txt", "出院14.37万人次。");
    String before = FileChecksum.of(text);

    at(Map.of(before, changed)).documents(claims.iterator());

    assertThat(findings())
        .containsExactly(
            "original_changed | document doc, a.txt | %s | %s"
                .formatted(before, FileChecksum.of(changed)),
            "original_changed | document doc, a.txt | %s | %s"
                .formatted(before, FileChecksum.of(changed)),
            "text_differs | document doc, a.txt | 1万人次。 | 7万人次。",
            "span_differs | observation o1, document doc, a.txt | 14.31万人次 | 14.37万人次");
  }

  @Test
  void aSpanThatIsNotTheNumberIsNamed() throws IOException {
    Path text = write("a.txt", "出院14.31万人次。");
    List<ClaimedDocument> claims = documents(text, number(2, 9, "14.31万人次"), number(8, 99, "人次"));

    at(Map.of(FileChecksum.of(text), text)).documents(claims.iterator());

    assertThat(findings())
        .containsExactly(
            "span_differs | observation o1, document doc, a.txt | 14.31万人次 | 14.31万人",
            "span_differs | observation o1, document doc, a.txt | 人次 | ");
  }

  @Test
  void aMissingOriginalAndAMissingDocumentAreNamed() throws IOException {
    Path lines = write("b.jsonl", "{\"id\": \"x\", \"text\": \"一\"}\n");
    ClaimedDocument claim = documents(lines).get(0);
    SourceDocument known = claim.document();
    ClaimedDocument behind =
        new ClaimedDocument(
            claim.original(),
            new SourceDocument(
                known.sourceUri(),
                "line 9",
                "z",
                known.sha256(),
                known.format(),
                known.charset(),
                known.text(),
                known.stated()),
            List.of());
    ClaimedDocument lost = new ClaimedDocument("0".repeat(64), known, List.of());

    at(Map.of(claim.original(), lines)).documents(List.of(claim, behind, lost).iterator());

    assertThat(findings())
        .containsExactly(
            "not_in_original | document z, b.jsonl line 9 |  | ",
            "original_missing | document x, b.jsonl line 1 | " + "0".repeat(64) + " | ");
  }

  @Test
  void rowsOfReturnsAreReadAgain() throws IOException {
    Path returns = write("returns.csv", RETURNS);

    at(Map.of(Sha256.hex(RETURNS), returns))
        .rows(rows(returns).iterator(), Verification.Link.SUBMISSION);

    assertThat(findings()).isEmpty();
    assertThat(verification.checkedOf(Verification.Link.SUBMISSION)).isEqualTo(2);
  }

  @Test
  void aCellThatDiffersIsNamedByLineAndMeasure() throws IOException {
    Path returns = write("returns.csv", RETURNS);
    Iterator<ClaimedRow> claims = rows(returns).iterator();
    Path changed =
        write(
            "changed.csv",
            RETURNS.replace("81452", "81453").replace("2024-02-10,县审", "2024-02-10,草稿"));

    at(Map.of(Sha256.hex(RETURNS), changed)).rows(claims, Verification.Link.SUBMISSION);

    assertThat(findings())
        .containsExactly(
            "original_changed | returns.csv line 2 | %s | %s"
                .formatted(Sha256.hex(RETURNS), FileChecksum.of(changed)),
            "cell_differs | returns.csv line 2"
                + " | 70000000143062611A1001 2024-01 2024-02-10T00:00 COUNTY"
                + " | 70000000143062611A1001 2024-01 2024-02-10T00:00 DRAFT",
            "cell_differs | returns.csv line 3 visits_total | STATED 81452 | STATED 81453");
  }

  @Test
  void rowsOfParquetAreKnownByTheirFileAlone() throws IOException {
    Path file = write("returns.parquet", "any bytes");
    ClaimedRow claim =
        new ClaimedRow(
            FilingKind.RETURNS, FileChecksum.of(file), "returns.parquet", "row 1", "a row");

    at(Map.of(FileChecksum.of(file), file))
        .rows(List.of(claim).iterator(), Verification.Link.SUBMISSION);

    assertThat(verification.checked())
        .isEqualTo(Map.of(Verification.Link.ORIGINAL, 1L, Verification.Link.NOT_READ_AGAIN, 1L));
  }
}
