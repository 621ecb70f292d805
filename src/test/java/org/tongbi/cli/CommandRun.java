package org.tongbi.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tongbi.observation.LineReader;
import org.tongbi.observation.ReaderSupplier;
import org.tongbi.run.GrammarReader;

/**
 * A command as a user types it, run to its end, with what it said.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record CommandRun(int code, String out, String err) {
  /** Runs a command on invented texts in the form that {@link LineReader} reads. */
  static CommandRun of(String... arguments) {
    return at(Path.of("no-such-home"), arguments);
  }

  /** The same with the project's folder given. */
  static CommandRun at(Path home, String... arguments) {
    return with(home, catalogue -> new LineReader.Supplier(), arguments);
  }

  /** Runs a command on Chinese texts, with the reader of every night. */
  static CommandRun reading(String... arguments) {
    return with(Path.of("no-such-home"), GrammarReader::of, arguments);
  }

  /** Runs a command in an environment of these variables. */
  static CommandRun in(Map<String, String> variables, String... arguments) {
    return with(Path.of("no-such-home"), GrammarReader::of, variables, arguments);
  }

  private static CommandRun with(
      Path home, Function<List<Path>, ReaderSupplier> readers, String... arguments) {
    return with(home, readers, Map.of(), arguments);
  }

  private static CommandRun with(
      Path home,
      Function<List<Path>, ReaderSupplier> readers,
      Map<String, String> variables,
      String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            home,
            variables,
            readers);
    int code = Main.run(environment, arguments);
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The lines of standard output. */
  List<String> lines() {
    return out.lines().toList();
  }
}
