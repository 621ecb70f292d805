package org.tongbi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.tongbi.audit.gate.GateLimits;
import org.tongbi.csv.CsvException;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.observation.ReaderSupplier;
import org.tongbi.period.AsOf;
import org.tongbi.period.Window;
import org.tongbi.run.GrammarReader;
import org.tongbi.run.Night;
import org.tongbi.run.NightResult;
import org.tongbi.run.NightSettings;
import org.tongbi.run.SparkSessions;
import org.tongbi.source.SourceFile;
import org.tongbi.source.SourceFiles;
import org.tongbi.source.UnusableInputException;
import org.tongbi.table.WarehouseTable;

/** {@code nightly}: one night over reports, what facilities file, or both. */
final class NightlyCommand {
  private NightlyCommand() {}

  static ExitCode run(Environment environment, Options options) {
    if (options.has("dry-run")) {
      return dryRun(environment, options);
    }
    String warehouse = options.require("warehouse");
    NightResult result =
        work(
            environment,
            warehouse,
            options.all("reports"),
            filings(options),
            options.value("as-of").map(AsOf::parse).orElse(AsOf.NOW),
            options.all("catalogue").stream().map(Path::of).toList(),
            gates(options.value("gates")),
            LineageOptions.of(options.value(LineageOptions.OPTION), System.getenv()),
            options.value("master"));
    if (options.value("format").orElse("text").equals("json")) {
      environment.out().println(new NightSummary(warehouse, result).json());
    }
    return ExitCode.DONE;
  }

  private static GateLimits gates(Optional<String> file) {
    if (file.isEmpty()) {
      return GateLimits.standard();
    }
    try {
      return GateLimits.file(Path.of(file.get()));
    } catch (CsvException e) {
      throw new UnusableInputException(
          "gates " + e.getMessage() + "; mend the line and run again", e);
    } catch (IOException e) {
      throw new UnusableInputException(
          "gates file "
              + file.get()
              + " cannot be read as UTF-8 text; check the path, or save the file as UTF-8",
          e);
    }
  }

  private static NightSettings.Filings filings(Options options) {
    return new NightSettings.Filings(
        options.value("facilities"),
        options.value("population"),
        options.value("corrections"),
        options.all("window").stream()
            .map(Window::parse)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Works a night through and tells of it. */
  static NightResult work(
      Environment environment,
      String warehouse,
      List<String> reports,
      NightSettings.Filings filings,
      AsOf asOf,
      List<Path> catalogue,
      GateLimits gates,
      LineageOptions lineage,
      Optional<String> master) {
    // A wrong path should not cost the user the start of Spark.
    SourceFiles.expand(reports);
    filings.files();
    NightSettings settings =
        new NightSettings(
            warehouse,
            reports,
            filings,
            asOf,
            GrammarReader.catalogue(catalogue),
            catalogue,
            environment.readers().apply(catalogue),
            gates,
            "nightly");
    if (SparkSessions.isLocal(master)) {
      // The dictionaries load while Spark starts; the executors of a cluster load their own.
      Thread dictionaries =
          new Thread(() -> ReaderSupplier.readerOf(settings.reader()), "tongbi-dictionaries");
      dictionaries.setDaemon(true);
      dictionaries.start();
    }
    SparkSession spark = SparkSessions.open(master);
    try (Terminal terminal = new Terminal(environment.err(), environment.terminal())) {
      Clock clock = Clock.systemUTC();
      NightResult result =
          new NightLineage(lineage, spark, settings, clock, environment.err())
              .follow(terminal, progress -> new Night(spark, settings, progress, clock).work());
      new NightSummary(warehouse, result).print(environment.err());
      return result;
    }
  }

  private static ExitCode dryRun(Environment environment, Options options) {
    List<SourceFile> files = SourceFiles.expand(options.all("reports"));
    List<FilingFile> filings = filings(options).files();
    List<WarehouseTable> tables =
        WarehouseTable.ofResults().stream()
            .filter(table -> !filings.isEmpty() || !WarehouseTable.ofFilings().contains(table))
            .toList();
    PrintStream out = environment.out();
    out.println(
        "stages: read, "
            + tables.stream().map(WarehouseTable::tableName).collect(Collectors.joining(", "))
            + ", digest, publish");
    out.println("inputs: " + plural(files.size() + filings.size(), "file"));
    for (SourceFile file : files) {
      out.println(
          String.format(
              Locale.ROOT,
              "  %s  %s, %,d bytes",
              file.sourceUri(),
              file.format().code(),
              file.size()));
    }
    for (FilingFile file : filings) {
      out.println(
          "  "
              + file.sourceUri()
              + "  "
              + (file.kind() == null ? "none of the kinds that are read" : file.kind().code()));
    }
    out.println(
        "catalogue: "
            + GrammarReader.catalogue(options.all("catalogue").stream().map(Path::of).toList())
                .digest());
    out.println("output tables in " + options.require("warehouse") + ":");
    tables.forEach(table -> tell(out, table));
    tell(out, WarehouseTable.RUN);
    environment.err().println("dry run: nothing was read into the warehouse or written");
    return ExitCode.DONE;
  }

  private static void tell(PrintStream out, WarehouseTable table) {
    out.println(String.format(Locale.ROOT, "  %-16s%s", table.tableName(), table.comment()));
  }

  private static String plural(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
