package org.tongbi.run;

import static org.apache.spark.sql.functions.col;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbi.audit.TableTally;
import org.tongbi.audit.TallyStage;
import org.tongbi.table.StorageException;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseLock;
import org.tongbi.table.WarehouseTable;

/**
 * Joins the small files of a warehouse, publishes its newest run anew over them, and only then
 * removes what no run needs.
 *
 * <p>Whatever is killed at whatever moment, the run before stands: its files go last. The archive
 * of originals is no table, so that nothing here touches it.
 */
public final class Maintenance {
  private final SparkSession spark;
  private final String shownFolder;
  private final OptionalDouble retainHours;
  private final Progress progress;
  private final Clock clock;

  /**
   * What maintenance does, or did.
   *
   * @param run the newest run, of which it is
   * @param before how many files each table had that is compacted
   * @param after how many it has now; empty before it is done
   */
  public record Outcome(
      String run, SortedMap<String, Integer> before, SortedMap<String, Integer> after) {
    public Outcome {
      before = new TreeMap<>(before);
      after = new TreeMap<>(after);
    }
  }

  /**
   * Maintenance of a warehouse; the clock only stamps when it published.
   *
   * @param shownFolder the warehouse as the user wrote it
   * @param retainHours how long files stay that nothing has needed since; empty: as tables say
   */
  public Maintenance(
      SparkSession spark,
      String shownFolder,
      OptionalDouble retainHours,
      Progress progress,
      Clock clock) {
    this.spark = spark;
    this.shownFolder = shownFolder;
    this.retainHours = retainHours;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Tells what would be done and changes nothing.
   *
   * @throws NoRunException where nothing was published yet
   */
  public Outcome plan() {
    Warehouse warehouse = Warehouse.at(spark, shownFolder);
    Runs runs = new Runs(spark, warehouse, shownFolder);
    PublishedRun last = runs.require(Optional.empty());
    return new Outcome(last.runId(), scattered(warehouse, last), new TreeMap<>());
  }

  /**
   * Does it.
   *
   * @throws NoRunException where nothing was published yet
   * @throws StorageException where a night is at work, or where a table is not what its receipt
   *     says
   */
  public Outcome work() {
    Warehouse warehouse = Warehouse.at(spark, shownFolder);
    Runs runs = new Runs(spark, warehouse, shownFolder);
    runs.require(Optional.empty());
    Stages stages = new Stages(spark, progress, Progress.Documents.NONE);
    try (WarehouseLock lock = stages.lock(warehouse)) {
      return work(warehouse, runs, lock, stages);
    }
  }

  private Outcome work(Warehouse warehouse, Runs runs, WarehouseLock lock, Stages stages) {
    PublishedRun last = runs.require(Optional.empty());
    OptionalLong runsBefore = warehouse.version(WarehouseTable.RUN);
    // What a night that died began is undone; started again it does it anew.
    var unused = runs.recover(Optional.of(last), Optional.empty());
    SortedMap<String, Integer> before = scattered(warehouse, last);
    SortedMap<String, Integer> after = new TreeMap<>();
    for (String name : before.keySet()) {
      WarehouseTable table = WarehouseTable.named(name).orElseThrow();
      stages.run(
          name,
          () -> {
            warehouse.filesOf(table).compact();
            int files = warehouse.filesOf(table).count();
            after.put(name, files);
            return new Stages.Rows(before.get(name), files);
          });
    }
    SortedMap<String, Long> versions = versions(warehouse, last);
    if (!versions.equals(last.tableVersions())) {
      stages.run(
          "digest",
          () -> {
            long rows = requireSameRows(warehouse, last, versions);
            return new Stages.Rows(rows, rows);
          });
      stages.run(
          "publish",
          () -> {
            lock.requireHeld();
            runs.publish(
                last.maintained(last.sequence() + 1, versions, clock.instant()), runsBefore);
            return new Stages.Rows(1, 1);
          });
    }
    stages.run(
        "vacuum",
        () -> {
          List<WarehouseTable> tables = new ArrayList<>(WarehouseTable.ofResults());
          tables.add(WarehouseTable.RUN);
          for (WarehouseTable table : tables) {
            if (warehouse.version(table).isPresent()) {
              warehouse.filesOf(table).vacuum(retainHours);
            }
          }
          return new Stages.Rows(tables.size(), tables.size());
        });
    return new Outcome(last.runId(), before, after);
  }

  /** The tables of several files that were written to since they were last maintained. */
  private SortedMap<String, Integer> scattered(Warehouse warehouse, PublishedRun last) {
    Map<String, Long> maintained = lastMaintained(warehouse);
    SortedMap<String, Integer> scattered = new TreeMap<>();
    last.tableVersions()
        .forEach(
            (name, version) -> {
              Optional<WarehouseTable> table = WarehouseTable.named(name);
              if (table.isPresent() && !version.equals(maintained.get(name))) {
                // What a night or a maintenance that died left behind is no part of the run.
                int files = warehouse.filesOf(table.get()).count(version);
                if (files > 1) {
                  scattered.put(name, files);
                }
              }
            });
    return scattered;
  }

  /** The versions that the last maintenance published; none where there was no such. */
  private static Map<String, Long> lastMaintained(Warehouse warehouse) {
    List<Row> rows =
        warehouse
            .read(WarehouseTable.RUN)
            .filter(col("status").equalTo(PublishedRun.MAINTAINED))
            .orderBy(col("sequence").desc())
            .select("table_versions")
            .limit(1)
            .collectAsList();
    return rows.isEmpty() ? Map.of() : rows.get(0).getJavaMap(0);
  }

  /** The version at which each table of the run stands now. */
  private static SortedMap<String, Long> versions(Warehouse warehouse, PublishedRun last) {
    SortedMap<String, Long> versions = new TreeMap<>();
    for (String name : last.tableVersions().keySet()) {
      WarehouseTable table = WarehouseTable.named(name).orElseThrow();
      versions.put(name, warehouse.version(table).orElseThrow());
    }
    return versions;
  }

  /**
   * Makes sure that the compacted tables hold the rows that were published.
   *
   * @return how many rows those are
   */
  private long requireSameRows(
      Warehouse warehouse, PublishedRun last, SortedMap<String, Long> versions) {
    Map<String, Dataset<Row>> tables = new TreeMap<>();
    versions.forEach(
        (name, version) -> {
          if (last.tableDigests().containsKey(name)
              && !version.equals(last.tableVersions().get(name))) {
            tables.put(name, warehouse.read(WarehouseTable.named(name).orElseThrow(), version));
          }
        });
    SortedMap<String, TableTally> tallies = TallyStage.tally(tables);
    tallies.forEach(
        (name, tally) -> {
          if (!tally.digest().hex().equals(last.tableDigests().get(name))) {
            throw new StorageException(
                "warehouse "
                    + shownFolder
                    + ": the table "
                    + name
                    + " is not what run "
                    + last.runId()
                    + " published; nothing was published or removed, run tongbi check --warehouse "
                    + shownFolder,
                null);
          }
        });
    return tallies.values().stream().mapToLong(tally -> tally.digest().rows()).sum();
  }
}
