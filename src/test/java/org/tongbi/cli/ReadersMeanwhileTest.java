package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who asks again and again while nights publish. */
class ReadersMeanwhileTest {
  /** With {@code -Dtongbi.publishes=100} as many nights as that. */
  private static final int PUBLISHES = Integer.getInteger("tongbi.publishes", 2);

  private static final int LEVEL = 100_000;

  /** The newest run's number, and the level of that night as three tables tell it. */
  private static final String TOGETHER =
      "SELECT (SELECT max(sequence) FROM run), o.value, p.value, t.value"
          + " FROM observation o, panel p, trend t"
          + " WHERE o.window = '2024' AND p.window = '2024' AND t.window = '2024'";

  @TempDir Path folder;

  @Test
  void aReaderSeesEachNightWholeOrNotAtAll() {
    Reports reports =
        Reports.in(folder).write("y2023.txt", "@ 330782 2023 2024-01-15", "visits level 90000 人次");
    publish(reports, 1);
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<List<String>> reader =
        CompletableFuture.supplyAsync(
            () -> {
              List<String> seen = new ArrayList<>();
              do {
                seen.addAll(reports.answer(TOGETHER));
              } while (!over.get());
              return seen;
            });
    try {
      for (int night = 2; night <= PUBLISHES + 1; night++) {
        publish(reports, night);
      }
    } finally {
      over.set(true);
    }
    List<String> seen = reader.join();

    assertThat(seen).hasSizeGreaterThan(PUBLISHES / 2);
    assertThat(seen)
        .allSatisfy(
            line -> {
              int level = LEVEL + Integer.parseInt(line.substring(0, line.indexOf(',')));
              assertThat(line).endsWith(",%1$d,%1$d,%1$d".formatted(level));
            });
    // Numbers of runs only rise, and the last one is seen in the end.
    assertThat(seen.stream().map(line -> Integer.valueOf(line.split(",", -1)[0])).toList())
        .isSorted();
    assertThat(reports.answer(TOGETHER).get(0)).startsWith(PUBLISHES + 1 + ",");
  }

  private static void publish(Reports reports, int night) {
    reports
        .write(
            "y2024.txt", "@ 330782 2024 2025-01-15", "visits level %d 人次".formatted(LEVEL + night))
        .night();
  }
}
