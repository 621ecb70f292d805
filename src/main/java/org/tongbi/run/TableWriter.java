package org.tongbi.run;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongbi.audit.TableTally;
import org.tongbi.audit.TallyStage;
import org.tongbi.table.CommittedRows;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/**
 * Writes a night's rows, each table in at most one commit, and knows how each table then stands.
 *
 * <p>A table that this very night finished before it died is taken over as it is.
 */
final class TableWriter {
  private final Warehouse warehouse;
  private final Stages stages;
  private final TablesBefore before;
  private final String night;
  private final TablesStanding standing;
  private final KeptRows rowsInUse = new KeptRows();
  private final Map<WarehouseTable, Dataset<Row>> after = new ConcurrentHashMap<>();
  private final Map<WarehouseTable, Long> gone = new ConcurrentHashMap<>();
  private final SortedMap<String, Long> versions = new ConcurrentSkipListMap<>();

  /**
   * A writer for one night.
   *
   * @param night the night's id
   * @param standing the tables as it finds them
   */
  TableWriter(
      Warehouse warehouse,
      Stages stages,
      TablesBefore before,
      String night,
      TablesStanding standing) {
    this.warehouse = warehouse;
    this.stages = stages;
    this.before = before;
    this.night = night;
    this.standing = standing;
  }

  /** A table as this night left it; empty where no night made it yet. */
  Optional<Dataset<Row>> after(WarehouseTable table) {
    return Optional.ofNullable(after.get(table));
  }

  /** The version of each table that belongs to the run. */
  SortedMap<String, Long> versions() {
    return versions;
  }

  /** The version of a table that belongs to the run; empty where no night made it yet. */
  OptionalLong version(WarehouseTable table) {
    Long version = versions.get(table.tableName());
    return version == null ? OptionalLong.empty() : OptionalLong.of(version);
  }

  /** Rows that the night uses more than once, and that it lets go of at its end. */
  KeptRows rowsInUse() {
    return rowsInUse;
  }

  /** Makes a table, with its first rows, which are at hand for what follows. */
  void create(WarehouseTable table, Dataset<Row> rows) {
    // Reading them back would only take time.
    create(table, rows, () -> table.conform(rows));
  }

  /**
   * Makes a table, with its first rows, and reads them back: what made them is long, and every task
   * of what follows would carry it along.
   */
  void createAndReadBack(WarehouseTable table, Dataset<Row> rows) {
    create(table, rows, () -> warehouse.read(table, firstVersion(table)));
  }

  private void create(WarehouseTable table, Dataset<Row> rows, Supplier<Dataset<Row>> asLeft) {
    stage(
        table,
        () -> {
          OptionalLong unpublished = standing.unpublished(table);
          if (unpublished.isEmpty()) {
            warehouse.create(table, rows);
          } else {
            warehouse.requireVersion(table, unpublished);
            warehouse.createAnew(table, rows);
          }
          long first = firstVersion(table);
          left(table, first, asLeft.get());
          return warehouse.log(table).rows(first);
        });
  }

  /**
   * Brings rows into a table, or makes it.
   *
   * @param stale rows to remove unless {@code rows} brings their keys again; must name every row of
   *     the table whose key {@code rows} has
   */
  void write(WarehouseTable table, Dataset<Row> rows, Dataset<Row> stale) {
    if (!standing.has(table)) {
      // An earlier build or night had no such table, so these rows are the whole of it.
      createAndReadBack(table, rows);
      return;
    }
    stage(
        table,
        () -> {
          long base = base(table);
          // Each is looked at before it is written, and a merge takes its source twice.
          Dataset<Row> fresh = rowsInUse.leaf(table.conform(rows));
          Dataset<Row> staleKeys = rowsInUse.leaf(stale.select(key(table)));
          if (!staleKeys.isEmpty()) {
            gone.put(table, gone(table, staleKeys, fresh));
            warehouse.merge(table, fresh, staleKeys);
          } else if (!fresh.isEmpty()) {
            // Nothing to replace: an append leaves the files that are there alone.
            append(table, fresh, base);
          } else {
            left(table, base, warehouse.read(table, base));
            return CommittedRows.NONE;
          }
          left(table, base + 1, warehouse.read(table, base + 1));
          return warehouse.log(table).rows(base + 1);
        });
  }

  /** Brings a table to what all of its rows are now. */
  void refresh(WarehouseTable table, Dataset<Row> now) {
    RowChanges changes = changes(table, before.of(table), now);
    write(table, changes.fresh(), changes.stale());
  }

