package org.tongbi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tongbi.period.AsOf;
import org.tongbi.period.Window;
import org.tongbi.run.Build;
import scala.Option;
import scala.Some;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Either;
import scopt.OptionDef;
import scopt.OptionParser;
import scopt.Read;

/** The options of one command, as scopt reads them; nothing else knows scopt. */
final class CommandLine {
  private static final String TABLE_FORMATS = "table|csv|jsonl";

  private CommandLine() {}

  /**
   * Reads the arguments that follow a command.
   *
   * @throws UsageException with all that is wrong in one line
   */
  static Options parse(Command command, List<String> arguments) {
    Parser parser = new Parser(command);
    Option<Options> parsed =
        parser.parse(
            CollectionConverters.asScala(arguments).toSeq(),
            Options.NONE.withCommand(command.code()));
    if (!parser.errors.isEmpty() || parsed.isEmpty()) {
      throw new UsageException(
          "tongbi "
              + command.code()
              + ": "
              + String.join("; ", parser.errors)
              + "; see tongbi "
              + command.code()
              + " --help");
    }
    return parsed.get();
  }

  /** The help page of one command. */
  static String help(Command command) {
    return new Parser(command).usage() + "\n";
  }

  /** The help page of the whole program. */
  static String help() {
    StringBuilder text = new StringBuilder();
    text.append("tongbi ").append(Build.current().version());
    text.append(": year-on-year figures from health-bureau work reports\n\n");
    text.append("Usage: tongbi COMMAND [options]\n\n");
    for (Command command : Command.values()) {
      text.append("  %-10s%s%n".formatted(command.code(), command.summary()));
    }
    text.append("\nExample:\n  tongbi demo\n");
    text.append("\ntongbi COMMAND --help tells a command's options, tongbi --version the build.\n");
    text.append("Data goes to standard output, all else to standard error. Exit codes: 0 done,\n");
    text.append("2 usage, 3 unusable input, 4 a gate or an audit failed, 5 storage or cluster,\n");
    text.append("130 interrupted, 1 a bug.\n");
    return text.toString().replace("\r\n", "\n");
  }

  private static final class Parser extends OptionParser<Options> {
    private static final String UNKNOWN = "Unknown option ";

    private final List<String> errors = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Parser(Command command) {
      super("tongbi " + command.code());
      head(seq("tongbi " + command.code() + " " + command.summary() + "\n"));
      switch (command) {
        case DEMO -> {}
        case NIGHTLY -> nightly();
        case RUNS -> {
          warehouse();
          format("table|jsonl");
        }
        case SQL -> {
          warehouse();
          run();
          format(TABLE_FORMATS);
          argument("query", "SELECT …", "the query; wrap it in quotes").optional();
          text("file", "FILE.sql", "a file with the query instead, such as those of jobs/sql")
              .optional();
          checkConfig(this::oneQuery);
        }
        case EXPORT -> {
          argument(
              "table", "TABLE", "the name of a table, such as trend; a wrong one lists them all");
          warehouse();
          run();
          text("out", "PATH", "the file to write, - for standard output; for parquet a folder")
              .required();
          format("csv|jsonl|parquet|sdmx-csv");
          leavingOut(
              "leaves counts of persons below N out of facility_period and panel, and all that"
                  + " they could be told from");
        }
        case EXPLAIN -> explain();
        case ATLAS -> {
          warehouse();
          run();
          text("out", "FILE.html", "the file to write").required();
          leavingOut("leaves counts of persons below N out, and all that they could be told from");
        }
        case REVIEW -> {
          warehouse();
          run();
          text("out", "FILE.csv", "the file to write, for a spreadsheet; - for standard output")
              .required();
        }
        case RERUN -> {
          argument("run", "RUN", "the run, by its id");
          warehouse();
          text("window", "W", "compares this window alone; may be repeated")
              .optional()
              .unbounded()
              .validate(this::window);
          text("out", "DIR", "keeps the tables that are made; by default they go").optional();
        }
        case DIFF -> {
          argument("run-a", "RUN_A", "the earlier run, by its id");
          argument("run-b", "RUN_B", "the later run, by its id");
          warehouse();
          format("table|jsonl");
        }
        case CHECK -> {
          warehouse();
          run();
          format("table|jsonl");
        }
        case MAINTAIN -> maintain();
        case EVALUATE -> evaluate();
        case GENERATE -> generate();
      }
      if (command != Command.EVALUATE && command != Command.GENERATE) {
        text("master", "URL", "where Spark runs; by default on this machine").optional();
      }
      note("\nExample:\n  " + command.example() + "\n");
    }

