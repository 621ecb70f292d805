package org.tongbi.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tongbi.table.StorageException;

/** A file of text that a command writes where the user asked for it, or standard output. */
final class OutputFile {
  /** What stands for standard output. */
  private static final Path STANDARD_OUTPUT = Path.of("-");

  private OutputFile() {}

  /** Whether a path stands for standard output. */
  static boolean isStandardOutput(Path out) {
    return out.equals(STANDARD_OUTPUT);
  }

  /** A path as messages name it. */
  static String named(Path out) {
    return isStandardOutput(out) ? "standard output" : out.toString();
  }

  /** Writes to a file, or to standard output where the path stands for it. */
  static void write(Environment environment, Path out, Consumer<PrintStream> content) {
    if (isStandardOutput(out)) {
      content.accept(environment.out());
      environment.out().flush();
    } else {
      write(out, content);
    }
  }

  /**
   * Writes it, and the folders above it that are not there yet.
   *
   * @throws StorageException where not all of it could be written
   */
  static void write(Path out, Consumer<PrintStream> content) {
    try {
      Path folder = out.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (PrintStream file =
          new PrintStream(
              new BufferedOutputStream(Files.newOutputStream(out)),
              false,
              StandardCharsets.UTF_8)) {
        content.accept(file);
        if (file.checkError()) {
          throw new IOException("not all could be written");
        }
      }
    } catch (IOException e) {
      throw new StorageException(
          out + " cannot be written: " + e.getMessage() + "; name another file with --out", e);
    }
  }
}
