package org.tongbi.observation.filing;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.Correction;
import org.tongbi.observation.CommentedSchema;

/** Corrections as rows, as the corrections file has them. */
public final class CorrectionRows {
  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("target", "document, observation, return, facility or rejected")
          .text("locator", "doc_id; doc_id:start; org_code/period/measure; org_code")
          .text("action", "withdraw, set or keep")
          .text("field", "What is set")
          .text("value", "What it is set to")
          .text("expect", "What is found there today")
          .text("reason", "Why")
          .text("reference", "The paper that says so")
          .text("source_uri", "The file's name")
          .text("line", "Where in the file")
          .text("file_sha256", "Checksum of the file")
          .build();

  private CorrectionRows() {}

  /** The row of a correction. */
  public static Row of(Correction correction, String fileSha256) {
    return RowFactory.create(
        correction.target(),
        correction.locator(),
        correction.action(),
        correction.field(),
        correction.value(),
        correction.expect(),
        correction.reason(),
        correction.reference(),
        correction.sourceUri(),
        correction.line(),
        fileSha256);
  }

  /** The correction of a row. */
  public static Correction correction(Row row) {
    return new Correction(
        row.getAs("target"),
        row.getAs("locator"),
        row.getAs("action"),
        row.getAs("field"),
        row.getAs("value"),
        row.getAs("expect"),
        row.getAs("reason"),
        row.getAs("reference"),
        row.getAs("source_uri"),
        row.getAs("line"));
  }
}
