package org.tongbi.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps a second night out of a warehouse on a file system without locks.
 *
 * <p>It is a file that the night at work writes anew again and again. Whoever finds one watches it:
 * if it changes, its night is alive; if it stays as it is for long enough, that night was killed,
 * and the lease is taken over. Nobody's clock is compared with anybody else's.
 */
final class WarehouseLease implements WarehouseLock {
  private static final String FILE = "_night.lease";

  private final FileSystem files;
  private final Path file;
  private final Pace pace;
  private final String holder = UUID.randomUUID().toString();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread beating;
  private long beats;

  /**
   * How fast a lease lives.
   *
   * @param beat from one sign of life to the next
   * @param patience without any sign, after which a night counts as dead
   */
  record Pace(Duration beat, Duration patience) {
    Pace {
      if (beat.multipliedBy(2).compareTo(patience) > 0) {
        throw new IllegalArgumentException("a night may miss a beat and live");
      }
    }

    /** A pause of a driver's JVM, or a slow store, may well take half a minute. */
    static Pace usual() {
      long seconds = Long.getLong("tongbi.lease.seconds", 60L);
      return new Pace(Duration.ofMillis(seconds * 200), Duration.ofSeconds(seconds));
    }
  }

  private WarehouseLease(FileSystem files, Path file, Pace pace) {
    this.files = files;
    this.file = file;
    this.pace = pace;
    this.beating = new Thread(this::beat, "tongbi-lease");
    this.beating.setDaemon(true);
  }

  /**
   * Takes the lease of a folder; waits where a night holds it that may be dead, and is empty where
   * it turns out to be at work.
   *
   * @throws IOException where the folder cannot be written to
   */
  static Optional<WarehouseLease> take(FileSystem files, Path folder, Pace pace)
      throws IOException {
    WarehouseLease lease = new WarehouseLease(files, new Path(folder, FILE), pace);
    while (!lease.create()) {
      if (!lease.outlive()) {
        return Optional.empty();
      }
    }
    lease.beating.start();
    return Optional.of(lease);
  }

  /** Writes the first beat, unless there is a lease. */
  private boolean create() throws IOException {
    try {
      write(false);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      // It may have been written without an answer, and some stores tell of a file that is there
      // by no exception of its own.
      String found = read();
      if (found.isEmpty()) {
        throw e;
      }
      return isOwn(found);
    }
  }

  /**
   * Watches the lease that is there, and removes it where nobody renews it; false: somebody did.
   */
  private boolean outlive() throws IOException {
    String found = read();
    long steps = pace.patience().dividedBy(pace.beat()) * 2;
    for (long step = 0; step < steps; step++) {
      pause(pace.beat().dividedBy(2));
      String now = read();
      if (now.isEmpty()) {
        return true;
      }
      if (!now.equals(found)) {
        return false;
      }
    }
    files.delete(file, false);
    // Another night may have waited, too: of two that remove it, one must see the other's.
    pause(pace.beat().dividedBy(4));
    return true;
  }

  private void beat() {
    try {
      while (!over.await(pace.beat().toMillis(), TimeUnit.MILLISECONDS)) {
        renew();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void renew() {
    try {
      if (over.getCount() > 0 && isOwn(read())) {
        write(true);
      }
    } catch (IOException e) {
      // The next beat may be heard; should none be, the night learns of it before it publishes.
    }
  }

  @Override
  public synchronized void requireHeld() {
    try {
      if (isOwn(read())) {
        return;
      }
    } catch (IOException e) {
      throw new StorageException(
          shown()
              + ": its lease "
              + FILE
              + " cannot be read ("
              + e.getMessage()
              + "), so that another night may be at work; nothing was published, run again",
          e);
    }
    throw new StorageException(
        shown()
            + ": another night took its lease, since this one gave no sign of life for "
            + pace.patience().toSeconds()
            + " s; nothing was published, run again when that night has ended",
        null);
  }

  @Override
  public synchronized boolean isLost() {
    try {
      return !isOwn(read());
    } catch (IOException e) {
      // Storage that fails may have failed the night, too, and that is what is to be told.
      return false;
    }
  }

  @Override
  public synchronized void close() {
    over.countDown();
    try {
      if (isOwn(read())) {
        files.delete(file, false);
      }
    } catch (IOException e) {
      // What was published stands; the next night outlives what is left here.
    }
  }

  private void write(boolean again) throws IOException {
    try (OutputStream out = files.create(file, again)) {
      out.write((holder + " " + beats++ + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private String shown() {
    return "warehouse " + Path.getPathWithoutSchemeAndAuthority(file.getParent());
  }

  /** What the lease says; empty where there is none. */
  private String read() throws IOException {
    try (InputStream in = files.open(file)) {
      return "lease " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException e) {
      return "";
    }
  }

  private boolean isOwn(String found) {
    return found.startsWith("lease " + holder);
  }

  private void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException(
          shown() + ": interrupted while another night was watched; nothing was done, run again",
          e);
    }
  }
}
