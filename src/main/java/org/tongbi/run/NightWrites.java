package org.tongbi.run;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongbi.indicator.Catalogue;
import org.tongbi.panel.PanelStage;
import org.tongbi.panel.PanelTable;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;
import org.tongbi.trend.AttainmentStage;
import org.tongbi.trend.TrendStage;

/** Brings a night's rows into the tables, each table in at most one commit. */
final class NightWrites {
  private static final long FIRST_VERSION = 0;

  private final Warehouse warehouse;
  private final TablesBefore before;
  private final Stages stages;
  private final Map<WarehouseTable, Dataset<Row>> after = new ConcurrentHashMap<>();
  private final KeptRows rowsInUse = new KeptRows();
  private final SortedMap<String, Long> versions = new ConcurrentSkipListMap<>();

  NightWrites(Warehouse warehouse, TablesBefore before, Stages stages) {
    this.warehouse = warehouse;
    this.before = before;
    this.stages = stages;
  }

  /**
   * Brings all tables up to date; those that do not need one another are written together, since
   * planning one table's commit leaves most cores idle.
   */
  void all(NightIntake intake, Catalogue catalogue) {
    Together.run(
        () -> {
          observations(intake);
          figures(intake, catalogue);
        },
        () -> documents(intake),
        () -> proseChecks(intake),
        () -> rejections(intake));
  }

  private void figures(NightIntake intake, Catalogue catalogue) {
    if (before.firstNight()) {
      panel(null);
      Together.run(() -> trend(null, catalogue), () -> attainment(null, catalogue));
      return;
    }
    Dataset<Row> touched = touchedCells(intake);
    panel(touched);
    Together.run(() -> trend(touched, catalogue), () -> attainment(touched, catalogue));
  }

  private void documents(NightIntake intake) {
    if (before.firstNight()) {
      create(WarehouseTable.DOCUMENT, intake.documents());
      return;
    }
    Dataset<Row> moved = intake.documentsMoved();
    Dataset<Row> replaced =
        before
            .of(WarehouseTable.DOCUMENT)
            .join(intake.documents().select("doc_id"), new String[] {"doc_id"}, "left_semi");
    write(
        WarehouseTable.DOCUMENT,
        intake.documents().unionByName(moved),
        replaced.unionByName(moved));
  }

  private void observations(NightIntake intake) {
    if (before.firstNight()) {
      create(WarehouseTable.OBSERVATION, intake.observations());
    } else {
      write(WarehouseTable.OBSERVATION, intake.observations(), intake.staleObservations());
    }
  }

  private void proseChecks(NightIntake intake) {
    if (before.firstNight()) {
      create(WarehouseTable.PROSE_CHECK, intake.proseChecks());
    } else {
      write(WarehouseTable.PROSE_CHECK, intake.proseChecks(), intake.staleProseChecks());
    }
  }

  private void rejections(NightIntake intake) {
    if (before.firstNight()) {
      create(WarehouseTable.REJECTED, intake.rejections());
    } else {
      write(WarehouseTable.REJECTED, intake.rejections(), intake.staleRejections());
    }
  }

  /** The cells of observations that came or went, kept until the night's end. */
  private Dataset<Row> touchedCells(NightIntake intake) {
    Dataset<Row> observations = intake.observations().unionByName(intake.staleObservations());
    return rowsInUse.leaf(TrendStage.cellsOf(observations));
  }

  private void panel(Dataset<Row> touched) {
    Dataset<Row> observations = after(WarehouseTable.OBSERVATION);
    if (before.firstNight()) {
      create(WarehouseTable.PANEL, rowsInUse.plain(PanelStage.choose(observations)));
    } else {
      Dataset<Row> panel = before.of(WarehouseTable.PANEL);
      Dataset<Row> chosen = PanelStage.choose(among(observations, touched));
      write(WarehouseTable.PANEL, chosen, among(panel, touched));
    }
  }

