package org.tongbi.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.tongbi.audit.gate.GateVerdict;
import org.tongbi.observation.InputFile;
import org.tongbi.provenance.Sha256;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/**
 * What a night does between opening its files and publishing: it reads, writes, judges, sums up.
 */
final class NightWork {
  private static final int RUN_ID_LENGTH = 12;

  private final SparkSession spark;
  private final NightSettings settings;
  private final Warehouse warehouse;
  private final TablesBefore before;
  private final String night;
  private final LongAccumulator documentsDone;
  private final LongAccumulator documentsFound;
  private final Stages stages;
  private final TableWriter tables;

  /**
   * The work of one night.
   *
   * @param night the night's id
   * @param standing the tables as it finds them
   */
  NightWork(
      SparkSession spark,
      NightSettings settings,
      Progress progress,
      Warehouse warehouse,
      TablesBefore before,
      String night,
      TablesStanding standing) {
    this.spark = spark;
    this.settings = settings;
    this.warehouse = warehouse;
    this.before = before;
    this.night = night;
    this.documentsDone = spark.sparkContext().longAccumulator("documents read");
    this.documentsFound = spark.sparkContext().longAccumulator("documents found");
    this.stages =
        new Stages(
            spark, progress, new Progress.Documents(documentsDone::sum, documentsFound::sum));
    this.tables = new TableWriter(warehouse, stages, before, night, standing);
  }

  /**
   * Where a run stands among the others.
   *
   * @param last the run before; empty on a first night
   * @param startedAt when the night began
   * @param clock stamps when it ended
   * @param build version and commit of the program
   */
  record Place(Optional<PublishedRun> last, Instant startedAt, Clock clock, String build) {
    long sequence() {
      return last.map(PublishedRun::sequence).orElse(0L) + 1;
    }
  }

  Stages stages() {
    return stages;
  }

  KeptRows rowsInUse() {
    return tables.rowsInUse();
  }

  /**
   * Opens the files of the night.
   *
   * @param files all that the night was given
   * @param open those of them that must be opened
   */
  OpenedSources open(List<InputFile> files, List<InputFile> open) {
    return stages.result(
        "open",
        () -> OpenedSources.of(spark, files, open, before, tables.rowsInUse(), documentsFound),
        opened -> new Stages.Rows(files.size(), open.size()));
  }

  /**
   * Brings all tables up to date, in commits that no reader sees yet.
   *
   * @param everything whether all documents are read anew
   * @param counts what was counted so far; more is added
   * @return the run, to be published
   * @throws StoppedByGatesException where a gate stops the night
   */
  PublishedRun run(
      OpenedSources sources,
      FilingNews filings,
      boolean everything,
      SortedMap<String, Long> counts,
      Place place) {
    NightIntake intake =
        stages.result(
            "read",
            () ->
                new NightIntake(
                    sources,
                    before,
                    everything,
                    settings,
                    filings,
                    read -> warehouse.staging().keep(night, "read", read),
                    tables.rowsInUse(),
                    documentsDone),
            taken -> {
              counts.putAll(fates(taken));
              return new Stages.Rows(
                  counts.getOrDefault("files_opened", 0L), counts.get("taken_in"));
            });
    FilingWrites filingWrites =
        new FilingWrites(
            spark, filings, before, tables, settings.filings().windows(), settings.asOf());
    new NightWrites(before, tables, filingWrites).all(intake, settings.catalogue());
    tables.add(WarehouseTable.LEDGER, Ledger.events(place.sequence(), intake, before, filings));
    counts.putAll(filingWrites.counts());
    gates(place, counts);
    return summedUp(counts, place, everything ? Optional.empty() : place.last());
  }

  private void gates(Place place, SortedMap<String, Long> counts) {
    stages.run(
        "gate",
        () -> {
          List<GateVerdict> verdicts =
              new NightGates(spark, settings.gates()).judge(tables, sameDay(place.last()), counts);
          NightGates.count(verdicts, counts);
          List<GateVerdict> stops =
              verdicts.stream().filter(v -> v.outcome() == GateVerdict.Outcome.STOPPED).toList();
          if (!stops.isEmpty()) {
            throw new StoppedByGatesException(
                place
                    .last()
                    .map(run -> "run " + run.runId() + " stands")
                    .orElse("there is no run yet"),
                stops);
          }
          return new Stages.Rows(verdicts.size(), verdicts.size());
        });
  }

  private PublishedRun summedUp(
      SortedMap<String, Long> counts, Place place, Optional<PublishedRun> sameBuild) {
    NightTally tally =
        stages.result(
            "digest",
            () -> NightTally.of(tables, sameBuild),
            sum -> new Stages.Rows(sum.rows(), sum.tables().size()));
    counts.putAll(tally.counts());
    PublishedRun.Inputs inputs =
        new PublishedRun.Inputs(
            tally.input().hex(),
            tally.input().rows(),
            settings.catalogue().digest(),
            settings.filings().windowsInWords(),
            settings.asOf().inWords());
    ProgramDigests program = ProgramDigests.current();
    return new PublishedRun(
        runId(inputs, place.build()),
        place.sequence(),
        place.startedAt(),
        place.clock().instant(),
        settings.command(),
        place.build(),
        inputs,
        tables.versions(),
        counts,
        tally.digests(),
        tally.digest(),
        new Receipt(
            night,
            settings.recorded(),
            program.groups(),
            program.regionsEdition(),
            program.buildSha256(),
            stages.receipts()),
        PublishedRun.PUBLISHED);
  }

  /** Lets go of what was kept in memory. */
  void release() {
    tables.release();
  }

  /** The run before, where it knew what this one does: a step back in time loses nothing. */
  private Optional<PublishedRun> sameDay(Optional<PublishedRun> last) {
    return last.filter(run -> run.inputs().asOf().equals(settings.asOf().inWords()));
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
