package org.tongbi.trend;

import static org.tongbi.observation.CommentedSchema.CODES;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of {@code roll_up}: one row is a whole made of what reports state of its parts. */
public final class RollUpTable {
  /** What one row is. */
  public static final String COMMENT =
      "A region's figure made of what reports state of the regions directly below it";

  /** The columns that name a row. */
  public static final List<String> KEY =
      List.of("region_code", "indicator", "population", "provider", "window", "source");

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("region_code", "The whole, by its code at the end of the window's year")
          .text("region_name", "Its name as of the window's year")
          .text("region_level", "nation, province or prefecture")
          .text("indicator", "Code of the indicator in the catalogue")
          .text("population", "Whose rate or count it is")
          .text("provider", "Which institutions it is about")
          .text("window", "The window that it covers, in canonical form")
          .text("source", "report: made of what reports state")
          .figure(
              "value",
              "Sum of the parts, for a rate the sum of numerators over that of denominators; null"
                  + " where withheld or known between bounds alone")
          .figure("low", "The least value that the printed forms of the parts admit")
          .figure("high", "The greatest value that the printed forms of the parts admit")
          .text("unit", "The indicator's unit")
          .place("parts", "How many of the regions directly below have a figure")
          .place("parts_of", "How many regions are directly below")
          .column("missing", CODES, "Codes of those without a figure, the first 20")
          .figure("completeness", "parts over parts_of, 0 to 1")
          .figure("own_value", "The whole's own figure as a report states it")
          .figure("own_low", "The least value that its printed form admits")
          .figure("own_high", "The greatest value that its printed form admits")
          .figure("difference", "own_value less value; null unless both are exact")
          .text("verdict", "agrees, rounding, differs, no_own_figure, incomplete or not_additive")
          .figure("prior_value", "The roll-up of the same window one year earlier")
          .figure("change_abs", "value less prior_value; for rates the year-on-year figure")
          .figure(
              "change_pct", "Relative change in per cent; the year-on-year figure but for rates")
          .figure("change_low", "Least year-on-year figure that the printed forms admit")
          .figure("change_high", "Greatest year-on-year figure that the printed forms admit")
          .column(
              "comparable",
              DataTypes.BooleanType,
              "Whether both roll-ups are complete and of the same area")
          .text("reason", "Why the roll-up or its comparison is withheld")
          .column("evidence", CODES, "The observations of the parts, the first 100")
          .build();

  private RollUpTable() {}
}
