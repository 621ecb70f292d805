package org.tongbi.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.audit.ContentDigest;
import org.tongbi.audit.TallyStage;
import org.tongbi.audit.diff.ChangedCellStage;
import org.tongbi.period.Window;
import org.tongbi.table.WarehouseTable;

/** Whether a run that was made again says what the past one said, and where not. */
public final class RerunVerdict {
  /** The cause of a difference that no change of the program explains. */
  static final String CHANGED_SINCE = "published table changed since";

  private final Runs runs;
  private final PublishedRun past;
  private final Rerun.Outcome again;
  private final SortedSet<Window> windows;

  /**
   * Compares a run with itself made again.
   *
   * @param runs of the warehouse that the past run was published in
   * @param windows those that are compared; empty: everything
   */
  public RerunVerdict(
      Runs runs, PublishedRun past, Rerun.Outcome again, SortedSet<Window> windows) {
    this.runs = runs;
    this.past = past;
    this.again = again;
    this.windows = windows;
  }

  /** The digest, where both say the same; empty where they do not. */
  public Optional<String> identical() {
    boolean whole = again.isIdentical(past);
    if (windows.isEmpty()) {
      return whole ? Optional.of(past.digest()) : Optional.empty();
    }
    String now = digest(again.runs(), again.run());
    boolean same =
        whole || (runs.isReadable(past, Difference.FIGURES) && digest(runs, past).equals(now));
    return same ? Optional.of(now) : Optional.empty();
  }

  /** The names of the tables whose digests differ. */
  public List<String> differing() {
    return WarehouseTable.ofResults().stream()
        .filter(table -> !WarehouseTable.ofHistory().contains(table))
        .map(WarehouseTable::tableName)
        .filter(
            name ->
                !past.tableDigests()
                    .getOrDefault(name, "")
                    .equals(again.run().tableDigests().getOrDefault(name, "")))
        .toList();
  }

  /**
   * The differing cells, sorted: the columns of {@link ChangedCellStage} and {@code cause}; empty
   * where maintenance removed the files of the past run's tables.
   */
  public Optional<Dataset<Row>> cells() {
    List<WarehouseTable> tables =
        differing().stream().map(name -> WarehouseTable.named(name).orElseThrow()).toList();
    if (tables.isEmpty() || !runs.isReadable(past, tables)) {
      return Optional.empty();
    }
    List<ChangeCause> program = Difference.program(past, again.run());
    String cause = program.isEmpty() ? CHANGED_SINCE : program.get(0).code();
    Dataset<Row> all = null;
    for (WarehouseTable table : tables) {
      Dataset<Row> cells =
          ChangedCellStage.cells(
              table.tableName(),
              table.key(),
              asked(table.conform(runs.table(table, past))),
              asked(table.conform(again.runs().table(table, again.run()))));
      all = all == null ? cells : all.unionByName(cells);
    }
    return Optional.of(all.withColumn("cause", lit(cause)).orderBy("table", "cell", "column"));
  }

  private String digest(Runs from, PublishedRun run) {
    SortedMap<String, ContentDigest> digests = new TreeMap<>();
    for (WarehouseTable table : Difference.FIGURES) {
      Dataset<Row> rows = asked(table.conform(from.table(table, run)));
      digests.put(table.tableName(), TallyStage.tally(table.tableName(), rows).digest());
    }
    return ContentDigest.ofTables(digests);
  }

  private Dataset<Row> asked(Dataset<Row> rows) {
    return windows.isEmpty() || !List.of(rows.columns()).contains("window")
        ? rows
        : rows.filter(col("window").isin(windows.stream().map(Window::toString).toArray()));
  }
}
