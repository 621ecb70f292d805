package org.tongbi.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.spark.sql.SparkSession;
import org.tongbi.audit.gate.Gate;
import org.tongbi.audit.gate.GateLimits;
import org.tongbi.audit.gate.GateStage;
import org.tongbi.audit.gate.GateVerdict;
import org.tongbi.report.prose.Verdict;
import org.tongbi.table.WarehouseTable;
import org.tongbi.trend.ReconciliationVerdict;
import org.tongbi.trend.RollUpVerdict;

/** Holds a night's tables to the quality gates before they are published. */
final class NightGates {
  private final SparkSession spark;
  private final GateLimits limits;

  NightGates(SparkSession spark, GateLimits limits) {
    this.spark = spark;
    this.limits = limits;
  }

  /**
   * Measures what the night wrote and keeps it in the table {@code gate}.
   *
   * @param last the run before; empty on a first night, whose coverage nothing can shrink
   * @param counts what was counted of the night
   * @return the verdicts of all gates
   */
  List<GateVerdict> judge(
      TableWriter tables, Optional<PublishedRun> last, Map<String, Long> counts) {
    GateStage gates = new GateStage(limits);
    last.ifPresent(
        run ->
            gates.counted(
                Gate.COVERAGE, tables.gone(WarehouseTable.PANEL), run.count("panel_rows")));
    gates.counted(
        Gate.DOCUMENTS_REJECTED,
        counts.getOrDefault("rejected", 0L),
        counts.getOrDefault("taken_in", 0L));
    gates.counted(
        Gate.ROWS_REJECTED,
        counts.getOrDefault("filed_rows_rejected", 0L),
        counts.getOrDefault("filed_rows_taken_in", 0L));
    tables.after(WarehouseTable.TREND).ifPresent(gates::trend);
    tables
        .after(WarehouseTable.PROSE_CHECK)
        .ifPresent(
            rows ->
                gates.verdicts(
                    Gate.PROSE,
                    rows,
                    Verdict.CONTRADICTS.code(),
                    Verdict.AMBIGUOUS.code(),
                    Verdict.DENOMINATOR_NOT_SAID.code()));
    tables
        .after(WarehouseTable.RECONCILIATION)
        .ifPresent(
            rows ->
                gates.verdicts(
                    Gate.RECONCILIATION,
                    rows,
                    ReconciliationVerdict.CONTRADICTS.code(),
                    ReconciliationVerdict.NOT_COMPARABLE.code()));
    tables
        .after(WarehouseTable.ROLL_UP)
        .ifPresent(
            rows ->
                gates.verdicts(
                    Gate.TOTALS,
                    rows,
                    RollUpVerdict.DIFFERS.code(),
                    RollUpVerdict.NO_OWN_FIGURE.code(),
                    RollUpVerdict.INCOMPLETE.code(),
                    RollUpVerdict.NOT_ADDITIVE.code()));
    List<GateVerdict> verdicts = gates.verdicts();
    tables.replace(WarehouseTable.GATE, GateStage.rows(spark, verdicts));
    return verdicts;
  }

  /** The counts of the gates that warned, so that a run tells of them. */
  static void count(List<GateVerdict> verdicts, SortedMap<String, Long> counts) {
    verdicts.stream()
        .filter(verdict -> verdict.outcome() == GateVerdict.Outcome.WARNED)
        .forEach(verdict -> counts.put("gate." + verdict.gate().code(), verdict.failing()));
  }
}
