package org.tongbi.audit.gate;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of the table {@code gate}: one row is what a quality gate measured of the run. */
public final class GateTable {
  /** What one row is. */
  public static final String COMMENT = "What a quality gate measured of the run";

  /** The columns that name a row. */
  public static final List<String> KEY = List.of("gate");

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("gate", "The gate")
          .column("failing", DataTypes.LongType, "How many are as they should not be")
          .column("measured", DataTypes.LongType, "Of how many")
          .figure("share", "failing of measured in per cent; null where there is nothing")
          .figure("limit", "The limit that was passed, in per cent; null where none was")
          .text("outcome", "passed, not_measured, warned or stopped")
          .text("detail", "The same in words, and what to look at")
          .build();

  private GateTable() {}
}
