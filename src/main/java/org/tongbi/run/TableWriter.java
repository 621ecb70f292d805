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
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/**
 * Writes a night's rows, each table in at most one commit, and knows how each table then stands.
 */
final class TableWriter {
  private static final long FIRST_VERSION = 0;

  private final Warehouse warehouse;
  private final Stages stages;
  private final KeptRows rowsInUse = new KeptRows();
  private final Map<WarehouseTable, Dataset<Row>> after = new ConcurrentHashMap<>();
  private final Map<WarehouseTable, Long> gone = new ConcurrentHashMap<>();
  private final SortedMap<String, Long> versions = new ConcurrentSkipListMap<>();

  TableWriter(Warehouse warehouse, Stages stages) {
    this.warehouse = warehouse;
    this.stages = stages;
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
    create(table, rows, () -> warehouse.read(table, FIRST_VERSION));
  }

  private void create(WarehouseTable table, Dataset<Row> rows, Supplier<Dataset<Row>> asLeft) {
    stages.run(
        table.tableName(),
        () -> {
          warehouse.create(table, rows);
          versions.put(table.tableName(), FIRST_VERSION);
          after.put(table, asLeft.get());
          return warehouse.rowsOfLastCommit(table);
        });
  }

  /**
   * Brings rows into a table, or makes it.
   *
   * @param stale rows to remove unless {@code rows} brings their keys again; must name every row of
   *     the table whose key {@code rows} has
   */
  void write(WarehouseTable table, Dataset<Row> rows, Dataset<Row> stale) {
    if (warehouse.version(table).isEmpty()) {
      // An earlier build or night had no such table, so these rows are the whole of it.
      createAndReadBack(table, rows);
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
            gone.put(table, gone(table, staleKeys, fresh));
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

  /** Puts rows in the place of all that a table holds. */
  void replace(WarehouseTable table, Dataset<Row> rows) {
    OptionalLong version = warehouse.version(table);
    if (version.isEmpty()) {
      createAndReadBack(table, rows);
    } else {
      write(table, rows, warehouse.read(table, version.getAsLong()));
    }
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
    OptionalLong version = warehouse.version(table);
    if (version.isPresent()) {
      versions.put(table.tableName(), version.getAsLong());
      after.put(table, warehouse.read(table, version.getAsLong()));
    }
  }

  /** Lets go of what was kept in memory. */
  void release() {
    rowsInUse.release();
  }

  static Column[] key(WarehouseTable table) {
    return table.key().stream().map(functions::col).toArray(Column[]::new);
  }
}
