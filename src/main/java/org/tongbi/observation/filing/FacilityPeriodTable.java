package org.tongbi.observation.filing;

import static org.tongbi.observation.CommentedSchema.CODES;

import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of {@code facility_period}: one row is the effective figure of one measure. */
public final class FacilityPeriodTable {
  /** What one row is. */
  public static final String COMMENT = "The effective figure of one measure of a facility";

  /** The columns that name a row. */
  public static final List<String> KEY = List.of("facility_id", "measure", "window");

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("facility_id", "The facility")
          .text("region_code", "Where it lay at the window's end, by the codes of that year")
          .text("measure", "Code of the measure")
          .text("window", "The month or year, in canonical form")
          .figure("value", "The figure in the unit; null where submissions conflict")
          .text("unit", "The measure's unit; money in 元")
          .place("revision", "How many submissions stated it before this one")
          .column(
              "issues", CODES, "Codes of what is doubtful; one that withholds keeps it out of sums")
          .build();

  private FacilityPeriodTable() {}
}