  private void trend(Dataset<Row> touched, Catalogue catalogue) {
    fromPanel(
        WarehouseTable.TREND,
        (panel, observations) -> TrendStage.compare(panel, observations, catalogue),
        (panel, observations) -> TrendStage.compareTouched(panel, observations, catalogue, touched),
        trend -> TrendStage.stale(trend, touched));
  }

  private void attainment(Dataset<Row> touched, Catalogue catalogue) {
    fromPanel(
        WarehouseTable.ATTAINMENT,
        (panel, observations) -> AttainmentStage.judge(panel, observations, catalogue),
        (panel, observations) ->
            AttainmentStage.judgeTouched(panel, observations, catalogue, touched),
        attainment -> AttainmentStage.stale(attainment, touched));
  }

  /**
   * Brings a table up to date that follows from panel and observations.
   *
   * @param whole makes all of it, on the first night
   * @param ofTouched makes the rows that the touched cells bear on
   * @param stale finds in the table as it was the rows that those replace
   */
  private void fromPanel(
      WarehouseTable table,
      BinaryOperator<Dataset<Row>> whole,
      BinaryOperator<Dataset<Row>> ofTouched,
      UnaryOperator<Dataset<Row>> stale) {
    Dataset<Row> panel = after(WarehouseTable.PANEL);
    Dataset<Row> observations = after(WarehouseTable.OBSERVATION);
    if (before.firstNight()) {
      create(table, rowsInUse.plain(whole.apply(panel, observations)));
    } else {
      write(table, ofTouched.apply(panel, observations), stale.apply(before.of(table)));
    }
  }

  /** A table as this night left it. */
  Dataset<Row> after(WarehouseTable table) {
    return after.get(table);
  }

  /** The version of each table that belongs to the run. */
  SortedMap<String, Long> versions() {
    return versions;
  }

  private void create(WarehouseTable table, Dataset<Row> rows) {
    stages.run(
        table.tableName(),
        () -> {
          warehouse.create(table, rows);
          versions.put(table.tableName(), FIRST_VERSION);
          // The rows are still at hand; reading them back would only take time.
          after.put(table, table.conform(rows));
          return warehouse.rowsOfLastCommit(table);
        });
  }

  private void write(WarehouseTable table, Dataset<Row> rows, Dataset<Row> stale) {
    if (warehouse.version(table).isEmpty()) {
      // An earlier build had no such table; a new build reads everything, so it is whole now.
      create(table, rowsInUse.plain(rows));
      return;
    }
    stages.run(
        table.tableName(),
        () -> {
          long version = warehouse.version(table).orElseThrow();
          OptionalLong written = OptionalLong.of(0);
          // Each is looked at before it is written, and a merge takes its source twice.
          Dataset<Row> fresh = rowsInUse.leaf(table.conform(rows));
          Dataset<Row> staleKeys = rowsInUse.leaf(stale.select(key(table)));
          if (!staleKeys.isEmpty()) {
            warehouse.merge(table, fresh, staleKeys);
            written = warehouse.rowsOfLastCommit(table);
            version++;
          } else if (!fresh.isEmpty()) {
            // Nothing to replace: an append leaves the files that are there alone.
            warehouse.append(table, fresh);
            written = warehouse.rowsOfLastCommit(table);
            version++;
          }
          versions.put(table.tableName(), version);
          after.put(table, warehouse.read(table, version));
          return written;
        });
  }

  /** Lets go of what was kept in memory. */
  void release() {
    rowsInUse.release();
  }

  private static Column[] key(WarehouseTable table) {
    return table.key().stream().map(functions::col).toArray(Column[]::new);
  }

  private static Dataset<Row> among(Dataset<Row> rows, Dataset<Row> cells) {
    String[] cell = PanelTable.CELL.toArray(String[]::new);
    return rows.join(cells, cell, "left_semi")
        .select(Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new));
  }
}
