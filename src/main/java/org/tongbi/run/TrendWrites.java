package org.tongbi.run;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongbi.indicator.Catalogue;
import org.tongbi.table.WarehouseTable;
import org.tongbi.trend.AcrossRegions;
import org.tongbi.trend.SdmxTrend;
import org.tongbi.trend.TrendTable;

/**
 * Brings comparisons into the table of trends, each set beside those of other regions and years.
 */
final class TrendWrites {
  private static final WarehouseTable TABLE = WarehouseTable.TREND;

  private final TablesBefore before;
  private final TableWriter tables;
  private final Catalogue catalogue;

  TrendWrites(TablesBefore before, TableWriter tables, Catalogue catalogue) {
    this.before = before;
    this.tables = tables;
    this.catalogue = catalogue;
  }

  /** A first night's comparisons, as rows for the table. */
  Dataset<Row> first(Dataset<Row> comparisons) {
    return SdmxTrend.of(AcrossRegions.add(comparisons, panel(), catalogue));
  }

  /**
   * Brings a later night's comparisons in; both are rows of {@link TrendTable}, or their keys.
   *
   * <p>Places, contributions and scores are made anew in the families that something touched, and
   * only rows that say something else now are written.
   */
  void later(RowChanges ofReports, RowChanges ofFilings) {
    Dataset<Row> fresh =
        tables
            .rowsInUse()
            .leaf(comparisons(ofReports.fresh()).unionByName(comparisons(ofFilings.fresh())));
    Dataset<Row> replaced =
        tables
            .rowsInUse()
            .leaf(
                keys(ofReports.stale())
                    .unionByName(keys(ofFilings.stale()))
                    .unionByName(keys(fresh))
                    .distinct());
    Dataset<Row> earlier = before.of(TABLE);
    if (replaced.isEmpty()) {
      tables.write(TABLE, earlier.limit(0), earlier.limit(0));
      return;
    }
    Dataset<Row> families = tables.rowsInUse().leaf(AcrossRegions.families(replaced));
    Dataset<Row> now =
        AcrossRegions.withoutOthers(AcrossRegions.within(earlier, families))
            .join(replaced, TABLE.key().toArray(String[]::new), "left_anti")
            .select(columns())
            .unionByName(fresh);
    Dataset<Row> judged =
        tables
            .rowsInUse()
            .leaf(
                TABLE.conform(
                    SdmxTrend.of(AcrossRegions.addTouched(now, panel(), catalogue, families))));
    RowChanges changes =
        RowChanges.between(TABLE, AcrossRegions.judgedWithin(earlier, families), judged);
    tables.write(TABLE, changes.fresh(), changes.stale());
  }

  private Dataset<Row> panel() {
    return tables.after(WarehouseTable.PANEL).orElseThrow();
  }

  private static Dataset<Row> comparisons(Dataset<Row> rows) {
    return rows.select(columns());
  }

  private static Dataset<Row> keys(Dataset<Row> rows) {
    return rows.select(TableWriter.key(TABLE));
  }

  private static Column[] columns() {
    return List.of(TrendTable.SCHEMA.fieldNames()).stream()
        .map(functions::col)
        .toArray(Column[]::new);
  }
}
