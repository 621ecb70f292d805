package org.tongbi.audit.atlas;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.audit.disclosure.DisclosureStage;
import org.tongbi.panel.PanelTable;
import org.tongbi.trend.TrendTable;

/**
 * Takes small counts of persons out of an atlas, with all that they could be told from (小数据隐匿).
 *
 * <p>Levels go as in exports. Of comparisons made of returns those go whose levels do, and all over
 * restated areas or like for like: their levels stand in no table that the rule was applied to.
 */
public final class SmallCounts {
  private final Dataset<Row> marked;

  /**
   * Works out what is left out.
   *
   * @param facilityMonth rows of {@code facility_month}
   * @param panel rows of {@code panel}
   * @param least counts of persons above zero and below this are small
   */
  public SmallCounts(Dataset<Row> facilityMonth, Dataset<Row> panel, int least) {
    this.marked = new DisclosureStage(facilityMonth, panel, least).panel(panel).cache();
  }

  /** The tables without the figures that are left out. */
  public AtlasTables without(AtlasTables tables) {
    return new AtlasTables(
        marked.filter(col(DisclosureStage.SUPPRESSED).equalTo(false)),
        trend(tables.trend()),
        tables.observation(),
        tables.document(),
        tables.filing());
  }

  private Dataset<Row> trend(Dataset<Row> trend) {
    Column report = col("source").equalTo(PanelTable.REPORT);
    Dataset<Row> total =
        trend.filter(
            report.or(
                col("basis").equalTo(TrendTable.TOTAL).and(col("prior_region_code").isNotNull())));
    return total
        .join(keys("region_code", "window"), keyed("region_code", "window", total), "left_anti")
        .join(
            keys("prior_region_code", "prior_window"),
            keyed("prior_region_code", "prior_window", total),
            "left_anti");
  }

  private static Column keyed(String region, String window, Dataset<Row> rows) {
    return rows.col(region)
        .equalTo(col("out_" + region))
        .and(rows.col("indicator").equalTo(col("out_indicator")))
        .and(rows.col("population").equalTo(col("out_population")))
        .and(rows.col("provider").equalTo(col("out_provider")))
        .and(rows.col(window).equalTo(col("out_" + window)))
        .and(rows.col("source").equalTo(lit(PanelTable.FACILITY)));
  }

  private Dataset<Row> keys(String region, String window) {
    return marked
        .filter(col(DisclosureStage.SUPPRESSED))
        .select(
            col("region_code").as("out_" + region),
            col("indicator").as("out_indicator"),
            col("population").as("out_population"),
            col("provider").as("out_provider"),
            col("window").as("out_" + window))
        .distinct();
  }

  /** How many levels are left out. */
  public long levels() {
    return marked.filter(col(DisclosureStage.SUPPRESSED)).count();
  }
}
