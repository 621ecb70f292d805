package org.tongbi.observation.filing;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
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
          .place("ordinal", "Place of the file in the night's sorted list")
          .text("kind", "registry, returns, population, corrections or unknown")
          .text("source_uri", "The file, relative to the path given")
          .text("file_sha256", "Checksum of the file")
          .build();

  private FilingChecksumStage() {}

  /** The checksums of files, a row each. */
  public static Dataset<Row> checksums(SparkSession spark, List<FilingFile> files) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), SCHEMA);
    }
    List<Numbered> numbered =
        IntStream.range(0, files.size()).mapToObj(i -> new Numbered(i, files.get(i))).toList();
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    return spark.createDataFrame(
        context.parallelize(numbered, numbered.size()).map(FilingChecksumStage::row), SCHEMA);
  }

  private record Numbered(int ordinal, FilingFile file) implements java.io.Serializable {}

  private static Row row(Numbered numbered) {
    FilingFile file = numbered.file();
    return RowFactory.create(
        numbered.ordinal(),
        file.kind() == null ? UNKNOWN : file.kind().code(),
        file.sourceUri(),
        sha256(file));
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
