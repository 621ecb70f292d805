package org.tongbi.audit.explain;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.tongbi.audit.Cell;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.panel.PanelTable;
import org.tongbi.trend.TrendTable;

/**
 * Follows figures down to the bytes of their originals and checks every link on the way.
 *
 * <p>Many figures cost hardly more than one: each table is read once for all of them. What a figure
 * rests on is never held as a whole; it streams by in the order of the originals.
 */
public final class Verifier {
  private static final StructType CELLS =
      new CommentedSchema()
          .text("region_code", "The region")
          .text("indicator", "The indicator")
          .text("population", "Whose figure it is")
          .text("provider", "Which institutions it is about")
          .text("window", "The window")
          .build();

  private final RunTables tables;
  private final OriginalCheck originals;
  private final Verification verification = new Verification();

  private Verifier(RunTables tables, Originals originals) {
    this.tables = tables;
    this.originals = new OriginalCheck(originals, verification);
  }

  /**
   * Checks all rows of {@code panel} and {@code trend} of some cells.
   *
   * @param cells few enough to hold, such as a sample
   */
  public static Verification verify(List<Cell> cells, RunTables tables, Originals originals) {
    Verifier verifier = new Verifier(tables, originals);
    verifier.verify(cells);
    return verifier.verification;
  }

  private void verify(List<Cell> cells) {
    List<Row> panel = of(cells, tables.panel(), PanelTable.KEY);
    List<Row> trend = of(cells, tables.trend(), TrendTable.KEY);
    new ReportLinks(tables, originals, verification)
        .follow(
            panel.stream().filter(row -> isOf(row, PanelTable.REPORT)).toList(),
            trend.stream().filter(row -> isOf(row, PanelTable.REPORT)).toList());
    new ReturnLinks(tables, originals, verification)
        .follow(
            panel.stream().filter(row -> isOf(row, PanelTable.FACILITY)).toList(),
            trend.stream().filter(row -> isOf(row, PanelTable.FACILITY)).toList());
  }

  private static boolean isOf(Row row, String source) {
    return source.equals(row.getAs("source"));
  }

  private List<Row> of(List<Cell> cells, Dataset<Row> rows, List<String> key) {
    List<Row> named =
        cells.stream()
            .distinct()
            .map(
                cell ->
                    RowFactory.create(
                        cell.region().digits(),
                        cell.indicator(),
                        cell.population().code(),
                        cell.provider().code(),
                        cell.window().toString()))
            .toList();
    return rows.join(
            broadcast(rows.sparkSession().createDataFrame(named, CELLS)),
            CELLS.fieldNames(),
            "left_semi")
        .orderBy(key.stream().map(name -> col(name)).toArray(Column[]::new))
        .collectAsList();
  }

  /** Rows turned into something else, as they stream by. */
  static <T> Iterator<T> mapped(Iterator<Row> rows, Function<Row, T> map) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .map(map)
        .iterator();
  }
}
