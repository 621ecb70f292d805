package org.tongbi.run;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongbi.indicator.Catalogue;
import org.tongbi.issue.Issue;
import org.tongbi.panel.PanelStage;
import org.tongbi.panel.PanelTable;
import org.tongbi.panel.SdmxColumns;
import org.tongbi.table.WarehouseTable;
import org.tongbi.trend.AttainmentStage;
import org.tongbi.trend.RevisionStage;
import org.tongbi.trend.RollUpStage;
import org.tongbi.trend.TrendStage;

/** Brings a night's rows into the tables, each table in at most one commit. */
final class NightWrites {
  private final TablesBefore before;
  private final TableWriter tables;
  private final FilingWrites filings;

  NightWrites(TablesBefore before, TableWriter tables, FilingWrites filings) {
    this.before = before;
    this.tables = tables;
    this.filings = filings;
  }

  /**
   * Brings all tables up to date; those that do not need one another are written together, since
   * planning one table's commit leaves most cores idle.
   */
  void all(NightIntake intake, Catalogue catalogue) {
    ClaimWrites claims = new ClaimWrites(before, tables, intake);
    Together.run(
        () -> {
          filings.own();
          observations(intake, claims);
          Together.run(() -> figures(intake, catalogue), () -> rejections(intake));
        },
        () -> documents(intake),
        () -> proseChecks(intake));
    claims.write();
  }

