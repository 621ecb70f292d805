package org.tongbi.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.tongbi.audit.ContentDigest;
import org.tongbi.audit.TableTally;
import org.tongbi.audit.TallyStage;
import org.tongbi.audit.gate.GateVerdict;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.observation.InputFile;
import org.tongbi.provenance.Sha256;
import org.tongbi.source.SourceFiles;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseLock;
import org.tongbi.table.WarehouseTable;

/** One night: takes in what is new, refreshes what it touches, publishes one run. */
public final class Night {
  private static final String INPUT = "input";
  private static final int RUN_ID_LENGTH = 12;

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
    List<InputFile> files = InputFile.of(SourceFiles.expand(settings.reports()));
    List<FilingFile> filings = settings.filings().files();
    SparkSessions.fit(spark, bytes(files, filings));
    Warehouse warehouse = Warehouse.at(spark, settings.warehouse());
    warehouse.prepare();
    Optional<WarehouseLock> lock = warehouse.lock();
    try {
      return work(startedAt, files, filings, warehouse);
    } finally {
      lock.ifPresent(WarehouseLock::close);
    }
  }

  private NightResult work(
      Instant startedAt, List<InputFile> files, List<FilingFile> filings, Warehouse warehouse) {
    LongAccumulator documentsDone = spark.sparkContext().longAccumulator("documents read");
    Stages stages = new Stages(spark, progress, documentsDone::sum);
    Runs runs = new Runs(spark, warehouse, settings.warehouse());
    OptionalLong runsBefore = warehouse.version(WarehouseTable.RUN);
    Optional<PublishedRun> last = runs.latest();
    runs.recover(last);
    TablesBefore before = new TablesBefore(spark, runs, last);
    String build = Build.current().toString();
    boolean settingsChanged =
        last.isPresent()
            && !(last.get().build().equals(build)
                && last.get().inputs().catalogue().equals(settings.catalogue().digest())
                && last.get().inputs().asOf().equals(settings.asOf().inWords()));
    List<InputFile> open = NightIntake.toOpen(spark, files, before, settingsChanged);
    String windows = settings.filings().windowsInWords();
    boolean windowsChanged = last.isPresent() && !last.get().inputs().windows().equals(windows);
    FilingNews news = new FilingNews(spark, filings, before, settingsChanged, windowsChanged);
    if (open.isEmpty() && !news.refreshed() && last.isPresent() && !settingsChanged) {
      return new NightResult.NothingNew(last.get(), files.size() + news.files());
    }
    before.requireColumns(settings.warehouse());
    SortedMap<String, Long> counts = new TreeMap<>();
    counts.put("files", (long) files.size() + news.files());
    counts.put("files_opened", (long) open.size() + news.opened().size());
    NightIntake intake =
        stages.result(
            "read",
            () -> {
              NightIntake taken =
                  new NightIntake(
                      spark,
                      files,
                      open,
                      before,
                      settingsChanged,
                      settings.reader(),
                      settings.asOf(),
                      news.reportCorrections(),
                      news.correctionsBefore(),
                      documentsDone);
              counts.putAll(fates(taken));
              return taken;
            });
    TableWriter tables = new TableWriter(warehouse, stages);
    FilingWrites filingWrites =
        new FilingWrites(
            spark, news, before, tables, settings.filings().windows(), settings.asOf());
    new NightWrites(before, tables, filingWrites).all(intake, settings.catalogue());
    counts.putAll(filingWrites.counts());
    stages.run(
        "gate",
        () -> {
          List<GateVerdict> verdicts =
              new NightGates(spark, settings.gates()).judge(tables, sameDay(last), counts);
          NightGates.count(verdicts, counts);
          List<GateVerdict> stops =
              verdicts.stream().filter(v -> v.outcome() == GateVerdict.Outcome.STOPPED).toList();
          if (!stops.isEmpty()) {
            runs.recover(last);
            throw new StoppedByGatesException(
                last.map(run -> "run " + run.runId() + " stands").orElse("there is no run yet"),
                stops);
          }
          return OptionalLong.of(verdicts.size());
        });

    SortedMap<String, TableTally> tallies = new TreeMap<>();
    stages.run(
        "digest",
        () -> {
          tallies.putAll(TallyStage.tally(tallied(tables)));
          return OptionalLong.of(tallies.values().stream().mapToLong(t -> t.digest().rows()).sum());
        });
    ContentDigest input = tallies.remove(INPUT).digest();
    SortedMap<String, ContentDigest> digests = new TreeMap<>();
    tallies.forEach(
        (table, tally) -> {
          digests.put(table, tally.digest());
          counts.put(table + "_rows", tally.digest().rows());
          tally
              .issues()
              .forEach((code, rows) -> counts.put(PublishedRun.issueCount(table, code), rows));
        });
    PublishedRun.Inputs inputs =
        new PublishedRun.Inputs(
            input.hex(),
            input.rows(),
            settings.catalogue().digest(),
            windows,
            settings.asOf().inWords());
    SortedMap<String, String> tableDigests = new TreeMap<>();
    digests.forEach((table, digest) -> tableDigests.put(table, digest.hex()));
    PublishedRun run =
        new PublishedRun(
            runId(inputs, build),
            last.map(PublishedRun::sequence).orElse(0L) + 1,
            startedAt,
            clock.instant(),
            settings.command(),
            build,
            inputs,
            tables.versions(),
            counts,
            tableDigests,
            ContentDigest.ofTables(ofFigures(digests)));
    stages.run(
        "publish",
        () -> {
          warehouse.requireVersions(tables.versions());
          runs.publish(run, runsBefore);
          return OptionalLong.of(1);
        });
    intake.release();
    tables.release();
    return new NightResult.Published(run);
  }

  /** The run before, where it knew what this one does: a step back in time loses nothing. */
  private Optional<PublishedRun> sameDay(Optional<PublishedRun> last) {
    return last.filter(run -> run.inputs().asOf().equals(settings.asOf().inWords()));
  }

  /** What gates measured depends on the run before, so it is no part of what the figures are. */
  private static SortedMap<String, ContentDigest> ofFigures(
      SortedMap<String, ContentDigest> digests) {
    SortedMap<String, ContentDigest> figures = new TreeMap<>(digests);
    figures.remove(WarehouseTable.GATE.tableName());
    return figures;
  }

  private static Map<String, Dataset<Row>> tallied(TableWriter written) {
    Map<String, Dataset<Row>> tables = new TreeMap<>();
    for (WarehouseTable table : WarehouseTable.ofResults()) {
      written.after(table).ifPresent(rows -> tables.put(table.tableName(), rows));
    }
    Dataset<Row> inputs =
        files(tables.get(WarehouseTable.DOCUMENT.tableName()))
            .union(files(tables.get(WarehouseTable.REJECTED.tableName())));
    tables.put(
        INPUT,
        written
            .after(WarehouseTable.FILING)
            .map(filings -> inputs.union(files(filings)))
            .orElse(inputs)
            .distinct());
    return tables;
  }

  private static long bytes(List<InputFile> files, List<FilingFile> filings) {
    return files.stream().mapToLong(file -> file.file().size()).sum()
        + filings.stream().mapToLong(FilingFile::size).sum();
  }

  private static Dataset<Row> files(Dataset<Row> rows) {
    return rows.select("source_uri", "file_sha256");
  }

  private static Map<String, Long> fates(NightIntake intake) {
    Map<String, Long> counts = new TreeMap<>();
    for (String fate : List.of("published", "duplicate", "rejected", "set_aside", "unchanged")) {
      counts.put(fate, 0L);
    }
    for (Row row : intake.counts().collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    counts.put(
        "taken_in",
        counts.get("published")
            + counts.get("duplicate")
            + counts.get("rejected")
            + counts.get("set_aside"));
    return counts;
  }

  private static String runId(PublishedRun.Inputs inputs, String build) {
    String made =
        String.join(
            "\n", inputs.digest(), inputs.catalogue(), build, inputs.windows(), inputs.asOf());
    return Sha256.hex(made).substring(0, RUN_ID_LENGTH);
  }
}