    private void nightly() {
      warehouse();
      text("reports", "PATH", "a folder, a file or a glob of reports; may be repeated")
          .optional()
          .unbounded();
      text("facilities", "DIR", "the folder of registry*.csv and returns*.csv or .parquet")
          .optional();
      text("population", "FILE", "the people of each region and year, as CSV").optional();
      text("corrections", "FILE", "known errors of the inputs and how they are mended, as CSV")
          .optional();
      catalogue();
      text(
              "window",
              "W",
              "a window that facility figures are made for besides months, quarters, halves and"
                  + " years; may be repeated")
          .optional()
          .unbounded()
          .validate(this::window);
      text(
              "as-of",
              "DATE",
              "gives the answer of that day, such as 2024-05-31: what was published, filed or"
                  + " recorded later is kept and does not count; by default now, everything counts")
          .optional()
          .validate(this::asOf);
      checkConfig(
          options ->
              options.has("reports") || options.has("facilities")
                  ? success()
                  : failure("Missing option --reports or --facilities"));
      text(
              "gates",
              "FILE",
              "from where on quality gates warn and stop, as CSV: gate,warn_above,stop_above in per"
                  + " cent; by default the project's own")
          .optional();
      text(
              "lineage",
              "TARGET",
              "tells others of the night as OpenLineage events: file:PATH, one event a line, or an"
                  + " http(s) address; also TONGBI_LINEAGE or OPENLINEAGE_URL")
          .optional();
      oneOf("format", "text|json", "how the night is summed up; json is written for programs");
      flag("dry-run", "tells what would be done and writes nothing");
    }

    private Either<String, BoxedUnit> oneQuery(Options options) {
      if (options.has("query") && options.has("file")) {
        return failure("Option --file and a query are two questions; give one of them");
      }
      return options.has("query") || options.has("file")
          ? success()
          : failure("Missing argument SELECT … or option --file");
    }

    private void leavingOut(String what) {
      text("disclosure", "N", what).optional().validate(this::disclosure);
    }

    private Either<String, BoxedUnit> disclosure(String given) {
      return given.matches("[1-9][0-9]{0,5}") && !given.equals("1")
          ? success()
          : failure("Option --disclosure is a whole number from 2 to 999999, not " + given);
    }

    private Either<String, BoxedUnit> window(String given) {
      try {
        Window unused = Window.parse(given);
        return success();
      } catch (IllegalArgumentException e) {
        return failure("Option --window: " + e.getMessage());
      }
    }

    private Either<String, BoxedUnit> asOf(String given) {
      try {
        AsOf unused = AsOf.parse(given);
        return success();
      } catch (IllegalArgumentException e) {
        return failure("Option --as-of: " + e.getMessage());
      }
    }

    private void explain() {
      warehouse();
      run();
      text("region", "CODE|NAME", "the region, by its code or its name").required();
      text("indicator", "CODE", "the indicator's code in the catalogue").required();
      text(
              "population",
              "CODE",
              "whose figure it is; all where there is such a one, else each that there is")
          .optional();
      text("provider", "CODE", "which institutions it is about; likewise").optional();
      text("window", "W", "2024, 2024H1, 2024Q2, 2024-05, 2024-01..2024-05 or two days").required();
      format("text|json");
      oneOf("lang", "en|zh", "the language of the words", "that of the environment");
      text("facility", "CODE", "shows what this facility filed, all of it").optional();
      flag("all", "shows what every facility filed, not the first three alone");
      flag("verify", "reads the originals again and checks every link down to their bytes");
      text(
              "inputs",
              "PATH",
              "with --verify: a file or folder of originals of your own, instead of those that the"
                  + " warehouse keeps; may be repeated")
          .optional()
          .unbounded();
    }

