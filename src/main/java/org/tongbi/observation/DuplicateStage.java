package org.tongbi.observation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_remove;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongbi.issue.Issue;

/** Brings what was found about copies into documents and observations. */
public final class DuplicateStage {
  private DuplicateStage() {}

  /**
   * The documents with their standing set by the list of copies; those not listed keep theirs.
   *
   * @param copies what {@link CopyStage} found
   */
  public static Dataset<Row> mark(Dataset<Row> documents, Dataset<Row> copies) {
    Column listed = col("listed_copy_of").isNotNull();
    String superseded = Issue.SUPERSEDED.code();
    Column others = array_remove(col("issues"), superseded);
    Column issues =
        when(listed.and(col("listed_superseded")), concat(others, array(lit(superseded))))
            .when(listed, others)
            .otherwise(col("issues"));
    Dataset<Row> list =
        copies.select(
            col("doc_id"),
            col("copy_of").as("listed_copy_of"),
            col("duplicate_of").as("listed_duplicate_of"),
            col("superseded").as("listed_superseded"));
    return documents
        .join(broadcast(list), new String[] {"doc_id"}, "left")
        .withColumn("issues", issues)
        .withColumn("copy_of", coalesce(col("listed_copy_of"), col("copy_of")))
        .withColumn("duplicate_of", coalesce(col("listed_duplicate_of"), col("duplicate_of")))
        .select(columns(documents));
  }

  /** The rows, observations or checks, of documents that are no copies. */
  public static Dataset<Row> withoutCopies(Dataset<Row> rows, Dataset<Row> copies) {
    return rows.join(broadcast(copies.select("doc_id")), "doc_id", "left_anti")
        .select(columns(rows));
  }

  private static Column[] columns(Dataset<Row> rows) {
    return Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
  }
}
