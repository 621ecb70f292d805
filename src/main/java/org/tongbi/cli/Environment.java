package org.tongbi.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.tongbi.observation.ReaderSupplier;

/**
 * What surrounds a command: where its words go and what it is made of.
 *
 * @param out data
 * @param err everything else
 * @param terminal whether a person watches {@code err}, on a terminal that can renew a line
 * @param colours whether {@code out} may have colours: a person watches it and has not said no
 * @param home the project's folder, where the sample lies
 * @param variables the variables of the user's environment
 * @param readers makes the report reader for catalogue files of the user's own
 */
record Environment(
    PrintStream out,
    PrintStream err,
    boolean terminal,
    boolean colours,
    Path home,
    Map<String, String> variables,
    Function<List<Path>, ReaderSupplier> readers) {
  private static final String DUMB = "dumb";

  Environment {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(home, "home");
    variables = Map.copyOf(variables);
    Objects.requireNonNull(readers, "readers");
  }

  /** Whether a line on a watched terminal can be renewed. */
  static boolean canRenewLines(boolean watched, Map<String, String> variables) {
    return watched && !DUMB.equals(variables.get("TERM"));
  }

  /** Whether a watched terminal is to have colours; https://no-color.org says how to refuse. */
  static boolean canHaveColours(boolean watched, Map<String, String> variables) {
    return canRenewLines(watched, variables) && variables.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
