package org.tongbi.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tongbi.run.GrammarReader;
import org.tongbi.run.NoRunException;
import org.tongbi.run.StoppedByGatesException;
import org.tongbi.source.UnusableInputException;
import org.tongbi.table.StorageException;

/** The entry: runs one command and leaves with its exit code. */
public final class Main {
  private static final String HELP = "--help";

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
    if (arguments.isEmpty() || arguments.get(0).equals(HELP)) {
      environment.out().print(CommandLine.help());
      return arguments.isEmpty() ? ExitCode.USAGE : ExitCode.DONE;
    }
    String name = arguments.get(0);
    Optional<Command> command = Command.named(name);
    if (command.isEmpty()) {
      throw new UsageException(
          "tongbi: there is no command \"" + name + "\"; tongbi --help lists those that there are");
    }
    List<String> rest = arguments.subList(1, arguments.size());
    if (rest.contains(HELP)) {
      environment.out().println(CommandLine.help(command.get()));
      return ExitCode.DONE;
    }
    Options options = CommandLine.parse(command.get(), rest);
    return switch (command.get()) {
      case DEMO -> DemoCommand.run(environment, options);
      case NIGHTLY -> NightlyCommand.run(environment, options);
      case RUNS -> RunsCommand.run(environment, options);
      case SQL -> SqlCommand.run(environment, options);
      case EXPORT -> ExportCommand.run(environment, options);
      case EXPLAIN -> ExplainCommand.run(environment, options);
      case ATLAS -> AtlasCommand.run(environment, options);
      case RERUN -> RerunCommand.run(environment, options);
      case DIFF -> DiffCommand.run(environment, options);
      case CHECK -> CheckCommand.run(environment, options);
      case MAINTAIN -> MaintainCommand.run(environment, options);
      case EVALUATE -> EvaluateCommand.run(environment, options);
      case GENERATE -> GenerateCommand.run(environment, options);
    };
  }

  private static int failed(Environment environment, RuntimeException e, ExitCode code) {
    environment.err().println(e.getMessage());
    return code.number();
  }

  private static Environment environment(PrintStream out, PrintStream err) {
    return new Environment(
        out,
        err,
        // Only the launcher can tell: Java has a console object even where no terminal is.
        Boolean.getBoolean("tongbi.terminal"),
        Path.of(System.getProperty("tongbi.home", "")),
        System.getenv(),
        GrammarReader::of);
  }
}
