package org.tongbi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongbi.audit.synthetic.Generation;
import org.tongbi.audit.synthetic.SyntheticOrder;
import org.tongbi.table.StorageException;

/** {@code generate}: an invented corpus with its truth; needs neither warehouse nor Spark. */
final class GenerateCommand {
  private static final Pattern YEARS = Pattern.compile("([0-9]{4})\\.\\.([0-9]{4})");

  private GenerateCommand() {}

  static ExitCode run(Environment environment, Options options) {
    SyntheticOrder order = order(options);
    Path out = Path.of(options.require("out"));
    try {
      refuseUnlessEmpty(out);
      Generation.Counts counts = Generation.of(order).write(out);
      environment
          .err()
          .printf(
              "wrote %d facilities, %d returns, %d documents, %d true comparisons and %d planted"
                  + " defects to %s%n",
              counts.facilities(),
              counts.returns(),
              counts.documents(),
              counts.figures(),
              counts.defects(),
              out);
    } catch (IOException e) {
      throw new StorageException("cannot write to " + out + ": " + e.getMessage(), e);
    }
    return ExitCode.DONE;
  }

  private static SyntheticOrder order(Options options) {
    Matcher years = YEARS.matcher(options.require("years"));
    if (!years.matches()) {
      throw wrong("years", "two years such as 2022..2024", options);
    }
    try {
      return new SyntheticOrder(
          (int) number(options, "documents", "[0-9]{1,9}"),
          (int) number(options, "facilities", "[0-9]{1,9}"),
          Integer.parseInt(years.group(1)),
          Integer.parseInt(years.group(2)),
          number(options, "seed", "-?[0-9]{1,18}"));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "tongbi generate: " + e.getMessage() + "; see tongbi generate --help");
    }
  }

  private static long number(Options options, String name, String form) {
    if (!options.require(name).matches(form)) {
      throw wrong(name, "a whole number", options);
    }
    return Long.parseLong(options.require(name));
  }

  private static UsageException wrong(String name, String expected, Options options) {
    return new UsageException(
        "tongbi generate: Option --"
            + name
            + " expects "
            + expected
            + " but was given '"
            + options.require(name)
            + "'; see tongbi generate --help");
  }

  private static void refuseUnlessEmpty(Path out) throws IOException {
    if (Files.exists(out)) {
      boolean empty;
      try (Stream<Path> there = Files.isDirectory(out) ? Files.list(out) : Stream.of(out)) {
        empty = there.findAny().isEmpty();
      }
      if (!empty) {
        throw new UsageException(
            "tongbi generate: " + out + " is there and not empty; name another folder");
      }
    }
  }
}
