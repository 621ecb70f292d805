package org.tongbi.cli;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.tongbi.audit.lineage.ColumnSources;
import org.tongbi.audit.lineage.InputKind;
import org.tongbi.audit.lineage.LineageEvents;
import org.tongbi.audit.lineage.LineageInput;
import org.tongbi.audit.lineage.LineageRun;
import org.tongbi.audit.lineage.LineageSender;
import org.tongbi.audit.lineage.LineageTable;
import org.tongbi.run.Build;
import org.tongbi.run.NightResult;
import org.tongbi.run.NightSettings;
import org.tongbi.run.Progress;
import org.tongbi.run.PublishedRun;
import org.tongbi.source.SourceFile;
import org.tongbi.source.SourceFiles;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/** Tells others of a night while it goes on: that it began, and what became of it. */
final class NightLineage {
  /** So long a night waits for its listeners, at its end. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Reports name days of China. */
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final LineageOptions options;
  private final SparkSession spark;
  private final NightSettings settings;
  private final Clock clock;
  private final PrintStream err;
  private final Map<String, Long> written = new ConcurrentHashMap<>();

  /** Lineage of one night. */
  NightLineage(
      LineageOptions options,
      SparkSession spark,
      NightSettings settings,
      Clock clock,
      PrintStream err) {
    this.options = options;
    this.spark = spark;
    this.settings = settings;
    this.clock = clock;
    this.err = err;
  }

  /**
   * Works a night and tells of it.
   *
   * @param shown hears how far the night has come
   * @param night works the night, telling its progress
   */
  NightResult follow(Progress shown, Function<Progress, NightResult> night) {
    options.doubts().forEach(err::println);
    if (options.target().isEmpty()) {
      return night.apply(shown);
    }
    Instant startedAt = clock.instant();
    // Made where it is sent: looking through the inputs must not keep the night waiting.
    Lazy events = new Lazy(() -> events(startedAt));
    LineageSender sender = new LineageSender(options.target().get(), PATIENCE);
    Runnable abort =
        () -> {
          Instant at = clock.instant();
          sender.send("ABORT", () -> events.get().aborted(at));
          sender.finish().ifPresent(err::println);
        };
    sender.send("START", () -> events.get().started());
    try (Interruption.Words unused = Interruption.beforeLeaving(abort)) {
      NightResult result = night.apply(counting(shown));
      Instant at = clock.instant();
      sender.send("COMPLETE", () -> events.get().completed(at, tables(result), tags(result)));
      return result;
    } catch (Exception | Error e) {
      Instant at = clock.instant();
      sender.send("FAIL", () -> events.get().failed(at, Failures.firstLine(e)));
      throw e;
    } finally {
      sender.finish().ifPresent(err::println);
    }
  }

  /** Made once, by the sender's one thread. */
  private static final class Lazy {
    private final Supplier<LineageEvents> making;
    private LineageEvents made;

    Lazy(Supplier<LineageEvents> making) {
      this.making = making;
    }

    synchronized LineageEvents get() {
      if (made == null) {
        made = making.get();
      }
      return made;
    }
  }

  private LineageEvents events(Instant startedAt) {
    String asOf = settings.asOf().inWords();
    return new LineageEvents(
        new LineageRun(
            options.namespace(),
            "nightly." + new org.apache.hadoop.fs.Path(settings.warehouse()).getName(),
            startedAt,
            asOf.isEmpty() ? startedAt : LocalDate.parse(asOf).atStartOfDay().toInstant(CHINA),
            options.parent(),
            Build.current().toString(),
            spark.version()),
        ColumnSources.standard(),
        inputs());
  }

  private List<LineageInput> inputs() {
    List<LineageInput> inputs = new ArrayList<>();
    for (String given : settings.reports()) {
      List<SourceFile> files = SourceFiles.expand(List.of(given));
      inputs.add(
          input(InputKind.REPORTS, Path.of(given), files.stream().map(SourceFile::size).toList()));
    }
    NightSettings.Filings filings = settings.filings();
    filings(InputKind.FACILITIES, filings.facilities(), inputs);
    filings(InputKind.POPULATION, filings.population(), inputs);
    filings(InputKind.CORRECTIONS, filings.corrections(), inputs);
    settings
        .catalogueFiles()
        .forEach(
            file -> inputs.add(input(InputKind.CATALOGUE, file, List.of(file.toFile().length()))));
    return inputs;
  }

  private void filings(InputKind kind, Optional<String> given, List<LineageInput> inputs) {
    if (given.isEmpty()) {
      return;
    }
    Path place = Path.of(given.get()).toAbsolutePath();
    List<Long> sizes =
        settings.filings().files().stream()
            .filter(file -> file.path().toAbsolutePath().startsWith(place))
            .map(file -> file.size())
            .toList();
    inputs.add(input(kind, place, sizes));
  }

  private static LineageInput input(InputKind kind, Path place, Collection<Long> sizes) {
    return new LineageInput(
        kind, uri(place), sizes.size(), sizes.stream().mapToLong(Long::longValue).sum());
  }

  /** Without the slash that Java puts behind a folder; a glob is a place, too. */
  private static URI uri(Path place) {
    String uri = place.toAbsolutePath().normalize().toUri().toString();
    return URI.create(
        Files.isDirectory(place) && uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri);
  }

  private List<LineageTable> tables(NightResult result) {
    if (!(result instanceof NightResult.Published)) {
      return List.of();
    }
    PublishedRun run = result.run();
    org.apache.hadoop.fs.Path warehouse =
        new org.apache.hadoop.fs.Path(Warehouse.at(spark, settings.warehouse()).folder());
    List<LineageTable> tables = new ArrayList<>();
    for (WarehouseTable table : WarehouseTable.values()) {
      Long version = run.tableVersions().get(table.tableName());
      boolean isOfRuns = table == WarehouseTable.RUN;
      if (version == null && !isOfRuns) {
        continue;
      }
      tables.add(
          new LineageTable(
              table.tableName(),
              new org.apache.hadoop.fs.Path(warehouse, table.tableName()).toUri(),
              table.comment(),
              table.schema(),
              version == null ? OptionalLong.empty() : OptionalLong.of(version),
              optional(run.counts().get(table.tableName() + "_rows")),
              isOfRuns ? OptionalLong.of(1) : optional(written.get(table.tableName()))));
    }
    return tables;
  }

  private static OptionalLong optional(Long number) {
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private static SortedMap<String, String> tags(NightResult result) {
    PublishedRun run = result.run();
    SortedMap<String, String> tags = new TreeMap<>();
    tags.put("run_id", run.runId());
    tags.put("digest", run.digest());
    tags.put("input_digest", run.inputs().digest());
    tags.put("catalogue", run.inputs().catalogue());
    tags.put("published", Boolean.toString(result instanceof NightResult.Published));
    return tags;
  }

  private Progress counting(Progress shown) {
    return new Progress() {
      @Override
      public void started(String stage, Documents documents) {
        shown.started(stage, documents);
      }

      @Override
      public void finished(String stage, OptionalLong rows, Duration took) {
        rows.ifPresent(n -> written.put(stage, n));
        shown.finished(stage, rows, took);
      }
    };
  }
}
