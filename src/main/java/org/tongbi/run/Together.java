package org.tongbi.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs pieces of work side by side, each in a thread that belongs to the caller's session. */
final class Together {
  private Together() {}

  /** Runs all and waits for all; of several failures the first piece's is thrown. */
  static void run(Runnable... work) {
    run(work.length, List.of(work));
  }

  /** Runs all, so many at once, and waits for all; of several failures the first is thrown. */
  static void run(int atOnce, List<Runnable> work) {
    // New threads inherit the session and the job's properties; a shared pool's would not.
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable piece : work) {
        running.add(threads.submit(piece));
      }
      RuntimeException failure = null;
      for (Future<?> piece : running) {
        RuntimeException its = outcome(piece);
        failure = failure == null ? its : failure;
      }
      if (failure != null) {
        throw failure;
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** How a piece failed; null where it did not. */
  private static RuntimeException outcome(Future<?> piece) {
    try {
      piece.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new IllegalStateException("the night was interrupted", e);
    }
  }
}
