package org.tongbi.trend;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Status;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.RowWork;
import org.tongbi.panel.PanelTable;

/**
 * Measures how far first figures moved: rows of {@link RevisionTable}.
 *
 * <p>Taken are actual figures of reports that are exact and whose day of publication is known; a
 * bound has no move. The figure of a day is the one that the panel would have chosen on it.
 */
public final class RevisionStage {
  private static final StructType MOVE =
      new CommentedSchema()
          .text("indicator", "The indicator")
          .text("figure", "level or change")
          .text("unit", "Of the move")
          .text("region_code", "The region")
          .text("population", "Whose figure it is")
          .text("provider", "Which institutions it is about")
          .text("window", "The window")
          .figure("move", "Latest less first; null where a base is zero")
          .column("sign_changed", DataTypes.BooleanType, "Whether a rise became a fall or reverse")
          .column("evidence", CommentedSchema.CODES, "The observations used")
          .build();

  private static final List<String> TWIN_CELL =
      List.of("prior_region_code", "indicator", "population", "provider", "prior_window");

  private RevisionStage() {}

  /**
   * The revisions of every indicator of which a figure was known on two days.
   *
   * @param panel every chosen value with its candidates
   */
  public static Dataset<Row> measure(Dataset<Row> panel, Catalogue catalogue) {
    Dataset<Row> known =
        panel
            .filter(
                col("source")
                    .equalTo(PanelTable.REPORT)
                    .and(col("status").equalTo(Status.ACTUAL.code())))
            .withColumn(
                "known",
                expr(
                    "filter(candidates, c -> c.vintage is not null and c.qualifier = '%s')"
                        .formatted(Qualifier.EXACT.code())))
            .filter(size(col("known")).gt(0))
            .select(columns("known", "unit"));
    return summed(levels(known).unionByName(changes(known, rates(catalogue))));
  }

  private static Dataset<Row> levels(Dataset<Row> known) {
    return RowWork.onRows(
        known.filter(size(days(col("known"))).gt(1)),
        cell -> rows(cell, RevisionTable.LEVEL, "%", Revision.ofLevel(figures(cell, "known"))),
        MOVE);
  }

  private static Dataset<Row> changes(Dataset<Row> known, HashSet<String> rates) {
    Dataset<Row> priors =
        known
            .drop("unit")
            .withColumnRenamed("known", "prior")
            .withColumnRenamed("region_code", "prior_region_code")
            .withColumnRenamed("window", "prior_window");
    return RowWork.onRows(
        TwinCells.of(known)
            .filter(col("area_change").isNull())
            .join(priors, TWIN_CELL.toArray(String[]::new))
            .filter(size(days(concat(col("known"), col("prior")))).gt(1)),
        cell -> change(cell, rates.contains(indicator(cell))),
        MOVE);
  }

  private static Column days(Column figures) {
    return array_distinct(figures.getField("vintage"));
  }

  private static Iterator<Row> change(Row cell, boolean rate) {
    String unit = cell.getAs("unit");
    return rows(
        cell,
        RevisionTable.CHANGE,
        rate && !unit.equals(StatedChange.PER_CENT) ? unit : StatedChange.POINTS,
        Revision.ofChange(figures(cell, "known"), figures(cell, "prior"), rate));
  }

  private static Iterator<Row> rows(
      Row cell, String figure, String unit, Optional<Revision> revision) {
    return revision
        .map(
            r ->
                List.of(
                    RowFactory.create(
                        indicator(cell),
                        figure,
                        unit,
                        cell.getAs("region_code"),
                        cell.getAs("population"),
                        cell.getAs("provider"),
                        cell.getAs("window"),
                        r.move().orElse(null),
                        r.signChanged(),
                        r.evidence().toArray(String[]::new))))
        .orElse(List.of())
        .iterator();
  }

  private static String indicator(Row cell) {
    return cell.getAs("indicator");
  }

  private static KnownFigures figures(Row cell, String column) {
    List<KnownFigures.Figure> figures = new ArrayList<>();
    for (Row candidate : cell.<Row>getList(cell.fieldIndex(column))) {
      figures.add(
          new KnownFigures.Figure(
              candidate.getAs("value"),
              candidate.<Date>getAs("vintage").toLocalDate(),
              candidate.getAs("observation_id")));
    }
    return new KnownFigures(figures);
  }

  private static Dataset<Row> summed(Dataset<Row> moves) {
    Column told = col("move").isNotNull();
    return moves
        .groupBy("indicator", "figure")
        .agg(
            min("unit").as("unit"),
            count(col("move")).as("cells"),
            count(when(told.equalTo(false), lit(1))).as("without_base"),
            count(when(col("move").notEqual(0), lit(1))).as("revised"),
            coalesce(sum("move"), lit(BigDecimal.ZERO)).cast(CommentedSchema.FIGURE).as("total"),
            coalesce(sum(abs(col("move"))), lit(BigDecimal.ZERO))
                .cast(CommentedSchema.FIGURE)
                .as("total_absolute"),
            count(when(col("sign_changed"), lit(1))).as("sign_changes"),
            min(when(
                    told,
                    struct(
                        negate(abs(col("move"))).as("size"),
                        col("region_code"),
                        col("window"),
                        col("population"),
                        col("provider"),
                        col("move"),
                        col("evidence"))))
                .as("largest"))
        .map((MapFunction<Row, Row>) RevisionStage::row, Encoders.row(RevisionTable.SCHEMA));
  }

  private static Row row(Row summed) {
    long cells = summed.getAs("cells");
    boolean level = summed.getAs("figure").equals(RevisionTable.LEVEL);
    Row largest = summed.getAs("largest");
    return RowFactory.create(
        summed.getAs("indicator"),
        summed.getAs("figure"),
        summed.getAs("unit"),
        cells,
        summed.getAs("without_base"),
        summed.getAs("revised"),
        mean(summed.getAs("total"), cells),
        mean(summed.getAs("total_absolute"), cells),
        level ? null : summed.getAs("sign_changes"),
        largest == null ? null : largest.getAs("move"),
        largest == null ? null : largest.getAs("region_code"),
        largest == null ? null : largest.getAs("population"),
        largest == null ? null : largest.getAs("provider"),
        largest == null ? null : largest.getAs("window"),
        largest == null
            ? new String[0]
            : largest.<String>getList(largest.fieldIndex("evidence")).toArray(String[]::new));
  }

  private static BigDecimal mean(BigDecimal total, long cells) {
    return cells == 0
        ? null
        : total.divide(BigDecimal.valueOf(cells), Revision.SCALE, RoundingMode.HALF_EVEN);
  }

  private static HashSet<String> rates(Catalogue catalogue) {
    HashSet<String> rates = new HashSet<>();
    for (Indicator indicator : catalogue.indicators()) {
      if (indicator.kind() == IndicatorKind.RATE) {
        rates.add(indicator.code());
      }
    }
    return rates;
  }

  private static Column[] columns(String... more) {
    List<Column> columns = new ArrayList<>();
    PanelTable.CELL.forEach(name -> columns.add(functions.col(name)));
    for (String name : more) {
      columns.add(functions.col(name));
    }
    return columns.toArray(Column[]::new);
  }
}
