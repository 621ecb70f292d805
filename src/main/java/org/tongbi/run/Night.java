package org.tongbi.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.tongbi.observation.InputFile;
import org.tongbi.provenance.Sha256;
import org.tongbi.source.SourceFiles;
import org.tongbi.table.Originals;
import org.tongbi.table.StorageException;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseLock;
import org.tongbi.table.WarehouseTable;

/**
 * One night: takes in what is new, refreshes what it touches, publishes one run.
 *
 * <p>A night that dies leaves the last run in place; the same night started again finishes it.
 */
public final class Night {
  private final SparkSession spark;
  private final NightSettings settings;
  private final Progress progress;
  private final Clock clock;

  /** A night; the clock only stamps when the run began and ended. */
  public Night(SparkSession spark, NightSettings settings, Progress progress, Clock clock) {
    this.spark = spark;
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
  }

  /** Works the night through. */
  public NightResult work() {
    Instant startedAt = clock.instant();
    NightInputs given =
        new NightInputs(
            InputFile.of(SourceFiles.expand(settings.reports())), settings.filings().files());
    SparkSessions.fit(spark, given.bytes());
    Warehouse warehouse = Warehouse.at(spark, settings.warehouse());
    try (WarehouseLock lock =
        new Stages(spark, progress, Progress.Documents.NONE).lock(warehouse)) {
      try {
        warehouse.prepare();
        return work(startedAt, given, warehouse, lock);
      } catch (Exception e) {
        if (lock.isLost()) {
          // Whatever failed, the night that took this one's place is the reason.
          lock.requireHeld();
        }
        throw e;
      }
    } finally {
      warehouse.unsign();
    }
  }

  private NightResult work(
      Instant startedAt, NightInputs given, Warehouse warehouse, WarehouseLock lock) {
    Runs runs = new Runs(spark, warehouse, settings.warehouse());
    OptionalLong runsBefore = warehouse.version(WarehouseTable.RUN);
    Optional<PublishedRun> last = runs.latest();
    TablesBefore before = new TablesBefore(spark, runs, last);
    NightInputs inputs = NightInputs.look(spark, given.reports(), given.filings());
    String build = Build.current().toString();
    boolean everything = last.isPresent() && !isSameProgram(last.get(), build);
    boolean windowsChanged =
        last.isPresent()
            && !last.get().inputs().windows().equals(settings.filings().windowsInWords());
    String night = id(last, build, inputs);
    TablesStanding standing = runs.recover(last, Optional.of(night));
    List<InputFile> open = NightIntake.toOpen(spark, inputs.reports(), before, everything);
    FilingNews news = new FilingNews(spark, inputs.filings(), before, everything, windowsChanged);
    if (open.isEmpty() && !news.refreshed() && last.isPresent() && !everything) {
      return new NightResult.NothingNew(last.get(), inputs.size());
    }
    before.requireColumns(settings.warehouse());
    warehouse.staging().clear(Optional.of(night));
    warehouse.originals().sweep();
    SortedMap<String, Long> counts = new TreeMap<>();
    counts.put("files", (long) inputs.size());
    counts.put("files_opened", (long) open.size() + news.opened().size());
    NightInputs archived =
        new NightInputs(open, news.opened()).archived(spark, warehouse.originals());
    archiveCatalogue(warehouse.originals());
    warehouse.sign(night);
    NightWork work = new NightWork(spark, settings, progress, warehouse, before, night, standing);
    try {
      OpenedSources sources = work.open(inputs.reports(), archived.reports());
      PublishedRun run =
          work.run(
              sources,
              news.archived(archived.filings()),
              everything,
              counts,
              new NightWork.Place(last, startedAt, clock, build));
      work.stages()
          .run(
              "publish",
              () -> {
                standing.requireWritten(warehouse, run.tableVersions(), night);
                lock.requireHeld();
                runs.publish(run, runsBefore);
                return new Stages.Rows(1, 1);
              });
      clearAfter(warehouse);
      return new NightResult.Published(run);
    } catch (StoppedByGatesException e) {
      lock.requireHeld();
      var unused = runs.recover(last, Optional.empty());
      throw e;
    } finally {
      work.release();
    }
  }

  private static void clearAfter(Warehouse warehouse) {
    try {
      warehouse.staging().clear(Optional.empty());
    } catch (StorageException e) {
      // The run is published, and the next night clears what is left.
    }
  }

  private void archiveCatalogue(Originals originals) {
    List<String> unused =
        originals.keep(
            spark,
            settings.catalogueFiles().stream()
                .map(
                    file ->
                        new Originals.Incoming(
                            List.of(file.toAbsolutePath().toString()),
                            List.of(),
                            null,
                            NightSettings.checksum(file)))
                .toList());
  }

  /** Whether a run was made by this program, with these indicators, as of this day. */
  private boolean isSameProgram(PublishedRun run, String build) {
    return run.build().equals(build)
        && run.inputs().catalogue().equals(settings.catalogue().digest())
        && run.inputs().asOf().equals(settings.asOf().inWords());
  }

  /** What the night begins from and was given: the same night has the same id. */
  private String id(Optional<PublishedRun> last, String build, NightInputs inputs) {
    return Sha256.hex(
        String.join(
            "\n",
            last.map(run -> run.sequence() + " " + run.runId()).orElse("first"),
            build,
            ProgramDigests.current().buildSha256(),
            settings.catalogue().digest(),
            settings.filings().windowsInWords(),
            settings.asOf().inWords(),
            settings.reader().getClass().getName(),
            inputs.digest()));
  }
}
