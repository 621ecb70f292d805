package org.tongbi.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.tongbi.run.Progress;

/** Shows a night's stages: a line that lives on a terminal, else one plain line a stage. */
final class Terminal implements Progress, AutoCloseable {
  private static final String ERASE_LINE = "\r\u001b[K";
  private static final long REFRESH_MILLISECONDS = 250;

  private final PrintStream err;
  private final boolean live;
  private final ScheduledExecutorService refresher;
  private final Set<String> running = new LinkedHashSet<>();
  private volatile LongSupplier done = () -> 0;

  Terminal(PrintStream err, boolean live) {
    this.err = err;
    this.live = live;
    this.refresher =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "tongbi-progress");
              thread.setDaemon(true);
              return thread;
            });
    if (live) {
      var unused =
          refresher.scheduleWithFixedDelay(
              this::refresh, REFRESH_MILLISECONDS, REFRESH_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void started(String name, LongSupplier documentsDone) {
    done = documentsDone;
    running.add(name);
    refresh();
  }

  @Override
  public synchronized void finished(String name, OptionalLong rows, Duration took) {
    running.remove(name);
    String count = rows.isPresent() ? "%,10d rows".formatted(rows.getAsLong()) : " ".repeat(15);
    err.println(
        (live ? ERASE_LINE : "")
            + String.format(
                Locale.ROOT, "  %-12s%s  %6.1f s", name, count, took.toMillis() / 1000.0));
  }

  private synchronized void refresh() {
    if (live && !running.isEmpty()) {
      err.print(
          ERASE_LINE
              + String.format(
                  Locale.ROOT,
                  "  %s %,d documents read …",
                  String.join(", ", running),
                  done.getAsLong()));
      err.flush();
    }
  }

  @Override
  public void close() {
    refresher.shutdownNow();
  }
}
