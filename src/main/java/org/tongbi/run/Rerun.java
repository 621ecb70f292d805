package org.tongbi.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.tongbi.audit.gate.GateLimits;
import org.tongbi.observation.ReaderSupplier;
import org.tongbi.table.Originals;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/**
 * Makes a past run again, from what that run had, in a place of its own (复算).
 *
 * <p>It reads the ledger and the archive of originals, which nights only add to, so that it needs
 * nothing that compaction, vacuum or later nights may have removed, and touches nothing published.
 */
public final class Rerun {
  private final SparkSession spark;
  private final Progress progress;
  private final Clock clock;
  private final Function<List<Path>, ReaderSupplier> readers;

  /**
   * Reruns in a session.
   *
   * @param readers makes the report reader for files of indicators beside the standard ones
   */
  public Rerun(
      SparkSession spark,
      Progress progress,
      Clock clock,
      Function<List<Path>, ReaderSupplier> readers) {
    this.spark = spark;
    this.progress = progress;
    this.clock = clock;
    this.readers = readers;
  }

  /**
   * What came of it.
   *
   * @param run the run as made again
   * @param runs the runs of the place that it was made in
   */
  public record Outcome(PublishedRun run, Runs runs) {
    /** Whether all figures are those of the past run. */
    public boolean isIdentical(PublishedRun past) {
      return run.digest().equals(past.digest());
    }
  }

  /**
   * Makes a run again.
   *
   * @param inputs what it is made of
   * @param originals where their bytes lie
   * @param out the folder to make it in; must hold no warehouse
   */
  Outcome make(PastInputs inputs, Originals originals, String out) {
    Warehouse warehouse = Warehouse.at(spark, out);
    warehouse.prepare();
    Runs runs = new Runs(spark, warehouse, out);
    TablesBefore before = new TablesBefore(spark, runs, Optional.empty());
    NightSettings settings = settings(inputs.asked(), out);
    NightWork work =
        new NightWork(spark, settings, progress, warehouse, before, "again", TablesStanding.NONE);
    try {
      SortedMap<String, Long> counts = new TreeMap<>();
      counts.put("files", 0L);
      PublishedRun run =
          work.run(
              OpenedSources.past(work.rowsInUse().leaf(inputs.sources(spark, originals))),
              new FilingNews(spark, inputs.filings(), before, false, false),
              false,
              counts,
              new NightWork.Place(
                  Optional.empty(), clock.instant(), clock, Build.current().toString()));
      runs.publish(run, warehouse.version(WarehouseTable.RUN));
      warehouse.staging().clear(Optional.empty());
      return new Outcome(run, runs);
    } finally {
      work.release();
    }
  }

  private NightSettings settings(PastInputs.Asked asked, String out) {
    return new NightSettings(
        out,
        List.of(),
        new NightSettings.Filings(
            Optional.empty(), Optional.empty(), Optional.empty(), asked.windows()),
        asked.asOf(),
        GrammarReader.catalogue(asked.catalogue()),
        asked.catalogue(),
        readers.apply(asked.catalogue()),
        new GateLimits(Map.of()),
        "rerun");
  }

  /**
   * Makes a past run of a warehouse again.
   *
   * @param out the folder to make it in; must hold no warehouse
   * @throws org.tongbi.table.StorageException where the warehouse was made before ledgers were kept
   */
  public Outcome make(Warehouse warehouse, Runs runs, PublishedRun past, String out) {
    return make(inputs(warehouse, runs, past), warehouse.originals(), out);
  }

  /** What a past run of a warehouse had. */
  PastInputs inputs(Warehouse warehouse, Runs runs, PublishedRun past) {
    return PastInputs.of(runs.ledger(past), past, warehouse.originals());
  }
}
