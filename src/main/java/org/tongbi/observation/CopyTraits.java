package org.tongbi.observation;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.issue.Issue;

/**
 * What of a document the search for copies needs: {@code doc_id, card, signature, copy_of,
 * duplicate_of, superseded}.
 *
 * <p>The card is a struct that sorts by standing: of two cards the lesser one's document is kept.
 * First comes the document with more observations, then the one whose window was not inferred, then
 * of inferred windows the earlier one (who reposts a report without a year moves it to a later
 * year, never to an earlier), then the later publication, the longer reading, and the lesser id. It
 * is a total order that no night changes.
 */
final class CopyTraits {
  private static final int UNDATED = Integer.MAX_VALUE;

  private CopyTraits() {}

  /** The traits of rows of {@link DocumentTable}. */
  static Dataset<Row> of(Dataset<Row> documents) {
    Column inferred = array_contains(col("issues"), Issue.WINDOW_INFERRED.code());
    return documents.select(
        col("doc_id"),
        struct(
                negate(col("signature.claims")).as("claims"),
                inferred.as("inferred"),
                when(inferred, coalesce(unix_date(col("period_start")), lit(UNDATED)))
                    .otherwise(lit(0))
                    .as("inferred_start"),
                coalesce(negate(unix_date(col("published_on"))), lit(UNDATED)).as("published"),
                negate(col("signature.characters")).as("characters"),
                col("doc_id"),
                col("region_code"),
                col("window"))
            .as("card"),
        col("signature"),
        col("copy_of"),
        col("duplicate_of"),
        array_contains(col("issues"), Issue.SUPERSEDED.code()).as("superseded"));
  }

  /**
   * Whether what is known of two documents' regions and windows lets one be a copy of the other.
   */
  static Column compatible(Column worse, Column better) {
    return not(differs(worse, better, "region_code"))
        .and(not(differs(worse, better, "window")).or(worse.getField("inferred")));
  }

  /** Whether the windows differ, one of them being inferred; figures must settle it then. */
  static Column windowsDiffer(Column worse, Column better) {
    return differs(worse, better, "window");
  }

  /** Whether the better one is known to be published on a later day. */
  static Column later(Column worse, Column better) {
    return better
        .getField("published")
        .lt(worse.getField("published"))
        .and(worse.getField("published").lt(lit(UNDATED)));
  }

  private static Column differs(Column worse, Column better, String field) {
    return coalesce(worse.getField(field).notEqual(better.getField(field)), lit(false));
  }
}
