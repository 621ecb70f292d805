package org.tongbi.panel;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.indicator.Statistic;
import org.tongbi.issue.Issue;
import org.tongbi.observation.CommentedSchema;

/** Chooses one value for each cell from all observations of it. */
public final class PanelStage {
  private static final String STANDINGS = "standings";

  private PanelStage() {}

  /** Levels that belong to a cell: those with a region and a window. */
  public static Dataset<Row> levels(Dataset<Row> observations) {
    return observations.filter(
        col("statistic")
            .equalTo(Statistic.LEVEL.code())
            .and(col("region_code").isNotNull())
            .and(col("window").isNotNull()));
  }

  /** The panel rows of observations; each cell is whole or absent among them. */
  public static Dataset<Row> choose(Dataset<Row> observations) {
    return levels(observations)
        .withColumn("standing", Standing.of())
        .groupBy("region_code", "indicator", "population", "provider", "window", "status")
        .agg(sort_array(collect_list("standing")).as(STANDINGS))
        .select(
            col("region_code"),
            col("indicator"),
            col("population"),
            col("provider"),
            col("window"),
            lit(PanelTable.REPORT).as("source"),
            col("status"),
            chosen("value"),
            chosen("low"),
            chosen("high"),
            chosen("unit"),
            chosen("qualifier"),
            chosen("published_on").as("vintage"),
            chosen("observation_id"),
            Standing.rule(STANDINGS).as("rule"),
            expr("transform(standings, s -> named_struct('observation_id', s.observation_id,"
                    + " 'doc_id', s.doc_id, 'value', s.value, 'low', s.low, 'high', s.high, 'qualifier', s.qualifier,"
                    + " 'vintage', s.published_on))")
                .as("candidates"),
            concat(
                    when(Standing.conflict(STANDINGS), array(lit(Issue.CONFLICTING_VALUES.code())))
                        .otherwise(array().cast("array<string>")),
                    expr(
                        "filter(standings[0].issues, i -> i = '%s')"
                            .formatted(Issue.PRELIMINARY.code())))
                .as("issues"),
            lit(null).cast(CommentedSchema.FIGURE).as("completeness"));
  }

  private static Column chosen(String field) {
    return expr(STANDINGS + "[0]." + field).as(field);
  }
}
