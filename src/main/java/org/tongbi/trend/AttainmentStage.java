package org.tongbi.trend;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Status;
import org.tongbi.issue.Issue;
import org.tongbi.observation.RowWork;
import org.tongbi.period.Window;

/** Sets each target against the actual figure of its cell, or of the part of it reported so far. */
public final class AttainmentStage {
  /** How many days of the due window are missing; windows that are no part of it have none. */
  private static final String MISSING = "missing_days";

  private AttainmentStage() {}

  /**
   * All targets with what became of them.
   *
   * @param panel every chosen value
   * @param observations every observation, for what is doubtful about the chosen ones
   */
  public static Dataset<Row> judge(
      Dataset<Row> panel, Dataset<Row> observations, Catalogue catalogue) {
    AttainmentRows rows = new AttainmentRows(catalogue);
    return RowWork.onEachRow(
        withDoubts(withActual(panel), observations), rows::judge, AttainmentTable.SCHEMA);
  }

  /** The targets of those series of cells alone that are touched. */
  public static Dataset<Row> judgeTouched(
      Dataset<Row> panel,
      Dataset<Row> observations,
      Catalogue catalogue,
      Dataset<Row> touchedCells) {
    return judge(touched(panel, touchedCells), observations, catalogue);
  }

  /** The rows of {@code attainment} that a change of cells makes stale. */
  public static Dataset<Row> stale(Dataset<Row> attainment, Dataset<Row> touchedCells) {
    return touched(attainment, touchedCells).select(columns(AttainmentTable.KEY));
  }

  private static Dataset<Row> touched(Dataset<Row> rows, Dataset<Row> touchedCells) {
    String[] series = AttainmentTable.SERIES.toArray(String[]::new);
    return rows.join(
            touchedCells.select(columns(AttainmentTable.SERIES)).distinct(), series, "left_semi")
        .select(columns(List.of(rows.columns())));
  }

  /** The targets, each with the actual figure of the longest part of its window. */
  private static Dataset<Row> withActual(Dataset<Row> panel) {
    Dataset<Row> targets =
        panel
            .filter(col("status").equalTo(Status.TARGET.code()))
            .withColumnRenamed("window", "due_window")
            .withColumn("target", figure())
            .select(columns(with(AttainmentTable.KEY, "target")));
    Dataset<Row> actuals =
        panel
            .filter(col("status").equalTo(Status.ACTUAL.code()))
            .withColumn("actual", figure())
            .select(columns(with(AttainmentTable.SERIES, "window", "actual")));
    Column missing =
        udf((UDF2<String, String, Integer>) AttainmentStage::missingDays, DataTypes.IntegerType)
            .apply(col("due_window"), col("window"));
    // The least struct is the one with the fewest missing days; equal days are equal windows.
    Column nearest = struct(col(MISSING), col("window"), col("actual"));
    return targets
        .join(actuals, AttainmentTable.SERIES.toArray(String[]::new), "left")
        .withColumn(MISSING, when(col("window").isNotNull(), missing))
        .groupBy(columns(AttainmentTable.KEY))
        .agg(
            first("target").as("target"),
            min(when(col(MISSING).isNotNull(), nearest)).as("nearest"));
  }

  /** How many days of a target's window a figure lacks; null unless both begin on one day. */
  private static Integer missingDays(String due, String window) {
    Window whole = Window.parse(due);
    Window part = Window.parse(window);
    boolean begins = part.start().equals(whole.start()) && !part.end().isAfter(whole.end());
    return begins ? (int) (whole.end().toEpochDay() - part.end().toEpochDay()) : null;
  }

  /** Adds whether the report of the actual figure contradicts it by its own numbers. */
  private static Dataset<Row> withDoubts(Dataset<Row> targets, Dataset<Row> observations) {
    Dataset<Row> contradicted =
        observations
            .filter(array_contains(col("issues"), Issue.PROSE_CONTRADICTION.code()))
            .select(col("observation_id").as("contradicted_id"))
            .distinct()
            .withColumn("contradicted", lit(true));
    return targets.join(
        contradicted,
        targets.col("nearest.actual.observation_id").equalTo(contradicted.col("contradicted_id")),
        "left");
  }

  private static Column figure() {
    return struct(
        col("value"),
        col("low"),
        col("high"),
        col("unit"),
        col("qualifier"),
        col("observation_id"),
        col("issues"));
  }

  private static List<String> with(List<String> names, String... more) {
    List<String> all = new ArrayList<>(names);
    all.addAll(List.of(more));
    return all;
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }
}
