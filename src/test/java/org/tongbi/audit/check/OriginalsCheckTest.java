package org.tongbi.audit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.provenance.Sha256;
import org.tongbi.run.SparkSessions;

/** An archive of three originals, sound and then damaged. */
class OriginalsCheckTest {
  private static final SparkSession SPARK = SparkSessions.open(Optional.empty());
  private static final StructType DOCUMENT =
      new CommentedSchema()
          .text("doc_id", "id")
          .text("source_uri", "file")
          .text("locator", "place")
          .text("original_sha256", "original")
          .text("text", "text")
          .build();
  private static final byte[] GBK = "全年总诊疗人次3012人次。".getBytes(Charset.forName("GB18030"));
  private static final byte[] LINES =
      "{\"id\": \"p\", \"text\": \"床位10张\"}\n{\"id\": \"q\", \"text\": \"床位20张\"}\n"
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path archive;
  private String gbk;
  private String lines;
  private Dataset<Row> documents;

  private String keep(byte[] bytes) throws IOException {
    String sha256 = Sha256.hex(bytes);
    Path place = at(archive.toString(), sha256);
    Files.createDirectories(place.getParent());
    Files.write(place, bytes);
    return sha256;
  }

  private static Path at(String archive, String sha256) {
    return Path.of(archive, sha256.substring(0, 2), sha256);
  }

  @BeforeEach
  void keepThree() throws IOException {
    gbk = keep(GBK);
    lines = keep(LINES);
    documents =
        SPARK.createDataFrame(
            List.of(
                RowFactory.create("a", "a.txt", "", gbk, "全年总诊疗人次3012人次。"),
                RowFactory.create("p", "l.jsonl", "line 1", lines, "床位10张"),
                RowFactory.create("q", "l.jsonl", "line 2", lines, "床位20张")),
            DOCUMENT);
  }

  private OriginalsCheck.Archive files() {
    String folder = archive.toString();
    return sha256 -> at(folder, sha256);
  }

  @Test
  void aSoundArchiveHolds() {
    Checked checksums = OriginalsCheck.checksums(SPARK, archive);
    Checked texts = OriginalsCheck.texts(documents, files());

    assertThat(checksums.holds()).isTrue();
    assertThat(checksums.examined()).isEqualTo(2);
    assertThat(texts.holds()).as(texts.inWords()).isTrue();
    assertThat(texts.examined()).isEqualTo(3);
    assertThat(OriginalsCheck.kept("document", documents, "original_sha256", files()).examined())
        .isEqualTo(2);
  }

  @Test
  void anAlteredOriginalIsNamedWithTheDocumentsThatItNoLongerGives() throws IOException {
    byte[] altered = LINES.clone();
    altered[altered.length - 7] = '3';
    Files.write(at(archive.toString(), lines), altered);

    Checked checksums = OriginalsCheck.checksums(SPARK, archive);
    Checked texts = OriginalsCheck.texts(documents, files());

    assertThat(checksums.damaged()).isEqualTo(1);
    assertThat(checksums.first()).contains(lines);
    assertThat(texts.damaged()).isEqualTo(1);
    assertThat(texts.first()).contains("doc_id=q");
  }

  @Test
  void aLostOriginalIsNamed() throws IOException {
    Files.delete(at(archive.toString(), gbk));

    Checked kept = OriginalsCheck.kept("document", documents, "original_sha256", files());

    assertThat(kept.inWords())
        .isEqualTo(
            "document originals (its files are archived): 1 of 2, first "
                + gbk
                + "; next: put the file back from a backup of _originals; without it the run cannot"
                + " be rerun");
    assertThat(OriginalsCheck.texts(documents, files()).first()).contains("doc_id=a");
  }
}
