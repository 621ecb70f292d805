package org.tongbi.observation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.tongbi.report.copy.CopyRule;
import org.tongbi.report.copy.Likeness;

/**
 * Tells copies from the document that counts.
 *
 * <p>A document is a copy where {@link CopyRule} finds it in a document that stands before it in
 * the order of {@link CopyTraits}: of several the first. That one ({@code copy_of}) may itself be a
 * copy; {@code duplicate_of} is where the way ends, the document that is kept. A short text in two
 * unlike reports is thus a copy of one of them and never joins the two.
 *
 * <p>Which document another one is a copy of depends on the two and on the order alone, so that the
 * nights may bring them in any sequence: a night compares what it read with the signatures of what
 * was there, a document keeps what it was a copy of unless a better one came, and only the groups
 * that this touches are followed to their ends again.
 */
public final class CopyStage {
  private static final String NONE = Likeness.NONE.name();

  private CopyStage() {}

  /**
   * The copies among the documents of a first night.
   *
   * @param fresh rows of {@code document}
   * @return {@code doc_id, copy_of, superseded, duplicate_of}
   */
  public static Dataset<Row> copies(Dataset<Row> fresh) {
    Dataset<Row> traits = CopyTraits.of(fresh);
    Dataset<Row> pairs = CopyCandidates.pairs(traits, Optional.empty());
    return CopyGroups.followed(first(judged(pairs, traits)));
  }

  /**
   * The copies that a later night makes.
   *
   * @param fresh the rows of {@code document} that were read tonight
   * @param earlier the other rows of {@code document}
   * @param before all rows of {@code document} as the last run left them
   * @return {@code doc_id, copy_of, superseded, duplicate_of}: all copies among the fresh, and the
   *     earlier documents whose standing may have changed
   */
  public static Dataset<Row> copies(Dataset<Row> fresh, Dataset<Row> earlier, Dataset<Row> before) {
    Dataset<Row> freshTraits = CopyTraits.of(fresh);
    Dataset<Row> earlierTraits = CopyTraits.of(earlier);
    Dataset<Row> all = freshTraits.unionByName(earlierTraits);
    Dataset<Row> pairs = CopyCandidates.pairs(freshTraits, Optional.of(earlierTraits));
    Dataset<Row> judged = PlanLeaf.kept(judged(pairs, all));
    Dataset<Row> links =
        PlanLeaf.kept(first(judged.unionByName(standing(judged, earlierTraits, all))));
    Dataset<Row> touched = CopyGroups.touched(links, fresh, before);
    Dataset<Row> others =
        earlierTraits
            .filter(col("copy_of").isNotNull())
            .join(touched, new String[] {"doc_id"}, "left_semi")
            .join(links, new String[] {"doc_id"}, "left_anti")
            .select("doc_id", "copy_of", "superseded");
    return CopyGroups.followed(links.unionByName(others));
  }

  /** The pairs of which the worse one adds nothing: {@code doc_id, better, superseded}. */
  private static Dataset<Row> judged(Dataset<Row> pairs, Dataset<Row> all) {
    Column worse = col("worse");
    Column better = col("better");
    return pairs
        .withColumn("worse_id", worse.getField("doc_id"))
        .withColumn("better_id", better.getField("doc_id"))
        .join(signatures(all, "worse"), "worse_id")
        .join(signatures(all, "better"), "better_id")
        .withColumn(
            "likeness",
            udf((UDF4<Row, Row, Boolean, Boolean, String>) CopyStage::judge, DataTypes.StringType)
                .apply(
                    col("worse_signature"),
                    col("better_signature"),
                    CopyTraits.later(worse, better),
                    CopyTraits.windowsDiffer(worse, better)))
        .filter(col("likeness").notEqual(NONE))
        .select(
            col("worse_id").as("doc_id"),
            better,
            col("likeness").equalTo(Likeness.REVISED.name()).as("superseded"));
  }

  private static Dataset<Row> signatures(Dataset<Row> all, String side) {
    return all.select(col("doc_id").as(side + "_id"), col("signature").as(side + "_signature"));
  }

  private static String judge(Row worse, Row better, boolean later, boolean windowsDiffer) {
    var one = SignatureRows.signature(worse);
    var other = SignatureRows.signature(better);
    return windowsDiffer && !CopyRule.sameFigures(one, other)
        ? NONE
        : CopyRule.judge(one, other, later).name();
  }

  /** What earlier documents among those judged were copies of before. */
  private static Dataset<Row> standing(
      Dataset<Row> judged, Dataset<Row> earlier, Dataset<Row> all) {
    return earlier
        .filter(col("copy_of").isNotNull())
        .join(judged.select("doc_id"), new String[] {"doc_id"}, "left_semi")
        .select("doc_id", "copy_of", "superseded")
        .join(all.select(col("doc_id").as("copy_of"), col("card").as("better")), "copy_of")
        .select("doc_id", "better", "superseded");
  }

  /** Of all that a document is a copy of the best. */
  private static Dataset<Row> first(Dataset<Row> judged) {
    return judged
        .groupBy("doc_id")
        .agg(min(struct(col("better"), col("superseded"))).as("best"))
        .select(
            col("doc_id"),
            col("best.better.doc_id").as("copy_of"),
            coalesce(col("best.superseded"), lit(false)).as("superseded"));
  }
}
