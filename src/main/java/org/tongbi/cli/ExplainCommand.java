package org.tongbi.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.audit.Cell;
import org.tongbi.audit.Explanation;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.period.Window;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;
import org.tongbi.table.WarehouseTable;

/** {@code explain}: one figure, defended to its sentences. */
final class ExplainCommand {
  private ExplainCommand() {}

  static ExitCode run(Environment environment, Options options) {
    Asked asked = asked(options);
    OpenWarehouse opened = OpenWarehouse.of(options);
    Dataset<Row> observation = opened.runs().table(WarehouseTable.OBSERVATION, opened.run());
    List<Cell> cells =
        Explanation.cells(
            asked.region(),
            asked.indicator(),
            asked.population(),
            asked.provider(),
            asked.window(),
            observation);
    boolean first = true;
    for (Cell cell : cells) {
      Explanation explanation =
          Explanation.gather(
              cell,
              opened.runs().table(WarehouseTable.DOCUMENT, opened.run()),
              observation,
              opened.runs().table(WarehouseTable.PANEL, opened.run()),
              opened.runs().table(WarehouseTable.TREND, opened.run()));
      environment.out().print(first ? "" : "\n");
      environment
          .out()
          .print(new ExplanationText(explanation, opened.run().runId(), environment.terminal()));
      first = false;
    }
    return ExitCode.DONE;
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
