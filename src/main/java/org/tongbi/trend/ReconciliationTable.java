package org.tongbi.trend;

import static org.tongbi.observation.CommentedSchema.CODES;

import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of {@code reconciliation}: one row is a claim held against facility records. */
public final class ReconciliationTable {
  /** What one row is. */
  public static final String COMMENT = "A report's claim held against what facilities filed";

  /** The column that names a row: a claim is held against the returns once. */
  public static final List<String> KEY = List.of("observation_id");

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("region_code", "The region of the claim, or where the facility lies")
          .text("facility_id", "The facility that the claim is about; null: the whole region")
          .text("indicator", "Code of the indicator in the catalogue")
          .text("population", "Whose rate or count it is")
          .text("provider", "Which institutions it is about")
          .text("window", "The window that it covers, in canonical form")
          .figure("report_value", "What the report states, in the base unit")
          .figure("report_low", "The least value that its printed form admits")
          .figure("report_high", "The greatest value that its printed form admits")
          .figure("facility_value", "The figure made of returns; null where there is none")
          .text("unit", "The indicator's unit")
          .figure("difference_pct", "report_value less facility_value, in per cent of the latter")
          .figure("completeness", "Of the facility figure, 0 to 1; null where there is none")
          .text(
              "verdict", "agrees_within_rounding, within_tolerance, contradicts or not_comparable")
          .text("reason", "Why it cannot be compared; else null")
          .text("observation_id", "The observation that makes the claim")
          .column("evidence", CODES, "The observations used")
          .build();

  private ReconciliationTable() {}
}
