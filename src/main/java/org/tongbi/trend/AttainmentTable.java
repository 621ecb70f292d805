package org.tongbi.trend;

import static org.tongbi.observation.CommentedSchema.CODES;

import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of the table {@code attainment}: one row is a target and what became of it. */
public final class AttainmentTable {
  /** What one row is. */
  public static final String COMMENT = "A target and what became of it";

  /** The columns that name a row. */
  public static final List<String> KEY =
      List.of("region_code", "indicator", "population", "provider", "due_window");

  /** The columns that name all windows of one series of figures. */
  static final List<String> SERIES = List.of("region_code", "indicator", "population", "provider");

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("region_code", "The region")
          .text("indicator", "Code of the indicator in the catalogue")
          .text("population", "Whose rate or count it is")
          .text("provider", "Which institutions it is about")
          .figure("target", "The target in the base unit")
          .figure("target_low", "The least value that its printed form admits")
          .figure("target_high", "The greatest value that its printed form admits")
          .text("target_qualifier", "exact, about, over or under")
          .text("direction", "at_least or at_most: on which side the actual figure has to lie")
          .text("due_window", "The window that the target is for, in canonical form")
          .figure("actual", "The actual figure of actual_window")
          .figure("actual_low", "The least value that its printed form admits")
          .figure("actual_high", "The greatest value that its printed form admits")
          .text(
              "actual_window",
              "due_window, or the longest part of it from its first day that is reported")
          .text("unit", "The indicator's unit")
          .figure("share_pct", "The actual figure in per cent of the target")
          .text("verdict", "met, missed, open, undecided or not_comparable")
          .text("reason", "Why it is neither met nor missed")
          .column("issues", CODES, "Codes of what is doubtful about the two figures")
          .column("evidence", CODES, "The observations used, the target's first")
          .build();

  private AttainmentTable() {}
}
