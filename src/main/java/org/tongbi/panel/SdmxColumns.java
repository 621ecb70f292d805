package org.tongbi.panel;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.tongbi.indicator.Qualifier;
import org.tongbi.issue.Issue;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.period.Window;
import org.tongbi.region.AreaComparison;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/**
 * Adds to a figure what SDMX asks of every observation: its status, unit multiplier and decimals.
 *
 * <p>They follow from the row alone.
 */
public final class SdmxColumns {
  /** Figures are kept in base units, so that nothing multiplies them. */
  public static final int UNIT_MULT = 0;

  /** Figures made of returns are told with no more digits than these behind the point. */
  private static final int MOST_DECIMALS = 2;

  private static final StructType ADDED =
      new CommentedSchema()
          .text(
              "obs_status",
              "SDMX status: A normal, B break, E estimated, P provisional, U, L, M, O")
          .place("unit_mult", "Power of ten that multiplies the figure: 0, for it is in base units")
          .place("decimals", "Digits behind the point that the figure is known with")
          .build();

  private SdmxColumns() {}

  /** A table's columns and these behind them. */
  public static StructType after(StructType table) {
    StructType all = table;
    for (StructField field : ADDED.fields()) {
      all = all.add(field);
    }
    return all;
  }

  /** The three columns added to rows of {@link PanelTable}. */
  public static Dataset<Row> ofPanel(Dataset<Row> panel) {
    Column decimals =
        udf(
                (UDF3<BigDecimal, BigDecimal, BigDecimal, Integer>) SdmxColumns::printed,
                DataTypes.IntegerType)
            .apply(col("value"), col("low"), col("high"));
    Column made =
        udf((UDF1<BigDecimal, Integer>) SdmxColumns::made, DataTypes.IntegerType)
            .apply(col("value"));
    return with(
        panel, status(), when(col("source").equalTo(PanelTable.REPORT), decimals).otherwise(made));
  }

  /** Rows with the three columns. */
  public static Dataset<Row> with(Dataset<Row> rows, Column status, Column decimals) {
    return rows.withColumn("obs_status", status)
        .withColumn("unit_mult", lit(UNIT_MULT))
        .withColumn("decimals", decimals);
  }

  /** Whether a row carries an issue. */
  public static Column has(Issue issue) {
    return array_contains(col("issues"), issue.code());
  }

  private static Column status() {
    return when(
            col("value").isNull(),
            when(has(Issue.DENOMINATOR_UNKNOWN), ObservationStatus.NOT_COLLECTED.code())
                .otherwise(ObservationStatus.MISSING.code()))
        .when(has(Issue.INCOMPLETE), ObservationStatus.LOW_RELIABILITY.code())
        .when(breaks(), ObservationStatus.BREAK.code())
        .when(col("qualifier").notEqual(Qualifier.EXACT.code()), ObservationStatus.ESTIMATED.code())
        .when(has(Issue.PRELIMINARY), ObservationStatus.PROVISIONAL.code())
        .otherwise(ObservationStatus.NORMAL.code());
  }

  /** Whether a region's area changed between the window's twin and the window. */
  private static Column breaks() {
    return udf((UDF2<String, String, Boolean>) SdmxColumns::breaks, DataTypes.BooleanType)
        .apply(col("region_code"), col("window"));
  }

  private static boolean breaks(String regionCode, String window) {
    Window later = Window.parse(window);
    return Regions.standard()
            .compareArea(new RegionCode(regionCode), later.twin().year(), later.year())
        instanceof AreaComparison.Changed;
  }

  /**
   * The digits behind the point of a printed figure in its base unit.
   *
   * <p>The bounds lie half a unit of the last printed digit off the value, so that they have one
   * digit more; a bound that is no half unit off, that of 超31.5, has as many as the value.
   */
  static Integer printed(BigDecimal value, BigDecimal low, BigDecimal high) {
    return value == null ? null : Math.max(digits(value), Math.max(digits(low), digits(high)) - 1);
  }

  /** The digits of a figure made of returns: those that it has, and no more than two. */
  static Integer made(BigDecimal value) {
    return value == null ? null : Math.min(MOST_DECIMALS, digits(value));
  }

  private static int digits(BigDecimal value) {
    return Math.max(0, value.stripTrailingZeros().scale());
  }
}
