package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The warehouse of the shipped sample, made once for all tests that only read it. */
final class SampleWarehouse {
  private static final Path SAMPLE = Path.of("jobs", "sample");
  private static Path made;

  private SampleWarehouse() {}

  /** Its folder, which nobody may write to. */
  static synchronized Path folder() {
    if (made == null) {
      made = make();
    }
    return made;
  }

  /** The options of {@code nightly} that name all inputs of the sample. */
  static List<String> inputs() {
    return List.of(
        "--reports",
        SAMPLE.resolve("reports").toString(),
        "--facilities",
        SAMPLE.resolve("facilities").toString(),
        "--population",
        SAMPLE.resolve("population.csv").toString(),
        "--corrections",
        SAMPLE.resolve("corrections.csv").toString());
  }

  private static Path make() {
    try {
      Path folder = Files.createTempDirectory("tongbi-sample");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> FolderTree.delete(folder)));
      Path warehouse = folder.resolve("warehouse");
      Stream<String> head = Stream.of("nightly", "--warehouse", warehouse.toString());
      CommandRun night =
          CommandRun.reading(Stream.concat(head, inputs().stream()).toArray(String[]::new));
      assertThat(night.code()).as(night.err()).isZero();
      return warehouse;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
