package org.tongbi.run;

import static org.apache.spark.sql.functions.col;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbi.table.Commit;
import org.tongbi.table.RunTable;
import org.tongbi.table.StorageException;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/** The runs of a warehouse, and its tables as one of them published them. */
public final class Runs {
  private final SparkSession spark;
  private final Warehouse warehouse;
  private final String shownFolder;

  /** The runs of the warehouse in a folder; {@code shownFolder} is how the user wrote it. */
  public Runs(SparkSession spark, Warehouse warehouse, String shownFolder) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.shownFolder = shownFolder;
  }

  /** All runs, newest first. */
  public List<PublishedRun> all() {
    if (warehouse.version(WarehouseTable.RUN).isEmpty()) {
      return List.of();
    }
    return warehouse
        .read(WarehouseTable.RUN)
        .orderBy(col("sequence").desc())
        .collectAsList()
        .stream()
        .map(PublishedRun::of)
        .toList();
  }

  /** The newest run. */
  public Optional<PublishedRun> latest() {
    if (warehouse.version(WarehouseTable.RUN).isEmpty()) {
      return Optional.empty();
    }
    List<Row> newest =
        warehouse.read(WarehouseTable.RUN).orderBy(col("sequence").desc()).limit(1).collectAsList();
    return newest.stream().findFirst().map(PublishedRun::of);
  }

  /**
   * The run of this id, or the newest where none is named.
   *
   * @throws NoRunException where there is no such run
   */
  public PublishedRun require(Optional<String> runId) {
    if (runId.isEmpty()) {
      return latest()
          .orElseThrow(
              () ->
                  new NoRunException(
                      shownFolder
                          + ": no run was published here yet; run tongbi nightly --warehouse "
                          + shownFolder
                          + " --reports PATH first"));
    }
    return all().stream()
        .filter(run -> run.runId().equals(runId.get()))
        .findFirst()
        .orElseThrow(
            () ->
                new NoRunException(
                    shownFolder
                        + ": there is no run "
                        + runId.get()
                        + "; tongbi runs --warehouse "
                        + shownFolder
                        + " lists those that there are"));
  }

  /**
   * A table as a run published it, empty where its build knew none; the runs themselves up to that
   * run.
   */
  public Dataset<Row> table(WarehouseTable table, PublishedRun run) {
    if (table == WarehouseTable.RUN) {
      return warehouse.read(WarehouseTable.RUN).filter(col("sequence").leq(run.sequence()));
    }
    Long version = run.tableVersions().get(table.tableName());
    return version == null
        ? spark.createDataFrame(List.of(), table.schema())
        : warehouse.read(table, version);
  }

  /**
   * The ledger as the newest run has it, for a past run.
   *
   * @throws StorageException where the run is older than the ledger
   */
  Dataset<Row> ledger(PublishedRun past) {
    PublishedRun newest = latest().orElseThrow();
    if (past.receipt().night().isEmpty()) {
      throw new StorageException(
          "warehouse "
              + shownFolder
              + ": run "
              + past.runId()
              + " was published by an earlier build, which kept no ledger and no originals; it"
              + " cannot be made again",
          null);
    }
    return table(WarehouseTable.LEDGER, newest);
  }

  /** Whether the files of a run's tables are still there. */
  boolean isReadable(PublishedRun run, List<WarehouseTable> tables) {
    return gone(run, tables).isEmpty();
  }

  /** Those of a run's tables that have lost files, as maintenance lets them. */
  private List<String> gone(PublishedRun run, List<WarehouseTable> tables) {
    return tables.stream()
        .filter(table -> run.tableVersions().containsKey(table.tableName()))
        .filter(
            table -> {
              long version = run.tableVersions().get(table.tableName());
              return !warehouse.filesOf(table).missing(version).isEmpty();
            })
        .map(WarehouseTable::tableName)
        .toList();
  }

  /**
   * Makes sure that the tables of a run can still be read.
   *
   * @throws StorageException naming what is gone
   */
  public void requireTables(PublishedRun run) {
    List<String> gone = gone(run, WarehouseTable.ofResults());
    if (!gone.isEmpty()) {
      throw new StorageException(
          "run "
              + run.runId()
              + ": files of "
              + String.join(", ", gone)
              + " are gone, as after tongbi maintain; tongbi rerun "
              + run.runId()
              + " --warehouse "
              + shownFolder
              + " makes them again and proves its digest",
          null);
    }
  }

  /**
   * Publishes a run: from this commit on readers see it.
   *
   * @param before the version of the table of runs when the night began; empty: there was none
   * @throws StorageException where another night published one since
   */
  void publish(PublishedRun run, OptionalLong before) {
    Dataset<Row> row = spark.createDataFrame(List.of(run.toRow()), RunTable.SCHEMA);
    requireNoneSince(before, null);
    try {
      if (before.isEmpty()) {
        warehouse.create(WarehouseTable.RUN, row);
      } else {
        // The number of a run only ever rises, so Delta's own mark keeps it from being added twice.
        warehouse.appendOnce(WarehouseTable.RUN, row, "run", run.sequence());
      }
    } catch (Exception e) {
      // Scala throws what Java would have to declare. The storage may have written it and failed to
      // say so.
      if (!isNewest(run)) {
        requireNoneSince(before, e);
        throw e;
      }
    }
  }

  private void requireNoneSince(OptionalLong before, Exception cause) {
    if (!warehouse.version(WarehouseTable.RUN).equals(before)) {
      throw new StorageException(
          "warehouse "
              + shownFolder
              + ": another night published a run meanwhile; nothing was published, run again",
          cause);
    }
  }

  private boolean isNewest(PublishedRun run) {
    return latest()
        .filter(
            newest ->
                newest.sequence() == run.sequence()
                    && newest.runId().equals(run.runId())
                    && newest.tableVersions().equals(run.tableVersions()))
        .isPresent();
  }

  /**
   * Undoes what nights that died left behind, so that every table stands where the last run
   * published it, but for those that this very night finished before it died. Tables that no run
   * published stay until they are made anew.
   *
   * @param night the night that is about to work; empty: nothing is kept
   * @return where the tables stand then
   * @throws StorageException where another night writes to one of them meanwhile, or where a
   *     table's folder holds what no night made
   */
  TablesStanding recover(Optional<PublishedRun> last, Optional<String> night) {
    Map<WarehouseTable, Long> versions = new EnumMap<>(WarehouseTable.class);
    Map<WarehouseTable, Long> unpublished = new EnumMap<>(WarehouseTable.class);
    Set<WarehouseTable> finished = EnumSet.noneOf(WarehouseTable.class);
    if (last.isEmpty()) {
      // What the publication would refuse is refused before the night's work.
      warehouse.requireOfNights(WarehouseTable.RUN);
    }
    for (WarehouseTable table : WarehouseTable.ofResults()) {
      OptionalLong now = warehouse.version(table);
      if (now.isEmpty()) {
        warehouse.drop(table);
        continue;
      }
      Long known = last.map(run -> run.tableVersions().get(table.tableName())).orElse(null);
      OptionalLong published = known == null ? OptionalLong.empty() : OptionalLong.of(known);
      List<Commit> since = warehouse.log(table).after(published.orElse(-1));
      OptionalLong done =
          night.map(id -> Commit.finished(since, published, id)).orElse(OptionalLong.empty());
      if (done.isPresent()) {
        finished.add(table);
        versions.put(table, done.getAsLong());
      } else if (published.isEmpty()) {
        warehouse.requireOfNights(table);
        unpublished.put(table, since.get(since.size() - 1).version());
      } else {
        long stands = since.isEmpty() ? known : since.get(since.size() - 1).version();
        if (!Commit.isBack(since, known)) {
          warehouse.restore(table, known);
          stands++;
        }
        warehouse.requireVersion(table, OptionalLong.of(stands));
        versions.put(table, stands);
      }
    }
    return new TablesStanding(versions, finished, unpublished);
  }
}
