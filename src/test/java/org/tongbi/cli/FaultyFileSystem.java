package org.tongbi.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.sql.SparkSession;

/**
 * The files of this machine under {@code faulty:///}, without locks, of which one operation that
 * changes something fails, or has its night stand still.
 */
public final class FaultyFileSystem extends RawLocalFileSystem {
  static final String SCHEME = "faulty";
  private static final URI ROOT = URI.create(SCHEME + ":///");
  private static final long POLL_MILLIS = 20;
  private static final AtomicInteger DONE = new AtomicInteger();
  private static volatile int failing;
  private static volatile Fault fault = Fault.NOTHING_DONE;
  private static volatile Standstill standstill;

  /** What becomes of the operation that fails. */
  enum Fault {
    /** It does nothing. */
    NOTHING_DONE,
    /** It is done, and who asked for it does not learn so. */
    ANSWER_LOST
  }

  /** Makes the scheme known to a session. */
  static void mount(SparkSession spark) {
    Configuration conf = spark.sparkContext().hadoopConfiguration();
    conf.setClass("fs." + SCHEME + ".impl", FaultyFileSystem.class, FileSystem.class);
    conf.setClass(
        "fs.AbstractFileSystem." + SCHEME + ".impl",
        OfContexts.class,
        org.apache.hadoop.fs.AbstractFileSystem.class);
  }

  /** Lets an operation fail, counted from now. */
  static void fail(int operation, Fault how) {
    fault = how;
    failing = operation;
    DONE.set(0);
  }

  /** A night that stands still before one of its operations. */
  static final class Standstill {
    private final int operation;
    private final boolean leaseToo;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    private Standstill(int operation, boolean leaseToo) {
      this.operation = operation;
      this.leaseToo = leaseToo;
    }

    /** Waits for it; false: the night had ended before. */
    boolean isReached(Future<?> night) throws InterruptedException {
      while (!reached.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (night.isDone()) {
          return false;
        }
      }
      return true;
    }

    /** Lets the night go on. */
    void end() {
      over.countDown();
    }

    private void at(int done, boolean lease) throws IOException {
      if (!lease && done == operation) {
        reached.countDown();
      } else if (!lease || !leaseToo || reached.getCount() > 0) {
        return;
      }
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
  }

  /**
   * Lets the night at work stand still before an operation, counted from now.
   *
   * @param leaseToo whether it gives no sign of life meanwhile, as a process that is stopped
   */
  static Standstill standstill(int operation, boolean leaseToo) {
    DONE.set(0);
    standstill = new Standstill(operation, leaseToo);
    return standstill;
  }

  /** Lets nothing fail any more, and tells how many operations there were. */
  static int mend() {
    failing = 0;
    standstill = null;
    return DONE.get();
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return changing(
        "create " + path,
        () ->
            super.create(
                path, permission, overwrite, bufferSize, replication, blockSize, progress));
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return changing(
        "create " + path,
        () -> super.create(path, overwrite, bufferSize, replication, blockSize, progress));
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return changing("rename " + from + " to " + to, () -> super.rename(from, to));
  }

  /** What Delta asks of a file system: of two who rename to one name, one succeeds. */
  private void renameOnce(Path from, Path to) throws IOException {
    changing(
        "rename " + from + " to " + to,
        () -> {
          synchronized (FaultyFileSystem.class) {
            if (exists(to)) {
              throw new FileAlreadyExistsException(to.toString());
            }
            if (!super.rename(from, to)) {
              throw new FileNotFoundException(from + " to " + to);
            }
            return true;
          }
        });
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    return changing("delete " + path, () -> super.delete(path, recursive));
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    return changing("mkdirs " + path, () -> super.mkdirs(path));
  }

  private interface Operation<T> {
    T run() throws IOException;
  }

  private static <T> T changing(String what, Operation<T> operation) throws IOException {
    // When a lease is renewed depends on the clock, so that it counts for no operation.
    boolean lease = Thread.currentThread().getName().equals("tongbi-lease");
    int done = lease ? 0 : DONE.incrementAndGet();
    Standstill still = standstill;
    if (still != null) {
      still.at(done, lease);
    }
    boolean fails = !lease && done == failing;
    if (fails && fault == Fault.NOTHING_DONE) {
      throw new IOException("no: " + what);
    }
    T result = operation.run();
    if (fails) {
      throw new IOException("no answer: " + what);
    }
    return result;
  }

  /** The same for those who ask through a file context, as Delta's log does. */
  public static final class OfContexts extends DelegateToFileSystem {
    /** As Hadoop makes it. */
    public OfContexts(URI uri, Configuration conf) throws IOException, URISyntaxException {
      super(uri, new FaultyFileSystem(), conf, SCHEME, false);
    }

    @Override
    public int getUriDefaultPort() {
      return -1;
    }

    @Override
    public void renameInternal(Path from, Path to) throws IOException {
      ((FaultyFileSystem) fsImpl).renameOnce(from, to);
    }
  }
}
