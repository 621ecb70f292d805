package org.tongbi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbi.source.UnusableInputException;

/**
 * Where tables are made again: a folder that the user named, or one that goes when work is over.
 *
 * @param folder empty when work begins
 * @param kept whether it stays
 */
record Workplace(Path folder, boolean kept) implements AutoCloseable {
  /**
   * The folder that the user named, or a new one.
   *
   * @throws UnusableInputException where the named one holds something
   */
  static Workplace of(Optional<String> named) {
    try {
      if (named.isEmpty()) {
        return new Workplace(Files.createTempDirectory("tongbi-"), false);
      }
      Path folder = Path.of(named.get());
      if (Files.exists(folder)) {
        try (Stream<Path> inside = Files.list(folder)) {
          if (inside.findAny().isPresent()) {
            throw new UnusableInputException(
                "--out " + named.get() + " is not empty; name a folder that is, or a new one");
          }
        }
      }
      return new Workplace(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (kept || !Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