  private void figures(NightIntake intake, Catalogue catalogue) {
    Dataset<Row> touched = before.firstNight() ? null : touchedCells(intake);
    panel(touched);
    Together.run(
        () -> trend(touched, catalogue),
        () -> attainment(touched, catalogue),
        () -> rollUp(touched, catalogue),
        () -> revision(catalogue));
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

  private void observations(NightIntake intake, ClaimWrites claims) {
    Dataset<Row> fresh = claims.resolved();
    if (before.firstNight()) {
      create(WarehouseTable.OBSERVATION, fresh);
    } else {
      Dataset<Row> others = claims.resolvedOtherwise();
      write(
          WarehouseTable.OBSERVATION,
          fresh.unionByName(others),
          intake.staleObservations().unionByName(others));
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
    Dataset<Row> rejections =
        intake
            .rejections()
            .unionByName(filings.rejections())
            .unionByName(filings.reportCorrectionsFailed(intake.corrected()));
    if (before.firstNight()) {
      create(WarehouseTable.REJECTED, rejections);
    } else {
      write(
          WarehouseTable.REJECTED,
          rejections,
          intake
              .staleRejections()
              .unionByName(filings.staleRejections())
              .unionByName(
                  before
                      .of(WarehouseTable.REJECTED)
                      .filter(col("reason").equalTo(Issue.REPORT_CORRECTION_FAILED.code()))));
    }
  }

  /** The cells of observations that came or went, kept until the night's end. */
  private Dataset<Row> touchedCells(NightIntake intake) {
    Dataset<Row> observations = intake.observations().unionByName(intake.staleObservations());
    return tables.rowsInUse().leaf(TrendStage.cellsOf(observations));
  }

  private void panel(Dataset<Row> touched) {
    WarehouseTable table = WarehouseTable.PANEL;
    Dataset<Row> observations = after(WarehouseTable.OBSERVATION);
    if (before.firstNight()) {
      createKept(
          table, SdmxColumns.ofPanel(PanelStage.choose(observations)), filings.panel(observations));
      return;
    }
    Dataset<Row> panel = ofReports(before.of(table));
    Dataset<Row> chosen = SdmxColumns.ofPanel(PanelStage.choose(among(observations, touched)));
    write(
        table,
        new RowChanges(chosen, among(panel, touched)).and(table, filings.panel(observations)));
  }

  private void trend(Dataset<Row> touched, Catalogue catalogue) {
    WarehouseTable table = WarehouseTable.TREND;
    Dataset<Row> panel = ofReports(after(WarehouseTable.PANEL));
    Dataset<Row> observations = after(WarehouseTable.OBSERVATION);
    TrendWrites trend = new TrendWrites(before, tables, catalogue);
    if (before.firstNight()) {
      Dataset<Row> compared = TrendStage.compare(panel, observations, catalogue);
      createOrRead(
          table,
          trend.first(
              filings.present() ? compared.unionByName(filings.trend().fresh()) : compared));
      return;
    }
    trend.later(
        new RowChanges(
            TrendStage.compareTouched(panel, observations, catalogue, touched),
            TrendStage.stale(ofReports(before.of(table)), touched)),
        filings.trend());
  }

  private void rollUp(Dataset<Row> touched, Catalogue catalogue) {
    WarehouseTable table = WarehouseTable.ROLL_UP;
    Dataset<Row> panel = ofReports(after(WarehouseTable.PANEL));
    Dataset<Row> people =
        tables
            .after(WarehouseTable.DENOMINATOR)
            .orElseGet(() -> before.of(WarehouseTable.DENOMINATOR));
    Dataset<Row> earlier = before.of(table);
    if (before.firstNight()) {
      create(table, tables.rowsInUse().leaf(RollUpStage.rollUp(panel, people, catalogue)));
    } else if (filings.peopleChanged()) {
      Dataset<Row> now = RollUpStage.rollUp(panel, people, catalogue);
      write(table, RowChanges.between(table, earlier, tables.rowsInUse().leaf(now)));
    } else {
      Dataset<Row> families = tables.rowsInUse().leaf(RollUpStage.families(touched));
      Dataset<Row> now = RollUpStage.rollUpTouched(panel, people, catalogue, families);
      write(
          table,
          RowChanges.between(
              table, RollUpStage.within(earlier, families), tables.rowsInUse().leaf(now)));
    }
  }

  private void attainment(Dataset<Row> touched, Catalogue catalogue) {
    WarehouseTable table = WarehouseTable.ATTAINMENT;
    Dataset<Row> panel = ofReports(after(WarehouseTable.PANEL));
    Dataset<Row> observations = after(WarehouseTable.OBSERVATION);
    if (before.firstNight()) {
      create(table, tables.rowsInUse().leaf(AttainmentStage.judge(panel, observations, catalogue)));
    } else {
      write(
          table,
          AttainmentStage.judgeTouched(panel, observations, catalogue, touched),
          AttainmentStage.stale(before.of(table), touched));
    }
  }

  private void revision(Catalogue catalogue) {
    WarehouseTable table = WarehouseTable.REVISION;
    if (before.has(table)
        && before.version(WarehouseTable.PANEL).equals(tables.version(WarehouseTable.PANEL))) {
      tables.leave(table);
      return;
    }
    Dataset<Row> now =
        tables.rowsInUse().leaf(RevisionStage.measure(after(WarehouseTable.PANEL), catalogue));
    if (before.firstNight()) {
      create(table, now);
    } else {
      write(table, RowChanges.between(table, before.of(table), now));
    }
  }

  private static Dataset<Row> ofReports(Dataset<Row> figures) {
    return figures.filter(col("source").equalTo(PanelTable.REPORT));
  }

  /** A first night's table out of reports and of what facilities file. */
  private void createKept(WarehouseTable table, Dataset<Row> ofReports, RowChanges ofFilings) {
    createOrRead(
        table,
        filings.present()
            ? table.conform(ofReports).unionByName(table.conform(ofFilings.fresh()))
            : ofReports);
  }

  private void createOrRead(WarehouseTable table, Dataset<Row> rows) {
    if (filings.present()) {
      tables.createAndReadBack(table, rows);
    } else {
      create(table, tables.rowsInUse().leaf(rows));
    }
  }

  private Dataset<Row> after(WarehouseTable table) {
    return tables.after(table).orElseThrow();
  }

  private void create(WarehouseTable table, Dataset<Row> rows) {
    tables.create(table, rows);
  }

  private void write(WarehouseTable table, RowChanges changes) {
    tables.write(table, changes.fresh(), changes.stale());
  }

  private void write(WarehouseTable table, Dataset<Row> rows, Dataset<Row> stale) {
    tables.write(table, rows, stale);
  }

  private static Dataset<Row> among(Dataset<Row> rows, Dataset<Row> cells) {
    String[] cell = PanelTable.CELL.toArray(String[]::new);
    return rows.join(cells, cell, "left_semi")
        .select(Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new));
  }
}
