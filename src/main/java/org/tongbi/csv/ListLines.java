package org.tongbi.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list of the project's own with one entry a line; blank lines and those that start with {@code
 * #} are left out.
 */
public final class ListLines {
  private final String name;
  private final List<String> lines;

  private ListLines(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  /** Reads a list that the project carries, beside {@code owner}. */
  public static ListLines resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing beside " + owner);
      }
      return text(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the resource " + name + " cannot be read", e);
    }
  }

  /** Reads a list from its text. */
  public static ListLines text(String name, String text) {
    return new ListLines(name, new ArrayList<>(text.lines().toList()));
  }

  /**
   * Hands each entry to {@code reading}, in the file's order.
   *
   * @throws CsvException with file and line where an entry is refused
   */
  public void forEach(Consumer<String> reading) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        reading.accept(line);
      } catch (IllegalArgumentException e) {
        String reason = e.getMessage().lines().findFirst().orElse("");
        throw new CsvException(name + " line " + (i + 1) + ": " + reason);
      }
    }
  }
}
