package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongbi.facility.Correction;
import org.tongbi.issue.Issue;
import org.tongbi.observation.ReportCorrections;

/**
 * Brings the entries of the corrections file to the org_code that each is about.
 *
 * <p>Whether an entry finds what it expects is judged where the versions or returns of that
 * org_code stand together: {@link RegistryStage} and {@link EffectiveStage}.
 */
public final class CorrectionStage {
  private static final String FACILITY = "facility";
  private static final String RETURN = "return";

  private CorrectionStage() {}

  /** Entries about the registry: {@code key} (the org_code) and {@code correction}. */
  static Dataset<Row> ofFacilities(Dataset<Row> corrections) {
    return keyed(corrections, FACILITY, col("locator"));
  }

  /** Entries about returns: {@code key} (the org_code) and {@code correction}. */
  static Dataset<Row> ofReturns(Dataset<Row> corrections) {
    return keyed(corrections, RETURN, element_at(split(col("locator"), "/"), lit(1)));
  }

  /** Entries about reports, as they are. */
  public static Dataset<Row> ofReports(Dataset<Row> corrections) {
    return changing(corrections)
        .filter(col("target").isin(ReportCorrections.DOCUMENT, ReportCorrections.OBSERVATION));
  }

  /**
   * The entries about reports that were not applied, as rows of {@code rejected}.
   *
   * @param corrections all entries of the corrections file
   * @param documents {@code doc_id, corrections} of the documents that they name, as far as there
   *     are such
   */
  public static Dataset<Row> failed(Dataset<Row> corrections, Dataset<Row> documents) {
    Dataset<Row> settled =
        documents
            .select(explode(col("corrections")).as("settled"))
            .select(
                col("settled.source_uri").as("source_uri"),
                col("settled.line").as("line"),
                col("settled.failure").as("failure"));
    Dataset<Row> known =
        documents.select(col("doc_id").as("named_id"), lit(true).as("is_known")).distinct();
    return ofReports(corrections)
        .withColumn(
            "named_id",
            when(col("target").equalTo(ReportCorrections.DOCUMENT), col("locator"))
                .otherwise(regexp_replace(col("locator"), ":[0-9]+$", "")))
        .join(known, new String[] {"named_id"}, "left")
        .join(settled, new String[] {"source_uri", "line"}, "left")
        .withColumn(
            "detail",
            when(
                    col("is_known").isNull(),
                    concat(lit("there is no document \""), col("named_id"), lit("\"")))
                .otherwise(col("failure")))
        .filter(col("detail").isNotNull())
        .select(
            col("source_uri"),
            col("line").as("locator"),
            col("file_sha256"),
            lit(Issue.REPORT_CORRECTION_FAILED.code()).as("reason"),
            col("detail"),
            concat_ws(" ", col("target"), col("locator"), col("action"), col("value"))
                .as("excerpt"));
  }

  /** Without the entries by which somebody decided that all is as it should be. */
  private static Dataset<Row> changing(Dataset<Row> corrections) {
    return corrections.filter(col("action").notEqual(Correction.KEEP));
  }

  private static Dataset<Row> keyed(Dataset<Row> corrections, String target, Column orgCode) {
    return changing(corrections)
        .filter(col("target").equalTo(target))
        .select(
            orgCode.as("key"),
            struct(
                    Arrays.stream(CorrectionRows.SCHEMA.fieldNames())
                        .map(functions::col)
                        .toArray(Column[]::new))
                .as("correction"));
  }
}
