package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbi.facility.reading.Filed;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.FilingFiles;
import org.tongbi.facility.reading.RowReader;
import org.tongbi.issue.Issue;
import org.tongbi.provenance.Sha256;
import org.tongbi.source.Outcome;

/** Reads Parquet files of facility records, by the same rules of columns and cells as text. */
final class ParquetFilings {
  private ParquetFilings() {}

  /** What the files hold, as {@link FilingRows}; empty where there are none. */
  static Optional<Dataset<Row>> open(SparkSession spark, List<FilingFile> files) {
    Optional<Dataset<Row>> all = Optional.empty();
    List<String> checksums = checksums(spark, files);
    for (int i = 0; i < files.size(); i++) {
      Dataset<Row> rows = open(spark, files.get(i), checksums.get(i));
      all = Optional.of(all.map(before -> before.unionByName(rows)).orElse(rows));
    }
    return all;
  }

  private static List<String> checksums(SparkSession spark, List<FilingFile> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    return new JavaSparkContext(spark.sparkContext())
        .parallelize(files, files.size())
        .map(ParquetFilings::checksum)
        .collect();
  }

  private static String checksum(FilingFile file) {
    try {
      return Sha256.hex(FilingFiles.parts(file.path()));
    } catch (IOException e) {
      // Opening the file will refuse it with its reason.
      return Sha256.hex("");
    }
  }

  private static Dataset<Row> open(SparkSession spark, FilingFile file, String sha256) {
    Dataset<Row> table;
    try {
      table = spark.read().parquet(file.location());
    } catch (Exception e) {
      if (!isSparks(e)) {
        throw e;
      }
      return refused(
          spark, file, sha256, Issue.UNREADABLE_FILE, "it is no Parquet file, or not a whole one");
    }
    List<String> names = Arrays.asList(table.schema().fieldNames());
    List<String> ignored;
    try {
      ignored = RowReader.ofNames(file.sourceUri(), file.kind(), names).ignoredColumns();
    } catch (IllegalArgumentException e) {
      return refused(spark, file, sha256, Issue.UNKNOWN_LAYOUT, e.getMessage());
    }
    List<Row> told =
        ignored.stream()
            .map(title -> new Filed.IgnoredColumn(file.sourceUri(), title))
            .map(column -> FilingRows.of(column, sha256))
            .toList();
    Column[] columns =
        Stream.concat(
                names.stream().map(name -> col("`" + name.replace("`", "``") + "`")),
                Stream.of(col("_metadata.row_index"), col("_metadata.file_name")))
            .toArray(Column[]::new);
    boolean parts = file.path().toFile().isDirectory();
    return spark
        .createDataFrame(
            table
                .select(columns)
                .toJavaRDD()
                .mapPartitions(rows -> new ParquetRows(rows, file, names, parts, sha256)),
            FilingRows.SCHEMA)
        .unionByName(spark.createDataFrame(told, FilingRows.SCHEMA));
  }

  /** Whether Spark itself says that it cannot read; anything else is no fault of the file. */
  private static boolean isSparks(Exception e) {
    return e instanceof SparkThrowable;
  }

  private static Dataset<Row> refused(
      SparkSession spark, FilingFile file, String sha256, Issue reason, String detail) {
    Filed refusal =
        new Filed.Refused(new Outcome.Rejection(file.sourceUri(), "", reason, detail, ""));
    return spark.createDataFrame(List.of(FilingRows.of(refusal, sha256)), FilingRows.SCHEMA);
  }
}
