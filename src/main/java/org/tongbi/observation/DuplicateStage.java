package org.tongbi.observation;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** Tells copies from the document that counts: of equal readings the first published counts. */
public final class DuplicateStage {
  private DuplicateStage() {}

  /**
   * The copies among documents.
   *
   * @param documents {@code doc_id, published_on, reading_sha256}
   * @return {@code doc_id, duplicate_of}, one row for each copy
   */
  public static Dataset<Row> copies(Dataset<Row> documents) {
    return documents
        .select("doc_id", "published_on", "reading_sha256")
        .withColumn(
            "duplicate_of",
            first("doc_id")
                .over(
                    Window.partitionBy("reading_sha256")
                        .orderBy(col("published_on").asc_nulls_last(), col("doc_id"))))
        .filter(col("duplicate_of").notEqual(col("doc_id")))
        .select("doc_id", "duplicate_of");
  }

  /** The documents with {@code duplicate_of} set by the list of copies. */
  public static Dataset<Row> mark(Dataset<Row> documents, Dataset<Row> copies) {
    String[] columns = documents.columns();
    return documents
        .drop("duplicate_of")
        .join(broadcast(copies), "doc_id", "left")
        .select(Arrays.stream(columns).map(functions::col).toArray(Column[]::new));
  }

  /** The observations of documents that are no copies. */
  public static Dataset<Row> withoutCopies(Dataset<Row> observations, Dataset<Row> copies) {
    return observations
        .join(broadcast(copies.select("doc_id")), "doc_id", "left_anti")
        .select(Arrays.stream(observations.columns()).map(functions::col).toArray(Column[]::new));
  }
}
