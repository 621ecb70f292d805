package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of invented reports and a warehouse made of them.
 *
 * @param reports the folder of reports
 * @param warehouse the folder of tables
 */
record Reports(Path reports, Path warehouse) {
  static Reports in(Path folder) {
    try {
      return new Reports(
          Files.createDirectories(folder.resolve("reports")), folder.resolve("warehouse"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a report, or writes it anew. */
  Reports write(String name, String... lines) {
    try {
      Files.writeString(reports.resolve(name), String.join("\n", lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes a file of these very bytes. */
  Reports write(String name, byte[] bytes) {
    try {
      Files.write(reports.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The command that works a night. */
  String[] nightly() {
    return new String[] {
      "nightly", "--warehouse", warehouse.toString(), "--reports", reports.toString()
    };
  }

  /** Works a night that is expected to end well. */
  CommandRun night() {
    CommandRun night = CommandRun.of(nightly());
    assertThat(night.code()).as(night.err()).isZero();
    return night;
  }

  /** The lines of the answer to a query, without the header. */
  List<String> answer(String query) {
    CommandRun run =
        CommandRun.of("sql", "--warehouse", warehouse.toString(), "--format", "csv", query);
    assertThat(run.code()).as(run.err()).isZero();
    List<String> lines = run.lines();
    return lines.subList(1, lines.size());
  }

  /** The digest of the newest run. */
  String digest() {
    return answer("SELECT digest FROM run ORDER BY sequence DESC LIMIT 1").get(0);
  }
}
