package org.tongbi.observation.filing;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.AuditStatus;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Submission;
import org.tongbi.observation.CommentedSchema;

/** Submissions as rows: every return that was filed, also those that never count. */
public final class SubmissionRows {
  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("org_code", "Whose return it is")
          .place("year", "The year it is for")
          .place("month", "The month, 1 to 12; 0 for a yearly return")
          .column(
              "submitted_at",
              DataTypes.LongType,
              "When it was filed: seconds of its wall clock since 1970 as if in UTC")
          .text("audit_status", "How far it was approved: draft, returned, filed, county, ...")
          .text("source_uri", "The file, relative to the path given")
          .text("locator", "Where in the file")
          .text("file_sha256", "Checksum of the file")
          .column(
              "values",
              DataTypes.createArrayType(DataTypes.LongType, false),
              "By the measure's index: ten-thousandths of its unit")
          .column("states", DataTypes.BinaryType, "By the measure's index: what the cell says")
          .build();

  private SubmissionRows() {}

  /** The row of a submission. */
  public static Row of(Submission submission, String fileSha256) {
    return RowFactory.create(
        submission.orgCode(),
        submission.period().year(),
        submission.period().month(),
        submission.submittedAt().toEpochSecond(ZoneOffset.UTC),
        submission.status().name(),
        submission.sourceUri(),
        submission.locator(),
        fileSha256,
        submission.values(),
        submission.states());
  }

  /** The submission of a row. */
  public static Submission submission(Row row) {
    long[] values =
        row.<Long>getList(row.fieldIndex("values")).stream().mapToLong(Long::longValue).toArray();
    return new Submission(
        row.getAs("org_code"),
        new FilingPeriod(row.<Integer>getAs("year"), row.<Integer>getAs("month")),
        LocalDateTime.ofEpochSecond(row.<Long>getAs("submitted_at"), 0, ZoneOffset.UTC),
        AuditStatus.valueOf(row.getAs("audit_status")),
        row.getAs("source_uri"),
        row.getAs("locator"),
        values,
        row.getAs("states"));
  }
}
