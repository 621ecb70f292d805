package org.tongbi.trend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Status;
import org.tongbi.issue.Issue;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.RowWork;
import org.tongbi.panel.PanelTable;
import org.tongbi.period.Window;

/**
 * Sets comparisons beside those of other regions and years: rows of {@link TrendTable} with places,
 * contributions and scores.
 *
 * <p>What a comparison says among others depends on its families alone: one figure in the windows
 * of one season for all regions of a province, or for the provinces and the nation. So a family
 * that nothing touched keeps its rows.
 */
public final class AcrossRegions {
  private static final StructType OWN =
      new CommentedSchema()
          .place("rank", "Place among its peers, greatest growth first; shared where not certain")
          .place("rank_low", "The best place that the bounds admit: as rank")
          .place("rank_high", "The worst place that the bounds admit")
          .place("rank_of", "How many peers have a place: one level, one unit above, one window")
          .figure(
              "percentile",
              "Percentile rank by mid-ranks: peers below for certain and half of those that share"
                  + " the place; null without a peer")
          .figure(
              "contribution",
              "What it adds to the growth of the unit above, in percentage points; counts and"
                  + " amounts only")
          .figure("contribution_low", "The least contribution that the printed forms admit")
          .figure("contribution_high", "The greatest contribution that the printed forms admit")
          .column(
              "z_history",
              DataTypes.createDecimalType(38, OutlierRule.SCALE),
              "Modified z-score of the year-on-year figure against the region's earlier years")
          .column(
              "z_peers",
              DataTypes.createDecimalType(38, OutlierRule.SCALE),
              "Modified z-score of the year-on-year figure among its peers")
          .build();

  /** The columns in order: those of a comparison, then what it says among others. */
  public static final StructType SCHEMA = both();

  /** The columns that name a family. */
  public static final List<String> FAMILY =
      List.of("indicator", "population", "provider", "source", "basis", "season", "block");

  /** The block of the nation and the provinces; any other is two digits of a province's code. */
  private static final String PROVINCES = "00";

  private static final String PLACE = "place";
  private static final String COMPARISON = "comparison";
  private static final String LEVEL = "level";

  private static final StructType SEASON_AND_BLOCK =
      new CommentedSchema()
          .text("season", "Where in the year the window lies")
          .text("block", "The province, or 00 for the provinces and the nation")
          .build();

  private static final UserDefinedFunction FAMILIES =
      udf(
          (UDF2<String, String, Row[]>) AcrossRegions::families,
          DataTypes.createArrayType(SEASON_AND_BLOCK));

  private AcrossRegions() {}

  private static StructType both() {
    StructType all = TrendTable.SCHEMA;
    for (StructField field : OWN.fields()) {
      all = all.add(field);
    }
    return all;
  }

  /**
   * Comparisons with what they say among others: rows of {@link #SCHEMA}.
   *
   * @param comparisons rows of {@link TrendTable}, every one of each family
   * @param panel every chosen value, for the bounds of levels
   */
  public static Dataset<Row> add(
      Dataset<Row> comparisons, Dataset<Row> panel, Catalogue catalogue) {
    return judged(placed(comparisons), levels(panel), catalogue);
  }

  /** The same for some families alone, of which every comparison must be there. */
  public static Dataset<Row> addTouched(
      Dataset<Row> comparisons, Dataset<Row> panel, Catalogue catalogue, Dataset<Row> families) {
    return judged(among(placed(comparisons), families), among(levels(panel), families), catalogue);
  }

  /** The families that rows of {@code trend} have a part in. */
  public static Dataset<Row> families(Dataset<Row> comparisons) {
    return places(comparisons).select(columns(FAMILY)).distinct();
  }

  /** Rows of {@code trend} that have a part in one of some families, each once. */
  public static Dataset<Row> within(Dataset<Row> comparisons, Dataset<Row> families) {
    return among(places(comparisons), families)
        .select(columns(List.of(comparisons.columns())))
        .dropDuplicates(TrendTable.KEY.toArray(String[]::new));
  }

