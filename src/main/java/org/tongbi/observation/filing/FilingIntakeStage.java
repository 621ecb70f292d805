package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.TaskCompletionListener;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.FilingFormat;
import org.tongbi.facility.reading.FilingReader;

/** Reads files of facility records on the executors, each in one go and none of them in memory. */
public final class FilingIntakeStage {
  private FilingIntakeStage() {}

  /**
   * Whatever the files hold, as {@link #split} understands it.
   *
   * <p>Every use of the result reads the files again; keep it where more than one part is used.
   */
  public static Dataset<Row> open(SparkSession spark, List<FilingFile> files) {
    List<FilingFile> parquet = files.stream().filter(FilingIntakeStage::isParquet).toList();
    List<FilingFile> text = files.stream().filter(file -> !isParquet(file)).toList();
    Dataset<Row> rows = ofText(spark, text);
    return ParquetFilings.open(spark, parquet).map(rows::unionByName).orElse(rows);
  }

  /** What the files hold, each kind by itself. */
  public static FilingIntake split(Dataset<Row> opened) {
    return FilingRows.intake(opened);
  }

  /**
   * The rows of {@code filing}.
   *
   * @param opened {@code kind, source_uri, file_sha256} of the files that were opened
   * @param intake what they hold
   */
  public static Dataset<Row> files(Dataset<Row> opened, FilingIntake intake) {
    Dataset<Row> ignored =
        intake
            .ignoredColumns()
            .groupBy("source_uri")
            .agg(sort_array(collect_set("column")).as("ignored_columns"));
    Dataset<Row> counts =
        intake
            .counts()
            .groupBy("source_uri")
            .agg(sum("kept").as("rows_kept"), sum("refused").as("rows_rejected"));
    return opened
        .join(ignored, new String[] {"source_uri"}, "left")
        .join(counts, new String[] {"source_uri"}, "left")
        .withColumn("rows_kept", coalesce(col("rows_kept"), lit(0L)))
        .withColumn("rows_rejected", coalesce(col("rows_rejected"), lit(0L)))
        .withColumn(
            "ignored_columns", coalesce(col("ignored_columns"), array().cast("array<string>")));
  }

  private static boolean isParquet(FilingFile file) {
    return file.format() == FilingFormat.PARQUET && file.whyNotRead().isEmpty();
  }

  private static Dataset<Row> ofText(SparkSession spark, List<FilingFile> files) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), FilingRows.SCHEMA);
    }
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    return spark.createDataFrame(
        context.parallelize(files, files.size()).flatMap(FilingIntakeStage::rows),
        FilingRows.SCHEMA);
  }

  private static Iterator<Row> rows(FilingFile file) {
    FilingReader reader = FilingReader.open(file);
    if (TaskContext.get() != null) {
      TaskContext.get()
          .addTaskCompletionListener((TaskCompletionListener) context -> reader.close());
    }
    String sha256 = reader.sha256();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return reader.hasNext();
      }

      @Override
      public Row next() {
        return FilingRows.of(reader.next(), sha256);
      }
    };
  }
}
