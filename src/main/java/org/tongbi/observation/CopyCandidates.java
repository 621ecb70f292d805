package org.tongbi.observation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds the pairs of documents that are worth comparing: those that share a key and have no
 * conflicting region or window (locality-sensitive hashing).
 *
 * <p>A key that few documents share brings all of them together. One that very many share is a
 * common saying, or a text that was reposted without end; it only leads each document to the best
 * of them, so that the work grows with the number of documents and never with its square. Copies
 * share most of their sixteen keys, so that other keys still bring the others together.
 */
final class CopyCandidates {
  /**
   * More documents than this share a key only where it is a common saying or a flood of reposts.
   */
  static final int MANY = 100;

  private CopyCandidates() {}

  /**
   * The pairs of which at least one document is fresh.
   *
   * @param fresh traits of documents that were read tonight
   * @param earlier traits of all other documents
   * @return {@code worse, better}: two cards, each pair once
   */
  static Dataset<Row> pairs(Dataset<Row> fresh, Dataset<Row> earlier) {
    Dataset<Row> tonight = members(fresh).withColumn("fresh", lit(true));
    Dataset<Row> before =
        members(earlier)
            .withColumn("fresh", lit(false))
            .join(tonight.select("key").distinct(), new String[] {"key"}, "left_semi");
    Dataset<Row> members = tonight.unionByName(before);
    Dataset<Row> shared =
        members
            .groupBy("key")
            .agg(count(lit(1)).as("size"), min(struct(col("card"), col("fresh"))).as("best"))
            .filter(col("size").gt(1));
    Dataset<Row> toBest =
        members
            .join(shared, "key")
            .filter(col("fresh").or(col("best.fresh")))
            .select(col("card").as("worse"), col("best.card").as("better"));
    Dataset<Row> few =
        members.join(
            shared.filter(col("size").between(3, MANY)).select("key"),
            new String[] {"key"},
            "left_semi");
    Dataset<Row> amongFew =
        few.select(col("key"), col("card").as("worse"), col("fresh").as("worse_fresh"))
            .join(
                few.select(col("key"), col("card").as("better"), col("fresh").as("better_fresh")),
                "key")
            .filter(col("worse_fresh").or(col("better_fresh")))
            .select("worse", "better");
    Column worse = col("worse");
    Column better = col("better");
    return toBest
        .unionByName(amongFew)
        .filter(better.lt(worse).and(CopyTraits.compatible(worse, better)))
        .distinct();
  }

  /** One row for each key of a document. */
  private static Dataset<Row> members(Dataset<Row> traits) {
    return traits.select(explode(col("signature.keys")).as("key"), col("card"));
  }
}
