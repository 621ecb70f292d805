package org.tongbi.audit.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.RowWork;
import org.tongbi.provenance.Sha256;
import org.tongbi.source.DocumentReader;
import org.tongbi.source.Outcome;
import org.tongbi.source.Outcomes;
import org.tongbi.source.SourceFile;
import org.tongbi.source.SourceFormat;

/** Holds the archive of originals against its own names and against the texts read from it. */
public final class OriginalsCheck {
  private static final String ARCHIVE = "_originals";
  private static final String SIDECAR = ".meta.json";
  private static final String CHECKSUM = "[0-9a-f]{64}";
  private static final int PREFIXES = 256;
  private static final int BUFFER = 1 << 16;
  private static final String LOST =
      "put the file back from a backup of " + ARCHIVE + "; without it the run cannot be rerun";

  private static final StructType FOUND =
      new StructType().add("damaged", DataTypes.BooleanType).add("example", DataTypes.StringType);

  /** Finds archived files. */
  public interface Archive extends Serializable {
    /** Where the file of a checksum lies, or would lie. */
    Path at(String sha256);
  }

  private OriginalsCheck() {}

  /**
   * Whether each archived file has the checksum that is its name.
   *
   * @param folder of the archive, which need not exist
   */
  public static Checked checksums(SparkSession spark, Path folder) {
    List<String> prefixes =
        IntStream.range(0, PREFIXES).mapToObj(n -> "%02x".formatted(n)).toList();
    String root = folder.toString();
    Dataset<Row> found =
        spark
            .createDataset(prefixes, Encoders.STRING())
            .flatMap(
                (FlatMapFunction<String, Row>) prefix -> stored(Path.of(root, prefix)).iterator(),
                Encoders.row(FOUND));
    return RowChecks.counted(
        found, CheckKind.ORIGINALS, ARCHIVE, "bytes have the checksum of their name", LOST);
  }

  private static List<Row> stored(Path prefix) throws IOException {
    if (!Files.isDirectory(prefix)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(prefix)) {
      return files
          .filter(file -> file.getFileName().toString().matches(CHECKSUM))
          .sorted()
          .map(
              file -> {
                String name = file.getFileName().toString();
                return RowFactory.create(!sha256(file).equals(name), name);
              })
          .toList();
    }
  }

  /** The checksum of a file, or of a folder's parts, and the sidecar. */
  private static String sha256(Path file) {
    MessageDigest digest = Sha256.digest();
    try {
      if (Files.isDirectory(file)) {
        try (Stream<Path> parts = Files.walk(file)) {
          for (Path part : parts.filter(Files::isRegularFile).sorted().toList()) {
            update(digest, part);
          }
        }
      } else {
        update(digest, file);
      }
      Path sidecar = file.resolveSibling(file.getFileName() + SIDECAR);
      if (Files.isRegularFile(sidecar)) {
        digest.update((byte) 0);
        update(digest, sidecar);
      }
    } catch (IOException e) {
      return "unreadable";
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }

  /**
   * Whether each file that a table names by {@code column} is in the archive.
   *
   * @param rows with that column; null names no file
   */
  public static Checked kept(String table, Dataset<Row> rows, String column, Archive archive) {
    Dataset<Row> found =
        rows.select(column)
            .filter(col(column).isNotNull())
            .distinct()
            .map(
                (org.apache.spark.api.java.function.MapFunction<Row, Row>)
                    row -> {
                      String sha256 = row.getString(0);
                      return RowFactory.create(!Files.exists(archive.at(sha256)), sha256);
                    },
                Encoders.row(FOUND));
    return RowChecks.counted(found, CheckKind.ORIGINALS, table, "its files are archived", LOST);
  }

  /**
   * Whether each document's text is what its original gives when it is read again.
   *
   * @param documents rows of {@code document} with {@code original_sha256}
   */
  public static Checked texts(Dataset<Row> documents, Archive archive) {
    Dataset<Row> found =
        RowWork.onRows(
            documents
                .filter(col("original_sha256").isNotNull())
                .groupBy("original_sha256", "source_uri")
                .agg(
                    collect_list(
                            struct(
                                col("locator"),
                                col("doc_id"),
                                sha2(col("text"), 256).as("text_sha256")))
                        .as("documents")),
            file -> read(file, archive).iterator(),
            FOUND);
    return RowChecks.counted(
        found,
        CheckKind.ORIGINALS,
        "document",
        "text is what the original gives",
        "text and original differ: restore document or the original; tongbi rerun tells which");
  }

  private static List<Row> read(Row file, Archive archive) {
    Path original = archive.at(file.getAs("original_sha256"));
    List<Row> documents = file.getList(file.fieldIndex("documents"));
    Map<String, String> texts = new HashMap<>();
    if (Files.isRegularFile(original)) {
      // Of a file with one document the id is given; of others each line has its own.
      texts(original, file.getAs("source_uri"), documents.get(0).getAs("doc_id"), texts::put);
    }
    return documents.stream()
        .map(
            document ->
                RowFactory.create(
                    !Optional.ofNullable(texts.get(document.<String>getAs("locator")))
                        .equals(Optional.of(document.<String>getAs("text_sha256"))),
                    "doc_id=" + document.<String>getAs("doc_id")))
        .toList();
  }

  /** The checksum of each text of a file, by the place of the document in it. */
  private static void texts(
      Path file, String sourceUri, String docId, BiConsumer<String, String> found) {
    try (Outcomes outcomes =
        DocumentReader.open(
            new SourceFile(
                sourceUri, file.toString(), Files.size(file), SourceFormat.ofName(sourceUri)),
            docId)) {
      while (outcomes.hasNext()) {
        if (outcomes.next() instanceof Outcome.Taken taken) {
          found.accept(taken.document().locator(), Sha256.hex(taken.document().text()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