  /**
   * What a table must take in and give up.
   *
   * @param known those of its rows that the last run had and that {@code now} takes the place of
   */
  RowChanges changes(WarehouseTable table, Dataset<Row> known, Dataset<Row> now) {
    return before.has(table)
        ? RowChanges.between(table, known, rowsInUse.leaf(table.conform(now)))
        : new RowChanges(now, known.limit(0));
  }

  /** Adds rows to a table, or makes it of them. */
  void add(WarehouseTable table, Dataset<Row> rows) {
    if (!standing.has(table)) {
      createAndReadBack(table, rows);
      return;
    }
    stage(
        table,
        () -> {
          long base = base(table);
          append(table, rows, base);
          left(table, base + 1, warehouse.read(table, base + 1));
          return warehouse.log(table).rows(base + 1);
        });
  }

  /** The first version of a table that a run will publish. */
  private long firstVersion(WarehouseTable table) {
    return standing.unpublished(table).orElse(-1) + 1;
  }

  /** The version that a commit of this night comes upon; anybody else's would be taken along. */
  private long base(WarehouseTable table) {
    OptionalLong base = standing.version(table);
    warehouse.requireVersion(table, base);
    return base.orElseThrow();
  }

  /** An undone append has another version under it, so that the same night can do it again. */
  private void append(WarehouseTable table, Dataset<Row> rows, long base) {
    warehouse.appendOnce(table, rows, "night " + night + " on " + base, 1);
  }

  private void stage(WarehouseTable table, Supplier<CommittedRows> work) {
    stages.run(
        table.tableName(),
        () -> {
          CommittedRows rows = standing.isFinished(table) ? takenOver(table) : work.get();
          return new Stages.Rows(rows.in(), rows.written());
        });
  }

  private CommittedRows takenOver(WarehouseTable table) {
    long version = standing.version(table).orElseThrow();
    left(table, version, warehouse.read(table, version));
    if (table == WarehouseTable.PANEL && before.has(table)) {
      String[] key = table.key().toArray(String[]::new);
      Dataset<Row> now = after.get(table).select(key(table));
      gone.put(table, before.of(table).select(key(table)).join(now, key, "left_anti").count());
    }
    return warehouse.log(table).rows(version);
  }

  private void left(WarehouseTable table, long version, Dataset<Row> rows) {
    versions.put(table.tableName(), version);
    after.put(table, rows);
  }

  /** Puts rows in the place of all that a table holds. */
  void replace(WarehouseTable table, Dataset<Row> rows) {
    if (!standing.has(table)) {
      createAndReadBack(table, rows);
      return;
    }
    stage(
        table,
        () -> {
          long base = base(table);
          warehouse.overwrite(table, rows);
          left(table, base + 1, warehouse.read(table, base + 1));
          return warehouse.log(table).rows(base + 1);
        });
  }

  /**
   * Sums up a table as the night left it. What the last run told of it is taken as it stands: only
   * the files that came or went since are gone through.
   *
   * @param last the last run, of this very build; empty where none is
   */
  Optional<TableTally> tally(WarehouseTable table, Optional<PublishedRun> last) {
    if (!after.containsKey(table)) {
      return Optional.empty();
    }
    String name = table.tableName();
    Optional<TableTally> known = last.flatMap(run -> run.tally(name));
    if (known.isEmpty() || !before.has(table)) {
      return Optional.of(TallyStage.tally(name, after.get(table)));
    }
    long earlier = before.version(table).orElseThrow();
    long now = versions.get(name);
    if (earlier == now) {
      return known;
    }
    return Optional.of(
        warehouse
            .filesOf(table)
            .change(earlier, now)
            .map(
                change ->
                    known
                        .get()
                        .minus(TallyStage.tally(name, change.gone()))
                        .plus(TallyStage.tally(name, change.come())))
            .orElseGet(() -> TallyStage.tally(name, after.get(table))));
  }

  /** How many rows the night took out of a table without bringing their keys again. */
  long gone(WarehouseTable table) {
    return gone.getOrDefault(table, 0L);
  }

  /** Only of the table whose shrinking is watched: counting costs a job. */
  private static long gone(WarehouseTable table, Dataset<Row> staleKeys, Dataset<Row> fresh) {
    String[] key = table.key().toArray(String[]::new);
    return table == WarehouseTable.PANEL
        ? staleKeys.distinct().join(fresh.select(key(table)), key, "left_anti").count()
        : 0;
  }

  /** Leaves a table as it is. */
  void leave(WarehouseTable table) {
    standing
        .version(table)
        .ifPresent(version -> left(table, version, warehouse.read(table, version)));
  }

  /** Lets go of what was kept in memory. */
  void release() {
    rowsInUse.release();
  }

  static Column[] key(WarehouseTable table) {
    return table.key().stream().map(functions::col).toArray(Column[]::new);
  }
}
