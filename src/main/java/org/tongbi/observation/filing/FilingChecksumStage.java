package org.tongbi.observation.filing;

import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.FilingFiles;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.provenance.Sha256;

/**
 * Tells which files of facility records are new, by their checksums, without reading their rows.
 */
public final class FilingChecksumStage {
  /** The kind of a file that is none of Tongbi's. */
  public static final String UNKNOWN = "unknown";

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("kind", "registry, returns, population, corrections or unknown")
          .text("source_uri", "The file, relative to the path given")
          .text("file_sha256", "Checksum of the file")
          .text("refusal", "Why the file is not read; null for one that is")
          .build();

  private FilingChecksumStage() {}

  /** The files in their order, each with the checksum of its bytes. */
  public static List<FilingFile> looked(SparkSession spark, List<FilingFile> files) {
    if (files.isEmpty()) {
      return files;
    }
    return new JavaSparkContext(spark.sparkContext())
        .parallelize(files, files.size())
        .map(file -> file.looked(sha256(file)))
        .collect();
  }

  /** {@code kind, source_uri, file_sha256, refusal} of files that were looked at. */
  public static Dataset<Row> rows(SparkSession spark, List<FilingFile> files) {
    List<Row> rows =
        files.stream()
            .map(
                file ->
                    RowFactory.create(
                        kind(file), file.sourceUri(), file.checksum(), file.refusal()))
            .toList();
    return spark.createDataFrame(rows, SCHEMA);
  }

  /** The code of a file's kind, {@link #UNKNOWN} for one that is none of Tongbi's. */
  public static String kind(FilingFile file) {
    return file.kind() == null ? UNKNOWN : file.kind().code();
  }

  /** Of all parts in their order; of nothing where the file cannot be opened. */
  private static String sha256(FilingFile file) {
    try {
      return Sha256.hex(FilingFiles.parts(file.path()));
    } catch (IOException e) {
      // Reading the file will reject it with its reason.
      return Sha256.hex("");
    }
  }
}
