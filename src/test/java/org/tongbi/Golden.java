package org.tongbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that is kept in a file and held against what the program gives.
 *
 * <p>It is written anew only where {@code -Dtongbi.golden=write} says so; what then changes is read
 * before it is committed.
 */
public final class Golden {
  private static final boolean WRITE = "write".equals(System.getProperty("tongbi.golden"));

  private Golden() {}

  /** Asserts that a file of the project says this. */
  public static void file(Path file, String content) {
    try {
      if (WRITE) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return;
      }
      assertThat(file)
          .as("run the test with -Dtongbi.golden=write, and read what changed")
          .exists();
      assertThat(content)
          .as("%s is stale; run the test with -Dtongbi.golden=write, and read what changed", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
