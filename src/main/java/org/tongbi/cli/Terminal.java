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

/**
 * Shows how far work has come: a line that lives on a terminal, else one plain line a stage.
 *
 * <p>The living line tells the stages at work, how many documents were read and, while they are
 * being read, how fast and how long that will still take.
 */
final class Terminal implements Progress, AutoCloseable {
  private static final String ERASE_LINE = "\r\u001b[K";
  private static final long REFRESH_MILLISECONDS = 250;

  /** Before so many documents nothing can be said of how long the others will take. */
  private static final long TELLING = 50;

  private final PrintStream err;
  private final boolean live;
  private final LongSupplier nanoTime;
  private final ScheduledExecutorService refresher;
  private final Set<String> running = new LinkedHashSet<>();
  private Documents documents = Documents.NONE;
  private long began;
  private long doneAtBegin;

  Terminal(PrintStream err, boolean live) {
    this(err, live, System::nanoTime);
    if (live) {
      var unused =
          refresher.scheduleWithFixedDelay(
              this::refresh, REFRESH_MILLISECONDS, REFRESH_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
  }

  /** One whose line is renewed only when asked for, by a clock that is given. */
  Terminal(PrintStream err, boolean live, LongSupplier nanoTime) {
    this.err = err;
    this.live = live;
    this.nanoTime = nanoTime;
    this.refresher =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "tongbi-progress");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public synchronized void started(String name, Documents howFar) {
    documents = howFar;
    if (running.isEmpty()) {
      began = nanoTime.getAsLong();
      doneAtBegin = howFar.done().getAsLong();
    }
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

  /** Renews the living line. */
  synchronized void refresh() {
    if (live && !running.isEmpty()) {
      err.print(ERASE_LINE + "  " + String.join(", ", running) + howFar() + " …");
      err.flush();
    }
  }

  private String howFar() {
    long done = documents.done().getAsLong();
    long found = Math.max(done, documents.found().getAsLong());
    if (found == 0) {
      return "";
    }
    if (done == doneAtBegin || done >= found) {
      return String.format(Locale.ROOT, "  %,d of %,d documents read", done, found);
    }
    double seconds = (nanoTime.getAsLong() - began) / 1e9;
    double rate = (done - doneAtBegin) / Math.max(seconds, 1e-3);
    String told =
        String.format(Locale.ROOT, "  %,d of %,d documents read, %,.0f/s", done, found, rate);
    return done < TELLING ? told : told + ", " + inWords((long) ((found - done) / rate)) + " left";
  }

  /** A length of time, in its two greatest units. */
  private static String inWords(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
        : "%d h %02d min".formatted(seconds / 3600, seconds % 3600 / 60);
  }

  @Override
  public void close() {
    refresher.shutdownNow();
  }
}
