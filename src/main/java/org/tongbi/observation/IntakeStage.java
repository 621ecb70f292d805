package org.tongbi.observation;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.tongbi.issue.Issue;

/** Opens input files on the executors: their checksums, and the documents in them. */
public final class IntakeStage {
  private static final StructType LOSERS =
      new CommentedSchema()
          .place("ordinal", "Place of the file in the night's sorted list")
          .text("locator", "Where in the file")
          .text("holder", "Where the document stands that has the id")
          .build();

  /**
   * A slice has about so many bytes of files, some seconds of reading: small enough to even the
   * work out, large enough to be worth a task.
   */
  private static final long SLICE_BYTES = 1L << 20;

  private static final int EXCERPT_LENGTH = 80;

  private IntakeStage() {}

  /** The files in their order, each with the checksum of its bytes, its sidecar's included. */
  public static List<InputFile> looked(SparkSession spark, List<InputFile> files) {
    return files.isEmpty() ? files : spread(spark, files).map(InputFile::looked).collect();
  }

  /** The documents of the files, and what was rejected, as {@link SourceRows}. */
  public static Dataset<Row> open(SparkSession spark, List<InputFile> files) {
    return spark.createDataFrame(
        spread(spark, files).flatMap(InputFile::outcomes), SourceRows.SCHEMA);
  }

  /**
   * The same, told of as it goes on.
   *
   * @param found counts what the files hold, for progress only
   */
  public static Dataset<Row> open(
      SparkSession spark, List<InputFile> files, LongAccumulator found) {
    return spark.createDataFrame(
        spread(spark, files).flatMap(file -> counted(file.outcomes(), found)), SourceRows.SCHEMA);
  }

  private static Iterator<Row> counted(Iterator<Row> outcomes, LongAccumulator found) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return outcomes.hasNext();
      }

      @Override
      public Row next() {
        found.add(1);
        return outcomes.next();
      }
    };
  }

  /**
   * Lets one document keep an id that several of the night claim; the others become rejections.
   *
   * <p>A document of the warehouse whose file is still there keeps its id; else the first by file
   * and place has it.
   *
   * @param incumbents {@code doc_id, source_uri, locator} of documents that keep their ids; empty
   *     on a first night
   */
  public static Dataset<Row> settleIds(Dataset<Row> sources, Optional<Dataset<Row>> incumbents) {
    Dataset<Row> claims =
        sources
            .filter(col("doc_id").isNotNull())
            .select(col("doc_id"), col("ordinal"), col("source_uri"), col("locator"));
    Dataset<Row> all =
        incumbents
            .map(
                holders ->
                    claims.unionByName(
                        holders.select(
                            col("doc_id"),
                            lit(-1).as("ordinal"),
                            col("source_uri"),
                            col("locator"))))
            .orElse(claims);
    WindowSpec inOrder =
        Window.partitionBy("doc_id")
            .orderBy(col("ordinal"), length(col("locator")), col("locator"));
    List<Row> lost =
        all.withColumn("holder_ordinal", first("ordinal").over(inOrder))
            .withColumn("holder_locator", first("locator").over(inOrder))
            .withColumn(
                "holder",
                trim(concat_ws(" ", first("source_uri").over(inOrder), col("holder_locator"))))
            .filter(
                col("ordinal")
                    .notEqual(col("holder_ordinal"))
                    .or(col("locator").notEqual(col("holder_locator"))))
            .select("ordinal", "locator", "holder")
            .collectAsList();
    return lost.isEmpty() ? sources : refuse(sources, lost);
  }

  /** Turns the documents that lost their ids into rejections; there are few of them. */
  private static Dataset<Row> refuse(Dataset<Row> sources, List<Row> losers) {
    Dataset<Row> list =
        sources
            .sparkSession()
            .createDataFrame(losers, LOSERS)
            .toDF("loser_ordinal", "loser_locator", "holder");
    Column lost = col("holder").isNotNull();
    return sources
        .join(
            broadcast(list),
            col("ordinal")
                .equalTo(col("loser_ordinal"))
                .and(col("locator").equalTo(col("loser_locator"))),
            "left")
        .withColumn(
            "detail",
            when(lost, concat(lit("the id "), col("doc_id"), lit(" is that of "), col("holder")))
                .otherwise(col("detail")))
        .withColumn("reason", when(lost, lit(Issue.DOC_ID_CLASH.code())).otherwise(col("reason")))
        .withColumn(
            "excerpt",
            coalesce(col("excerpt"), when(lost, substring(col("text"), 1, EXCERPT_LENGTH))))
        .withColumn("doc_id", when(lost, lit(null)).otherwise(col("doc_id")))
        .drop("loser_ordinal", "loser_locator", "holder");
  }

  /** The rejections among the outcomes, as rows of {@link RejectedTable}. */
  public static Dataset<Row> rejections(Dataset<Row> sources) {
    return sources
        .filter(col("reason").isNotNull())
        .select(
            Arrays.stream(RejectedTable.SCHEMA.fieldNames())
                .map(functions::col)
                .toArray(Column[]::new));
  }

  private static JavaRDD<InputFile> spread(SparkSession spark, List<InputFile> files) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    long bytes = files.stream().mapToLong(input -> input.file().size()).sum();
    long wanted = Math.max(context.defaultParallelism(), bytes / SLICE_BYTES);
    return context.parallelize(files, (int) Math.max(1, Math.min(files.size(), wanted)));
  }
}
