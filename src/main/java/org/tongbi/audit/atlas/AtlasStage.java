package org.tongbi.audit.atlas;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.tongbi.panel.PanelTable;
import org.tongbi.trend.TrendTable;

/** What an atlas shows of a run's tables, each in a total order. */
final class AtlasStage {
  /** A page of headlines has room for so many of one indicator. */
  private static final int HEADLINES_EACH = 3;

  private static final List<String> LEVELS = List.of("nation", "province", "prefecture", "county");

  private AtlasStage() {}

  /** How many levels and comparisons there are of each tier and year, newest years first. */
  static Dataset<Row> census(AtlasTables tables) {
    return placed(tables.panel())
        .select(FigureTier.COLUMN, "year")
        .unionByName(placed(tables.trend()).select(FigureTier.COLUMN, "year"))
        .groupBy(FigureTier.COLUMN, "year")
        .agg(count(lit(1)).as("figures"))
        .orderBy(col(FigureTier.COLUMN), col("year").desc());
  }

  private static Dataset<Row> placed(Dataset<Row> rows) {
    return rows.withColumn(FigureTier.COLUMN, FigureTier.column())
        .withColumn("year", col("window").substr(1, 4).cast("int"));
  }

  /** The chosen values that an atlas holds, one indicator after the other. */
  static Dataset<Row> levels(Dataset<Row> panel, Extent extent) {
    return placed(panel)
        .filter(extent.holds())
        .select("indicator", FigureColumns.OF_LEVELS.toArray(String[]::new))
        .orderBy(ordered(PanelTable.KEY));
  }

  /** The comparisons that an atlas holds, one indicator after the other. */
  static Dataset<Row> changes(Dataset<Row> trend, Extent extent) {
    return placed(trend)
        .filter(extent.holds())
        .select("indicator", FigureColumns.OF_CHANGES.toArray(String[]::new))
        .orderBy(ordered(TrendTable.KEY));
  }

  /** The numbers in reports that figures rest on, in the order in which documents have them. */
  static Dataset<Row> evidence(Dataset<Row> levels, Dataset<Row> changes, Dataset<Row> numbers) {
    Dataset<Row> wanted =
        levels
            .select(col("observation_id"))
            .filter(col("observation_id").isNotNull())
            .unionByName(
                changes.select(
                    explode(coalesce(col("evidence"), array().cast("array<string>")))
                        .as("observation_id")))
            .distinct();
    return numbers
        .join(wanted, new String[] {"observation_id"}, "left_semi")
        .select(
            columns(
                List.of(
                    "observation_id",
                    "doc_id",
                    "start",
                    "end",
                    "value_text",
                    "statistic",
                    "value",
                    "unit",
                    "status",
                    "window",
                    "sentence",
                    "sentence_start",
                    "issues")))
        .orderBy(columns(List.of("doc_id", "start", "end", "observation_id")));
  }

  /** The documents of those numbers. */
  static Dataset<Row> documents(Dataset<Row> evidence, Dataset<Row> documents) {
    Column original =
        List.of(documents.columns()).contains("original_sha256")
            ? coalesce(col("original_sha256"), col("file_sha256"))
            : col("file_sha256");
    return documents
        .join(evidence.select("doc_id").distinct(), new String[] {"doc_id"}, "left_semi")
        .select(
            col("doc_id"),
            col("title"),
            col("publisher"),
            col("published_on").cast("string").as("published_on"),
            col("source_uri"),
            col("locator"),
            col("sha256"),
            original.as("original"))
        .orderBy("doc_id");
  }

  /** How many actual figures each region has for each window, stated and filed. */
  static Dataset<Row> coverage(Dataset<Row> panel) {
    Column report = col("source").equalTo(PanelTable.REPORT);
    return panel
        .filter(col("status").equalTo("actual").and(col("value").isNotNull()))
        // Months of returns would make a matrix that nobody reads to its end.
        .filter(report.or(col("window").rlike("^[0-9]{4}([HQ][0-9])?$")))
        .groupBy("region_code", "window")
        .agg(
            sum(when(report, 1L).otherwise(0L)).as("reports"),
            sum(when(report, 0L).otherwise(1L)).as("returns"))
        .orderBy("region_code", "window");
  }

  /** Of each indicator the comparisons of its newest windows and widest regions. */
  static Dataset<Row> headlines(Dataset<Row> trend, Extent extent) {
    Column level = lit(LEVELS.size());
    for (int i = 0; i < LEVELS.size(); i++) {
      level = when(col("region_level").equalTo(LEVELS.get(i)), i).otherwise(level);
    }
    Column[] first = {
      functions.length(col("window")).equalTo(4).desc(),
      col("year").desc(),
      col("level"),
      col("method").equalTo("both").desc(),
      col("region_code"),
      col("population").equalTo("all").desc(),
      col("provider").equalTo("all").desc(),
      col("window"),
      col("population"),
      col("provider")
    };
    return placed(trend)
        .filter(extent.holds())
        .filter(col("source").equalTo(PanelTable.REPORT))
        .filter(col("comparable"))
        .filter(col("change_pct").isNotNull().or(col("change_abs").isNotNull()))
        .withColumn("level", level)
        .withColumn("place", row_number().over(Window.partitionBy("indicator").orderBy(first)))
        .filter(col("place").leq(HEADLINES_EACH))
        .orderBy("indicator", "place");
  }

  /** Of each indicator's newest year how many regions' figures rose, fell, or cannot be told. */
  static Dataset<Row> directions(Dataset<Row> trend, Extent extent) {
    return placed(trend)
        .filter(extent.holds())
        .filter(col("source").equalTo(PanelTable.REPORT))
        .filter(col("comparable").and(col("change_low").isNotNull()))
        .filter(col("population").equalTo("all").and(col("provider").equalTo("all")))
        .filter(col("window").rlike("^[0-9]{4}$"))
        .filter(col("basis").equalTo(TrendTable.TOTAL))
        .groupBy("indicator", "window")
        .agg(
            sum(when(col("change_low").gt(0), 1L).otherwise(0L)).as("rose"),
            sum(when(col("change_high").lt(0), 1L).otherwise(0L)).as("fell"),
            count(lit(1)).as("regions"))
        .withColumn(
            "place",
            row_number().over(Window.partitionBy("indicator").orderBy(col("window").desc())))
        .filter(col("place").equalTo(1))
        .drop("place")
        .orderBy("indicator");
  }

  private static Column[] ordered(List<String> key) {
    return Stream.concat(
            Stream.of("indicator"), key.stream().filter(name -> !name.equals("indicator")))
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }
}
