package org.tongbi.observation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Follows copies of copies to the one document of their group that is kept. */
final class CopyGroups {
  private CopyGroups() {}

  /**
   * The earlier documents of all groups that new links begin in, lead to or run through.
   *
   * @return {@code doc_id}
   */
  static Dataset<Row> touched(Dataset<Row> links, Dataset<Row> fresh, Dataset<Row> before) {
    Dataset<Row> groups =
        before.select(col("doc_id"), coalesce(col("duplicate_of"), col("doc_id")).as("group"));
    Dataset<Row> named =
        links
            .select("doc_id")
            .union(links.select("copy_of"))
            .union(fresh.select("doc_id"))
            .distinct();
    Dataset<Row> touched =
        groups.join(named, new String[] {"doc_id"}, "left_semi").select("group").distinct();
    return groups.join(touched, new String[] {"group"}, "left_semi").select("doc_id");
  }

  /**
   * Adds {@code duplicate_of}, the end of the way that begins with {@code copy_of}.
   *
   * <p>Each round doubles the length of the ways already walked. A way leads to ever better
   * documents, so that it ends.
   */
  static Dataset<Row> followed(Dataset<Row> links) {
    Dataset<Row> walked = PlanLeaf.kept(links.withColumn("duplicate_of", col("copy_of")));
    if (walked.isEmpty()) {
      return walked;
    }
    while (true) {
      Dataset<Row> further =
          walked.select(col("doc_id").as("duplicate_of"), col("duplicate_of").as("further"));
      Dataset<Row> next =
          PlanLeaf.kept(walked.join(further, new String[] {"duplicate_of"}, "left"));
      if (next.filter(col("further").isNotNull()).isEmpty()) {
        return walked;
      }
      walked =
          next.withColumn("duplicate_of", coalesce(col("further"), col("duplicate_of")))
              .select("doc_id", "copy_of", "superseded", "duplicate_of");
    }
  }
}
