package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * Brings together, under the facility's id, its versions, what it filed, the corrections of that,
 * and what facilities that took it over filed.
 *
 * <p>Nearly every facility's id is its org_code; only those of which it is not, and those that took
 * others over, are looked up, so that submissions are shuffled once.
 */
final class EffectiveInput {
  /** A version of the facility. */
  static final String VERSION = "version";

  /** A submission of the facility's own. */
  static final String SUBMISSION = "submission";

  /** A submission of a facility that took it over: {@code year, month, audit_status}. */
  static final String SUCCESSOR = "successor";

  /** An entry of the corrections file. */
  static final String CORRECTION = "correction";

  private EffectiveInput() {}

  static Dataset<Row> keyed(
      Dataset<Row> submissions, Dataset<Row> facilities, Dataset<Row> corrections) {
    Dataset<Row> routes = broadcast(routes(facilities));
    Dataset<Row> versions =
        facilities.select(
            col("facility_id").as(KeyedRows.KEY), all(FacilityTable.SCHEMA).as(VERSION));
    Dataset<Row> own =
        submissions.select(
            col("org_code").as(KeyedRows.KEY), all(SubmissionRows.SCHEMA).as(SUBMISSION));
    Dataset<Row> routed =
        own.join(routes, own.col(KeyedRows.KEY).equalTo(routes.col("code")), "left");
    Column home = coalesce(col("facility"), col(KeyedRows.KEY));
    Column mark =
        struct(
            col(SUBMISSION + ".year"),
            col(SUBMISSION + ".month"),
            col(SUBMISSION + ".audit_status"));
    Column to = explode(array_union(array(home), coalesce(col("taken_over"), none())));
    Dataset<Row> filed =
        routed
            .select(home.as("home"), to.as(KeyedRows.KEY), col(SUBMISSION), mark.as(SUCCESSOR))
            .select(
                col(KeyedRows.KEY),
                functions
                    .when(col("home").equalTo(col(KeyedRows.KEY)), col(SUBMISSION))
                    .as(SUBMISSION),
                functions
                    .when(col("home").notEqual(col(KeyedRows.KEY)), col(SUCCESSOR))
                    .as(SUCCESSOR));
    Dataset<Row> mending = CorrectionStage.ofReturns(corrections);
    Dataset<Row> mended =
        mending
            .join(routes, mending.col(KeyedRows.KEY).equalTo(routes.col("code")), "left")
            .select(
                coalesce(col("facility"), col(KeyedRows.KEY)).as(KeyedRows.KEY), col(CORRECTION));
    return versions.unionByName(filed, true).unionByName(mended, true);
  }

  /**
   * {@code code, facility, taken_over}: the org_codes that are not their facility's id, and those
   * of facilities that took others over, with the ids of these.
   */
  private static Dataset<Row> routes(Dataset<Row> facilities) {
    Dataset<Row> codes = facilities.select(col("org_code").as("code"), col("facility_id"));
    Dataset<Row> recoded = codes.filter(col("code").notEqual(col("facility_id"))).distinct();
    Dataset<Row> first =
        recoded.select(col("code").as("old"), col("facility_id").as("old_facility"));
    Dataset<Row> taken =
        facilities
            .filter(col("successor_of").isNotNull())
            .select(col("facility_id").as("by"), col("successor_of").as("old"))
            .join(first, new String[] {"old"}, "left")
            .select(col("by"), coalesce(col("old_facility"), col("old")).as("taken"))
            .filter(col("by").notEqual(col("taken")))
            .groupBy("by")
            .agg(collect_set("taken").as("taken_over"));
    Dataset<Row> takers =
        codes
            .join(broadcast(taken), codes.col("facility_id").equalTo(taken.col("by")))
            .select(col("code"), col("taken_over"))
            .distinct();
    Dataset<Row> renamed =
        recoded.select(col("code").as("new_code"), col("facility_id").as("facility"));
    return renamed
        .join(takers, renamed.col("new_code").equalTo(takers.col("code")), "full")
        .select(
            coalesce(col("new_code"), col("code")).as("code"), col("facility"), col("taken_over"));
  }

  private static Column none() {
    return array().cast("array<string>");
  }

  private static Column all(StructType schema) {
    return struct(Arrays.stream(schema.fieldNames()).map(functions::col).toArray(Column[]::new));
  }
}
