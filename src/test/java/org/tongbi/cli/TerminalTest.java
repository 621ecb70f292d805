package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tongbi.run.Progress;

/** What long work shows of itself. */
class TerminalTest {
  private static final String ERASE = "\r\u001b[K";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong nanos = new AtomicLong(7);
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong found = new AtomicLong();
  private final Progress.Documents documents = new Progress.Documents(done::get, found::get);

  @Test
  void aLogHasOnePlainLineAStageAndNothingThatMoves() {
    try (Terminal terminal = new Terminal(err, false, nanos::get)) {
      terminal.started("read", documents);
      terminal.refresh();
      terminal.finished("read", OptionalLong.of(1234), Duration.ofMillis(5678));
    }

    assertThat(said())
        .isEqualTo("  read             1,234 rows     5.7 s" + System.lineSeparator());
  }

  @Test
  void aTerminalShowsTheStageTheDocumentsTheirRateAndTheTimeLeft() {
    found.set(100_000);
    try (Terminal terminal = new Terminal(err, true, nanos::get)) {
      terminal.started("read", documents);
      done.set(10_000);
      nanos.addAndGet(TimeUnit.SECONDS.toNanos(20));
      bytes.reset();
      terminal.refresh();
    }

    assertThat(said())
        .isEqualTo(ERASE + "  read  10,000 of 100,000 documents read, 500/s, 3 min 00 s left …");
  }

  @Test
  void withFewDocumentsReadNoTimeIsPromised() {
    found.set(1000);
    try (Terminal terminal = new Terminal(err, true, nanos::get)) {
      terminal.started("read", documents);
      done.set(9);
      nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
      bytes.reset();
      terminal.refresh();
    }

    assertThat(said()).isEqualTo(ERASE + "  read  9 of 1,000 documents read, 3/s …");
  }

  @Test
  void beforeAnythingIsFoundOnlyTheStageIsNamed() {
    try (Terminal terminal = new Terminal(err, true, nanos::get)) {
      terminal.started("open", documents);
    }

    assertThat(said()).isEqualTo(ERASE + "  open …");
  }

  @Test
  void anEndedStageErasesTheLivingLine() {
    try (Terminal terminal = new Terminal(err, true, nanos::get)) {
      terminal.started("panel", Progress.Documents.NONE);
      bytes.reset();
      terminal.finished("panel", OptionalLong.empty(), Duration.ofSeconds(1));
    }

    assertThat(said()).startsWith(ERASE + "  panel ").contains("1.0 s");
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