    private void maintain() {
      warehouse();
      flag("dry-run", "tells what would be done and changes nothing");
      text(
              "retain-hours",
              "N",
              "removes files that no run has needed for so long; by default seven days. With 0 older"
                  + " runs are only to be had by tongbi rerun")
          .optional()
          .validate(
              given ->
                  given.matches("[0-9]{1,6}")
                      ? success()
                      : failure(
                          "Option --retain-hours is a whole number of hours, 0 or more, not "
                              + given));
    }

    private void evaluate() {
      text("reports", "PATH", "a folder, a file or a glob of reports; may be repeated")
          .required()
          .unbounded();
      text(
              "gold",
              "FILE",
              "labelled observations, one JSON object a line; may be repeated: with as many"
                  + " --reports the first belongs to the first and so on, else all to all")
          .required()
          .unbounded();
      catalogue();
      oneOf("reader", "grammar|regex|numbers", "which reader to score");
      flag("baselines", "sets the reader beside a plain regular expression and numbers alone");
      text("only", "ID,…|@FILE", "scores these documents alone; may be repeated")
          .optional()
          .unbounded();
      text("except", "ID,…|@FILE", "leaves these documents out; may be repeated")
          .optional()
          .unbounded();
      flag("scores-only", "shows scores and counts, and nothing of any single document");
      format("table|jsonl|json");
      text("misses", "N", "how many errors of each kind to list, each with its sentence")
          .optional();
      text("errors", "OUT", "where to write every error; a name in .csv or .jsonl").optional();
      text("predicted", "OUT", "where to write what was extracted").optional();
    }

    private void generate() {
      text("documents", "N", "how many reports").required();
      text("facilities", "N", "how many facilities").required();
      text("years", "A..B", "the years of the returns, 2022..2024").required();
      text("seed", "S", "a whole number; the same gives the same bytes").required();
      text("out", "DIR", "the folder to write; it must be empty or not there yet").required();
    }

    private void warehouse() {
      text("warehouse", "DIR", "the folder of the tables").required();
    }

    private void run() {
      text("run", "RUN", "the id of a run; by default the newest").optional();
    }

    private void catalogue() {
      text("catalogue", "FILE", "indicators of your own; may be repeated").optional().unbounded();
    }

    private void format(String choices) {
      oneOf("format", choices, "how to write it");
    }

    private void oneOf(String name, String choices, String text) {
      oneOf(name, choices, text, choices.substring(0, choices.indexOf('|')));
    }

    private void oneOf(String name, String choices, String text, String byDefault) {
      List<String> allowed = Arrays.asList(choices.split("\\|"));
      text(name, choices, text + "; by default " + byDefault)
          .optional()
          .validate(
              value ->
                  allowed.contains(value)
                      ? success()
                      : failure("Option --" + name + " is one of " + choices + ", not " + value));
    }

    private OptionDef<String, Options> text(String name, String value, String text) {
      names.add("--" + name);
      return opt(name, Read.stringRead())
          .valueName(value)
          .text(text)
          .action((given, options) -> options.with(name, given));
    }

    private void flag(String name, String text) {
      names.add("--" + name);
      opt(name, Read.unitRead()).text(text).action((given, options) -> options.with(name, "true"));
    }

    private OptionDef<String, Options> argument(String name, String value, String text) {
      return arg(value, Read.stringRead())
          .text(text)
          .action((given, options) -> options.with(name, given));
    }

    @Override
    public void reportError(String message) {
      errors.add(
          message.startsWith(UNKNOWN)
              ? message + Suggestion.of(message.substring(UNKNOWN.length()), names)
              : message);
    }

    @Override
    public Option<Object> showUsageOnError() {
      return Some.apply(Boolean.FALSE);
    }

    @Override
    public void terminate(Either<String, BoxedUnit> exitState) {
      // The exit code is settled in one place, by Main.
    }

    @Override
    public void displayToOut(String text) {
      throw new IllegalStateException("help is asked for by its own method");
    }

    @Override
    public void displayToErr(String text) {
      // Errors are gathered by reportError.
    }

    private static Seq<String> seq(String... texts) {
      return CollectionConverters.asScala(List.of(texts)).toSeq();
    }
  }
}
