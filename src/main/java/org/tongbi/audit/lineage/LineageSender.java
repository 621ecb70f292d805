package org.tongbi.audit.lineage;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.transports.HttpTransportResponseException;
import io.openlineage.client.transports.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sends events in the background, one after the other: a night never fails because nobody listens,
 * and waits for it only at its end, and not for long.
 */
public final class LineageSender {
  private final LineageTarget target;
  private final Duration limit;
  private final ExecutorService thread;
  private final List<String> sent = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private String reason;

  /**
   * A sender.
   *
   * @param limit how long {@link #finish} waits at most
   */
  public LineageSender(LineageTarget target, Duration limit) {
    this.target = target;
    this.limit = limit;
    this.thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread daemon = new Thread(task, "tongbi-lineage");
              daemon.setDaemon(true);
              return daemon;
            });
  }

  /** Sends an event, which is made in the background, too. */
  public void send(String name, Supplier<OpenLineage.RunEvent> event) {
    // Before it is under way, since it may have arrived by the next line.
    synchronized (this) {
      sent.add(name);
    }
    thread.execute(
        () -> {
          try (Transport transport = target.transport()) {
            transport.emit(event.get());
            outcome(name, null);
          } catch (Exception | LinkageError e) {
            outcome(name, why(e));
          }
        });
  }

  private synchronized void outcome(String name, String why) {
    sent.remove(name);
    if (why != null) {
      lost.add(name);
      reason = reason == null ? why : reason;
    }
  }

  /**
   * Waits for what is under way.
   *
   * @return a warning in one line, where not every event arrived
   */
  public Optional<String> finish() {
    thread.shutdown();
    boolean interrupted = false;
    try {
      boolean unused = thread.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    thread.shutdownNow();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      List<String> missing = new ArrayList<>(lost);
      missing.addAll(sent);
      if (missing.isEmpty()) {
        return Optional.empty();
      }
      String why = reason == null ? "no answer within " + limit.toMillis() / 1000.0 + " s" : reason;
      return Optional.of(
          "lineage: "
              + target.shown()
              + " did not take "
              + String.join(" and ", missing)
              + " ("
              + why
              + "); the night itself is not affected");
    }
  }

  /** What went wrong, by its kind alone: what endpoints answer may repeat what is secret. */
  private static String why(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpTransportResponseException answer) {
        return "HTTP " + answer.getStatusCode();
      }
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}
