package org.tongbi.cli;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.audit.Cell;
import org.tongbi.audit.explain.Explanation;
import org.tongbi.audit.explain.FolderOfOriginals;
import org.tongbi.audit.explain.Originals;
import org.tongbi.audit.explain.RunTables;
import org.tongbi.audit.explain.Shown;
import org.tongbi.audit.explain.Verification;
import org.tongbi.audit.explain.Verifier;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.observation.filing.KnownFilings;
import org.tongbi.period.AsOf;
import org.tongbi.period.Window;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;
import org.tongbi.run.PublishedRun;
import org.tongbi.source.UnusableInputException;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/** {@code explain}: one figure, defended to its sentences. */
final class ExplainCommand {
  private ExplainCommand() {}

  static ExitCode run(Environment environment, Options options) {
    Asked asked = asked(options);
    OpenWarehouse opened = OpenWarehouse.of(options);
    RunTables tables = tables(opened);
    List<Cell> cells =
        Explanation.cells(
            asked.region(),
            asked.indicator(),
            asked.population(),
            asked.provider(),
            asked.window(),
            tables.observation());
    Shown shown =
        new Shown(Shown.FIRST_THREE.first(), options.value("facility"), options.has("all"));
    requireFacility(shown, tables);
    Language language = Language.of(options.value("lang"), environment.variables());
    ExplanationWords words = ExplanationWords.in(language);
    boolean json = options.value("format").filter("json"::equals).isPresent();
    boolean sound = true;
    boolean first = true;
    for (Cell cell : cells) {
      Explanation explanation = Explanation.gather(cell, tables, shown);
      Optional<Verification> verification =
          options.has("verify")
              ? Optional.of(Verifier.verify(List.of(cell), tables, originals(opened, options)))
              : Optional.empty();
      sound &= verification.map(Verification::isSound).orElse(true);
      String runId = opened.run().runId();
      if (json) {
        new ExplanationJson(explanation, runId, environment.out()).write(verification);
      } else {
        environment.out().print(first ? "" : "\n");
        new ExplanationText(explanation, runId, environment.colours(), words, environment.out())
            .write(verification);
      }
      first = false;
    }
    return sound ? ExitCode.DONE : ExitCode.AUDIT;
  }

  /** The tables that a figure is explained by. */
  static RunTables tables(OpenWarehouse opened) {
    AsOf asOf = asOf(opened.run());
    return new RunTables(
        table(opened, WarehouseTable.DOCUMENT),
        table(opened, WarehouseTable.OBSERVATION),
        table(opened, WarehouseTable.PANEL),
        table(opened, WarehouseTable.TREND),
        table(opened, WarehouseTable.FACILITY),
        table(opened, WarehouseTable.FACILITY_MONTH),
        KnownFilings.submissions(table(opened, WarehouseTable.SUBMISSION), asOf),
        table(opened, WarehouseTable.DENOMINATOR),
        table(opened, WarehouseTable.CORRECTION));
  }

  private static AsOf asOf(PublishedRun run) {
    String day = run.inputs().asOf();
    return day.isEmpty() ? AsOf.NOW : AsOf.parse(day);
  }

  private static Dataset<Row> table(OpenWarehouse opened, WarehouseTable table) {
    return opened.runs().table(table, opened.run());
  }

  private static void requireFacility(Shown shown, RunTables tables) {
    shown
        .facility()
        .filter(
            code ->
                tables
                    .facility()
                    .filter(col("org_code").equalTo(code).or(col("facility_id").equalTo(code)))
                    .isEmpty())
        .ifPresent(
            code -> {
              throw new UsageException(
                  "tongbi explain: no facility of the registry has the code "
                      + code
                      + "; leave --facility out to see those that there are");
            });
  }

  /** The user's own files where they are given, else what the warehouse keeps. */
  private static Originals originals(OpenWarehouse opened, Options options) {
    if (options.has("inputs")) {
      try {
        return FolderOfOriginals.of(options.all("inputs").stream().map(Path::of).toList());
      } catch (IOException | UncheckedIOException | InvalidPathException e) {
        throw new UnusableInputException(
            "the originals that --inputs names cannot be read: "
                + Failures.firstLine(e)
                + "; check the path",
            e);
      }
    }
    return Warehouse.at(opened.spark(), options.require("warehouse")).originals()::local;
  }

  /** What the command line asks about, before it is known which cells there are. */
  private record Asked(
      RegionCode region,
      String indicator,
      Optional<Population> population,
      Optional<Provider> provider,
      Window window) {}

  private static Asked asked(Options options) {
    try {
      Window window = Window.parse(options.require("window"));
      return new Asked(
          region(options.require("region"), window),
          options.require("indicator"),
          options.value("population").map(code -> Coded.of(Population.class, code)),
          options.value("provider").map(code -> Coded.of(Provider.class, code)),
          window);
    } catch (IllegalArgumentException e) {
      throw new UsageException("tongbi explain: " + e.getMessage() + "; see tongbi explain --help");
    }
  }

  private static RegionCode region(String written, Window window) {
    if (written.matches("[0-9]{6}")) {
      return new RegionCode(written);
    }
    List<Division> named =
        Regions.standard().named(written, OptionalInt.of(window.year())).stream().toList();
    List<RegionCode> codes = named.stream().map(Division::code).distinct().toList();
    if (codes.size() == 1) {
      return codes.get(0);
    }
    if (codes.isEmpty()) {
      throw new IllegalArgumentException(
          "no region is named \"" + written + "\" in " + window.year());
    }
    throw new IllegalArgumentException(
        "\""
            + written
            + "\" names several regions, give --region one of their codes: "
            + named.stream()
                .map(division -> division.code() + " " + division.fullName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ")));
  }
}
