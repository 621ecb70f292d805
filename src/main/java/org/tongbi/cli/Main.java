package org.tongbi.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbi.run.Build;
import org.tongbi.run.GrammarReader;
import org.tongbi.run.NoRunException;
import org.tongbi.run.StoppedByGatesException;
import org.tongbi.source.UnusableInputException;
import org.tongbi.table.StorageException;

/** The entry: runs one command and leaves with its exit code. */
public final class Main {
  private static final Set<String> HELP = Set.of("--help", "-h");
  private static final Set<String> VERSION = Set.of("--version", "-V");
  private static final String HELP_ON = "help";

  private Main() {}

  /** Runs the command that the arguments name; the only place where the program exits. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Interruption interruption = Interruption.install(err);
    int code = run(environment(out, err), arguments);
    out.flush();
    err.flush();
    interruption.commandEnded();
    System.exit(code);
  }

  /** Runs a command with the streams given; returns its exit code. */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    return run(environment(out, err), arguments);
  }

  static int run(Environment environment, String... arguments) {
    try {
      return dispatch(environment, Arrays.asList(arguments)).number();
    } catch (UsageException e) {
      return failed(environment, e, ExitCode.USAGE);
    } catch (UnusableInputException | NoRunException e) {
      return failed(environment, e, ExitCode.INPUT);
    } catch (StoppedByGatesException e) {
      return failed(environment, e, ExitCode.AUDIT);
    } catch (StorageException e) {
      return failed(environment, e, ExitCode.STORAGE);
    } catch (Exception e) {
      // Spark throws its checked exception where nothing declares one.
      return Failures.report(e, environment.err()).number();
    }
  }

  private static ExitCode dispatch(Environment environment, List<String> arguments) {
    if (arguments.isEmpty()) {
      environment.err().print(CommandLine.help());
      return ExitCode.USAGE;
    }
    String first = arguments.get(0);
    List<String> rest = arguments.subList(1, arguments.size());
    if (VERSION.contains(first)) {
      environment.out().println("tongbi " + Build.current());
      return ExitCode.DONE;
    }
    if (HELP.contains(first) || first.equals(HELP_ON)) {
      environment
          .out()
          .print(rest.isEmpty() ? CommandLine.help() : CommandLine.help(command(rest.get(0))));
      return ExitCode.DONE;
    }
    Command command = command(first);
    List<String> given = rest.subList(0, rest.contains("--") ? rest.indexOf("--") : rest.size());
    if (given.stream().anyMatch(HELP::contains)) {
      environment.out().print(CommandLine.help(command));
      return ExitCode.DONE;
    }
    Options options = CommandLine.parse(command, rest);
    return switch (command) {
      case DEMO -> DemoCommand.run(environment, options);
      case NIGHTLY -> NightlyCommand.run(environment, options);
      case RUNS -> RunsCommand.run(environment, options);
      case SQL -> SqlCommand.run(environment, options);
      case EXPORT -> ExportCommand.run(environment, options);
      case EXPLAIN -> ExplainCommand.run(environment, options);
      case ATLAS -> AtlasCommand.run(environment, options);
      case REVIEW -> ReviewCommand.run(environment, options);
      case RERUN -> RerunCommand.run(environment, options);
      case DIFF -> DiffCommand.run(environment, options);
      case CHECK -> CheckCommand.run(environment, options);
      case MAINTAIN -> MaintainCommand.run(environment, options);
      case EVALUATE -> EvaluateCommand.run(environment, options);
      case GENERATE -> GenerateCommand.run(environment, options);
    };
  }

  private static Command command(String name) {
    return Command.named(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "tongbi: there is no command \""
                        + name
                        + "\""
                        + Suggestion.of(name, Command.codes())
                        + "; tongbi --help lists those that there are"));
  }

  private static int failed(Environment environment, RuntimeException e, ExitCode code) {
    environment.err().println(e.getMessage());
    return code.number();
  }

  private static Environment environment(PrintStream out, PrintStream err) {
    // Only the launcher can tell: Java has a console object even where no terminal is.
    Map<String, String> variables = System.getenv();
    return new Environment(
        out,
        err,
        Environment.canRenewLines(Boolean.getBoolean("tongbi.terminal"), variables),
        Environment.canHaveColours(Boolean.getBoolean("tongbi.terminal.out"), variables),
        Path.of(System.getProperty("tongbi.home", "")),
        variables,
        GrammarReader::of);
  }
}
