package org.tongbi.trend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Status;
import org.tongbi.observation.RowWork;
import org.tongbi.panel.PanelStage;
import org.tongbi.panel.PanelTable;

/** Compares each cell with its twin one year earlier, and with the change that reports state. */
public final class TrendStage {
  private TrendStage() {}

  /**
   * All comparisons that can be drawn.
   *
   * @param panel every chosen value
   * @param observations every observation, for the changes that reports state
   */
  public static Dataset<Row> compare(
      Dataset<Row> panel, Dataset<Row> observations, Catalogue catalogue) {
    return join(TwinCells.of(cells(panel, observations, catalogue)), panel, catalogue);
  }

  /** The comparisons of those cells alone that are touched, or whose twins are. */
  public static Dataset<Row> compareTouched(
      Dataset<Row> panel,
      Dataset<Row> observations,
      Catalogue catalogue,
      Dataset<Row> touchedCells) {
    Dataset<Row> cells = TwinCells.of(cells(panel, observations, catalogue));
    return join(touched(cells, touchedCells), panel, catalogue);
  }

  /** The rows of {@code trend} that a change of cells makes stale. */
  public static Dataset<Row> stale(Dataset<Row> trend, Dataset<Row> touchedCells) {
    return touched(TwinCells.of(trend.drop("prior_window")), touchedCells)
        .select(columns(TrendTable.KEY));
  }

  /** The cells among observations: those of levels and those of year-on-year changes. */
  public static Dataset<Row> cellsOf(Dataset<Row> observations) {
    return PanelStage.levels(observations)
        .select(columns(PanelTable.CELL))
        .unionByName(StatedChanges.yearOnYear(observations).select(columns(PanelTable.CELL)))
        .distinct();
  }

  private static Dataset<Row> touched(Dataset<Row> cells, Dataset<Row> touchedCells) {
    Dataset<Row> own = touchedCells.select(columns(PanelTable.CELL)).distinct();
    Dataset<Row> asTwin =
        own.withColumnRenamed("region_code", "prior_region_code")
            .withColumnRenamed("window", "prior_window");
    List<String> twinCell =
        List.of("prior_region_code", "indicator", "population", "provider", "prior_window");
    return cells
        .join(own.withColumn("own_touched", lit(true)), names(PanelTable.CELL), "left")
        .join(asTwin.withColumn("twin_touched", lit(true)), names(twinCell), "left")
        .filter(col("own_touched").isNotNull().or(col("twin_touched").isNotNull()))
        .drop("own_touched", "twin_touched");
  }

  private static Dataset<Row> cells(
      Dataset<Row> panel, Dataset<Row> observations, Catalogue catalogue) {
    Dataset<Row> stated = StatedChanges.choose(observations, kinds(catalogue));
    return levels(panel, "level").join(stated, names(PanelTable.CELL), "full_outer");
  }

  private static Dataset<Row> levels(Dataset<Row> panel, String as) {
    List<Column> columns = new ArrayList<>(List.of(columns(PanelTable.CELL)));
    columns.add(
        struct(
                col("value"),
                col("low"),
                col("high"),
                col("unit"),
                col("qualifier"),
                col("vintage"),
                col("observation_id"),
                col("candidates"),
                col("issues"))
            .as(as));
    return panel
        .filter(col("status").equalTo(Status.ACTUAL.code()))
        .select(columns.toArray(new Column[0]));
  }

  private static Dataset<Row> join(Dataset<Row> cells, Dataset<Row> panel, Catalogue catalogue) {
    Dataset<Row> twins =
        levels(panel, "prior")
            .withColumnRenamed("region_code", "prior_region_code")
            .withColumnRenamed("window", "prior_window");
    List<String> twinCell =
        List.of("prior_region_code", "indicator", "population", "provider", "prior_window");
    TrendRows rows = new TrendRows(kinds(catalogue), units(catalogue));
    return RowWork.onEachRow(
        cells
            .join(twins, names(twinCell), "left")
            .filter(
                col("stated")
                    .isNotNull()
                    .or(col("level").isNotNull().and(col("prior").isNotNull()))),
        rows::compare,
        TrendTable.SCHEMA);
  }

  private static HashMap<String, IndicatorKind> kinds(Catalogue catalogue) {
    HashMap<String, IndicatorKind> kinds = new HashMap<>();
    for (Indicator indicator : catalogue.indicators()) {
      kinds.put(indicator.code(), indicator.kind());
    }
    return kinds;
  }

  private static HashMap<String, String> units(Catalogue catalogue) {
    HashMap<String, String> units = new HashMap<>();
    for (Indicator indicator : catalogue.indicators()) {
      units.put(indicator.code(), indicator.unit());
    }
    return units;
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  private static String[] names(List<String> names) {
    return names.toArray(String[]::new);
  }
}
