package org.tongbi.run;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.observation.SetAside;
import org.tongbi.observation.filing.MentionStage;
import org.tongbi.table.WarehouseTable;
import org.tongbi.trend.ReconciliationStage;

/** Brings together what reports say of facilities and what facilities file. */
final class ClaimWrites {
  private final TablesBefore before;
  private final TableWriter tables;
  private final NightIntake intake;

  /** To be asked once the facilities are up to date; where there are none it does nothing. */
  ClaimWrites(TablesBefore before, TableWriter tables, NightIntake intake) {
    this.before = before;
    this.tables = tables;
    this.intake = intake;
  }

  /** Tonight's observations, with the facilities that they are about. */
  Dataset<Row> resolved() {
    return tables
        .after(WarehouseTable.FACILITY)
        .map(
            facilities ->
                MentionStage.resolved(
                    SetAside.without(intake.documents()), intake.observations(), facilities))
        .orElseGet(intake::observations);
  }

  /**
   * Observations that stay, but that a registry of tonight lets be about another facility; of later
   * nights only.
   */
  Dataset<Row> resolvedOtherwise() {
    Dataset<Row> kept = intake.observationsKept();
    if (!registryChanged()) {
      return kept.limit(0);
    }
    // Kept, as a night both adds them and takes the place of what they were.
    return tables
        .rowsInUse()
        .leaf(
            MentionStage.resolved(
                    SetAside.without(intake.documentsKept()), kept, after(WarehouseTable.FACILITY))
                .except(WarehouseTable.OBSERVATION.conform(kept)));
  }

  /** Whether names may mean other facilities than after the last run. */
  private boolean registryChanged() {
    return !tables.version(WarehouseTable.FACILITY).equals(before.version(WarehouseTable.FACILITY));
  }

  /** Brings the mentions of facilities up to date, and what their returns say to claims. */
  void write() {
    if (tables.after(WarehouseTable.FACILITY).isEmpty()) {
      return;
    }
    Dataset<Row> panel = after(WarehouseTable.PANEL);
    Dataset<Row> claims = after(WarehouseTable.OBSERVATION).filter(col("facility_id").isNotNull());
    Together.run(
        this::mentions,
        () ->
            tables.refresh(
                WarehouseTable.RECONCILIATION,
                ReconciliationStage.ofRegions(panel, panel)
                    .unionByName(
                        ReconciliationStage.ofFacilities(
                            claims, after(WarehouseTable.FACILITY_MONTH)))));
  }

  /** Names are looked for in tonight's documents; in all where the registry is another. */
  private void mentions() {
    Dataset<Row> facilities = after(WarehouseTable.FACILITY);
    if (!before.has(WarehouseTable.MENTION) || registryChanged()) {
      tables.refresh(
          WarehouseTable.MENTION,
          MentionStage.mentions(
              SetAside.without(after(WarehouseTable.DOCUMENT)),
              after(WarehouseTable.OBSERVATION),
              facilities));
    } else {
      tables.write(
          WarehouseTable.MENTION,
          MentionStage.mentions(
              SetAside.without(intake.documentsReplaced()), intake.observations(), facilities),
          intake.staleMentions());
    }
  }

  private Dataset<Row> after(WarehouseTable table) {
    return tables.after(table).orElseThrow();
  }
}
