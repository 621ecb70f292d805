package org.tongbi.trend;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.year;

import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;
import org.tongbi.issue.Issue;
import org.tongbi.panel.PanelTable;
import org.tongbi.panel.Standing;

/** Chooses, for each cell, the change that its reports state. */
public final class StatedChanges {
  private StatedChanges() {}

  /**
   * Changes against the year before that belong to a cell and happened.
   *
   * <p>A change since the end of last year, of a window that ends within this one, is none of them.
   */
  static Dataset<Row> yearOnYear(Dataset<Row> observations) {
    Column againstYearBefore =
        col("base")
            .equalTo(ComparisonBase.YEAR_ON_YEAR.code())
            .or(col("base").equalTo(year(col("period_end")).minus(1).cast(DataTypes.StringType)));
    return observations.filter(
        col("statistic")
            .notEqual(Statistic.LEVEL.code())
            .and(againstYearBefore)
            .and(col("status").equalTo(Status.ACTUAL.code()))
            .and(not(array_contains(col("issues"), Issue.BASE_YEAR_END.code())))
            .and(col("region_code").isNotNull())
            .and(col("window").isNotNull()));
  }

  /**
   * One stated change a cell: columns of the cell, {@code stated} and {@code changes_conflict}.
   *
   * <p>The statistic that suits the indicator's kind goes first, then the order of the panel. Of
   * changes in different units only the direction can be compared: 减少2.4亿人次(增长3.1%).
   */
  static Dataset<Row> choose(Dataset<Row> observations, HashMap<String, IndicatorKind> kinds) {
    Column preference =
        udf(
                (UDF2<String, String, Integer>)
                    (indicator, statistic) -> preference(kinds.get(indicator), statistic),
                DataTypes.IntegerType)
            .apply(col("indicator"), col("statistic"))
            .as("preference");
    Column scope =
        udf((UDF1<String, Boolean>) ScopeWords::areIn, DataTypes.BooleanType)
            .apply(col("sentence"))
            .as("other_scope");
    return yearOnYear(observations)
        .withColumn("standing", Standing.of(List.of(preference), List.of(scope)))
        .groupBy(PanelTable.CELL.stream().map(functions::col).toArray(Column[]::new))
        .agg(sort_array(collect_list("standing")).as("standings"))
        .withColumn("stated", expr("standings[0]"))
        .withColumn(
            "against", expr("array_max(standings.low) > 0 and array_min(standings.high) < 0"))
        .withColumn(
            "standings", expr("filter(standings, s -> s.preference = standings[0].preference)"))
        .withColumn("changes_conflict", Standing.conflict("standings").or(col("against")))
        .drop("standings", "against");
  }

  /**
   * The changes against the year before of some observations, each with its {@code standing}; the
   * least of a cell is the one that is chosen.
   */
  public static Dataset<Row> ranked(Dataset<Row> observations, IndicatorKind kind) {
    Column preference =
        udf((UDF1<String, Integer>) statistic -> preference(kind, statistic), DataTypes.IntegerType)
            .apply(col("statistic"))
            .as("preference");
    return yearOnYear(observations)
        .withColumn("standing", Standing.of(List.of(preference), List.of()));
  }

  /** Rates change by points or in their own unit, everything else in per cent. */
  static int preference(IndicatorKind kind, String statistic) {
    boolean relative = statistic.equals(Statistic.CHANGE_PCT.code());
    if (kind == IndicatorKind.RATE) {
      return statistic.equals(Statistic.CHANGE_PP.code()) ? 0 : relative ? 2 : 1;
    }
    return relative ? 0 : 1;
  }
}
