package org.tongbi.trend;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.tongbi.issue.Issue;
import org.tongbi.panel.ObservationStatus;
import org.tongbi.panel.SdmxColumns;

/**
 * Adds to a comparison what SDMX asks of every observation, which here is the year-on-year figure.
 *
 * <p>That figure is the computed one; where none can be computed and the two areas are the same,
 * the one that a report states.
 */
public final class SdmxTrend {
  /** No change is told with more digits than these behind the point. */
  private static final int MOST_DECIMALS = 2;

  /** The units of rates, whose changes are differences. */
  private static final Object[] RATES = {"%", "‰", "1/10万"};

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private SdmxTrend() {}

  /** The three columns added to rows of {@link TrendTable}. */
  public static Dataset<Row> of(Dataset<Row> trend) {
    Column decimals =
        udf(
                (UDF3<BigDecimal, BigDecimal, BigDecimal, Integer>) SdmxTrend::decimals,
                DataTypes.IntegerType)
            .apply(value(), low(), high());
    return SdmxColumns.with(trend, status(), decimals);
  }

  /** The year-on-year figure; null where there is none. */
  public static Column value() {
    return coalesce(computed(), stated());
  }

  /** The unit of that figure: {@code %}, {@code pp} or a unit of the indicator; null likewise. */
  public static Column unit() {
    Column points = when(col("unit").equalTo("%"), StatedChange.POINTS).otherwise(col("unit"));
    return when(computed().isNotNull(), when(isRate(), points).otherwise(StatedChange.PER_CENT))
        .when(stated().isNotNull(), col("stated_unit"));
  }

  /** The least value of the computed figure that the printed forms admit; null where unknown. */
  public static Column low() {
    return when(computed().isNotNull(), col("change_low"));
  }

  /** The greatest such value. */
  public static Column high() {
    return when(computed().isNotNull(), col("change_high"));
  }

  private static Column computed() {
    return when(col("comparable"), when(isRate(), col("change_abs")).otherwise(col("change_pct")));
  }

  private static Column stated() {
    return when(col("comparable"), col("stated_change"));
  }

  private static Column isRate() {
    return col("unit").isin(RATES);
  }

  private static Column status() {
    return when(
            value().isNull(),
            when(SdmxColumns.has(Issue.ZERO_BASE), ObservationStatus.CANNOT_EXIST.code())
                .when(
                    SdmxColumns.has(Issue.INCOMPLETE)
                        .or(SdmxColumns.has(Issue.DENOMINATOR_UNKNOWN)),
                    ObservationStatus.NOT_COLLECTED.code())
                .otherwise(ObservationStatus.MISSING.code()))
        .when(SdmxColumns.has(Issue.AREA_CHANGED), ObservationStatus.BREAK.code())
        .when(SdmxColumns.has(Issue.PRELIMINARY), ObservationStatus.PROVISIONAL.code())
        .otherwise(lit(ObservationStatus.NORMAL.code()));
  }

  /**
   * The digits behind the point of a change: the most, two at the most, with which the error that
   * the printed forms admit stays within one unit of the last; of a stated one those stated.
   *
   * @param low null for a stated change
   */
  static Integer decimals(BigDecimal value, BigDecimal low, BigDecimal high) {
    if (value == null) {
      return null;
    }
    if (low == null || high == null) {
      return Math.max(0, value.stripTrailingZeros().scale());
    }
    BigDecimal error = high.subtract(low).divide(TWO);
    int decimals = MOST_DECIMALS;
    while (decimals > 0 && BigDecimal.ONE.movePointLeft(decimals).compareTo(error) < 0) {
      decimals--;
    }
    return decimals;
  }
}