  /** Rows of {@code trend} whose own figures come out of one of some families. */
  public static Dataset<Row> judgedWithin(Dataset<Row> comparisons, Dataset<Row> families) {
    return among(places(comparisons).filter(judgedHere()), families)
        .select(columns(List.of(comparisons.columns())));
  }

  /** Rows of {@link TrendTable} as they were before they were set beside others. */
  public static Dataset<Row> withoutOthers(Dataset<Row> trend) {
    Column others =
        functions.filter(
            col("issues"),
            code ->
                functions.not(code.isin(Issue.OUTLIER_HISTORY.code(), Issue.OUTLIER_PEERS.code())));
    return trend
        .withColumn("issues", others)
        .select(columns(List.of(TrendTable.SCHEMA.fieldNames())));
  }

  private static Dataset<Row> places(Dataset<Row> rows) {
    return rows.withColumn(PLACE, explode(FAMILIES.apply(col("region_code"), col("window"))))
        .withColumn("season", col(PLACE + ".season"))
        .withColumn("block", col(PLACE + ".block"))
        .drop(PLACE);
  }

  /** A province has its own figures among the provinces and is the whole in its own block. */
  private static Column judgedHere() {
    return col("block").equalTo(PROVINCES).or(functions.not(col("region_code").endsWith("0000")));
  }

  private static Row[] families(String regionCode, String window) {
    String season = Window.parse(window).season();
    String block = regionCode.substring(0, 2);
    Row own = RowFactory.create(season, block);
    Row provinces = RowFactory.create(season, PROVINCES);
    return regionCode.endsWith("0000") && !block.equals(PROVINCES)
        ? new Row[] {provinces, own}
        : new Row[] {own};
  }

  private static Dataset<Row> placed(Dataset<Row> comparisons) {
    Column comparison = struct(columns(List.of(TrendTable.SCHEMA.fieldNames())));
    return places(comparisons.withColumn(COMPARISON, comparison))
        .select(with(FAMILY, col(COMPARISON), lit(null).cast(LevelBounds.SCHEMA).as(LEVEL)));
  }

  private static Dataset<Row> levels(Dataset<Row> panel) {
    Dataset<Row> levels =
        panel
            .filter(col("source").equalTo(PanelTable.REPORT))
            .filter(col("status").equalTo(Status.ACTUAL.code()))
            .withColumn("basis", lit(TrendTable.TOTAL))
            .withColumn(LEVEL, struct(columns(List.of(LevelBounds.SCHEMA.fieldNames()))));
    return places(levels)
        .select(with(FAMILY, lit(null).cast(TrendTable.SCHEMA).as(COMPARISON), col(LEVEL)));
  }

  private static Dataset<Row> judged(
      Dataset<Row> placed, Dataset<Row> levels, Catalogue catalogue) {
    AcrossRows rows = new AcrossRows(kinds(catalogue), additive(catalogue));
    return RowWork.onRows(
        placed
            .union(levels)
            .groupBy(columns(FAMILY))
            .agg(collect_list(COMPARISON).as("comparisons"), collect_list(LEVEL).as("levels"))
            .filter(size(col("comparisons")).gt(0)),
        rows::judge,
        SCHEMA);
  }

  private static Dataset<Row> among(Dataset<Row> rows, Dataset<Row> families) {
    return rows.join(families, FAMILY.toArray(String[]::new), "left_semi");
  }

  private static HashMap<String, IndicatorKind> kinds(Catalogue catalogue) {
    HashMap<String, IndicatorKind> kinds = new HashMap<>();
    catalogue.indicators().forEach(indicator -> kinds.put(indicator.code(), indicator.kind()));
    return kinds;
  }

  private static ArrayList<String> additive(Catalogue catalogue) {
    ArrayList<String> codes = new ArrayList<>();
    catalogue.indicators().stream()
        .filter(Additivity::isAdditive)
        .forEach(indicator -> codes.add(indicator.code()));
    return codes;
  }

  private static Column[] with(List<String> names, Column... more) {
    List<Column> all = new ArrayList<>(Arrays.asList(columns(names)));
    all.addAll(Arrays.asList(more));
    return all.toArray(Column[]::new);
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }
}
