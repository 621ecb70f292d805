package org.tongbi.trend;

import static org.tongbi.observation.CommentedSchema.CODES;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of the table {@code trend}: one row is a year-on-year comparison. */
public final class TrendTable {
  /** What one row is. */
  public static final String COMMENT =
      "A year-on-year comparison: computed from two levels, stated by a report, or both";

  /** The columns that name a row. */
  public static final List<String> KEY =
      List.of("region_code", "indicator", "population", "provider", "window", "source", "basis");

  /** The basis of comparisons of whole regions. */
  public static final String TOTAL = "total";

  /** The basis of comparisons over the facilities that filed the same months in both years. */
  public static final String LIKE_FOR_LIKE = "like_for_like";

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("region_code", "The region")
          .text("region_name", "Its name as of the window's year")
          .text("region_level", "nation, province, prefecture or county")
          .text("indicator", "Code of the indicator in the catalogue")
          .text("population", "Whose rate or count it is")
          .text("provider", "Which institutions it is about")
          .text("window", "The later window, in canonical form")
          .text("prior_window", "The same window one year earlier")
          .text("source", "report: reports state the figures; facility: made of returns")
          .text(
              "basis",
              "total: the whole region; like_for_like: facilities that filed the same months in both"
                  + " years")
          .figure("value", "The level of the later window")
          .figure("prior_value", "The level of the earlier window")
          .text("unit", "The indicator's unit")
          .figure("change_abs", "value less prior_value; for rates the year-on-year figure")
          .figure(
              "change_pct", "Relative change in per cent; the year-on-year figure but for rates")
          .figure("change_low", "Least year-on-year figure that the printed forms admit")
          .figure("change_high", "Greatest year-on-year figure that the printed forms admit")
          .text("method", "computed, stated or both")
          .figure("stated_change", "The change as a report states it")
          .text("stated_unit", "Unit of the stated change: %, pp or the indicator's")
          .figure("gap", "Stated less computed change, in the stated unit")
          .text(
              "gap_cause",
              "Why the two differ: agrees (they do not), rounding, base_revised, scope_changed,"
                  + " contradiction or unknown")
          .column("comparable", DataTypes.BooleanType, "Whether the comparison may be drawn")
          .text("reason", "Why a comparison or a part of it is withheld")
          .column("issues", CODES, "Codes of what is doubtful about it")
          .figure("completeness", "The smaller completeness of the two windows; null for reports")
          .day(
              "vintage",
              "The day from which it could be known: that of the latest figure used; null where any"
                  + " is undated")
          .figure(
              "implied_base_low",
              "Least earlier level that the stated change and the later level admit together")
          .figure("implied_base_high", "Greatest earlier level that they admit")
          .text(
              "prior_region_code",
              "The code that the same area had in the earlier window; null where the areas differ")
          .column("evidence", CODES, "The observations used")
          .build();

  private TrendTable() {}

  /** A lower end in the digits that the table keeps, never above the true one. */
  static BigDecimal least(BigDecimal low) {
    return low.setScale(CommentedSchema.FIGURE.scale(), RoundingMode.FLOOR);
  }

  /** An upper end in the digits that the table keeps, never below the true one. */
  static BigDecimal greatest(BigDecimal high) {
    return high.setScale(CommentedSchema.FIGURE.scale(), RoundingMode.CEILING);
  }
}
