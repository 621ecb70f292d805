package org.tongbi.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.sql.SparkSession;

/**
 * The files of this machine under {@code faulty:///}, of which one operation that changes something
 * fails.
 */
public final class FaultyFileSystem extends RawLocalFileSystem {
  static final String SCHEME = "faulty";
  private static final URI ROOT = URI.create(SCHEME + ":///");
  private static final AtomicInteger DONE = new AtomicInteger();
  private static volatile int failing;
  private static volatile Fault fault = Fault.NOTHING_DONE;

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

  /** Lets nothing fail any more, and tells how many operations there were. */
  static int mend() {
    failing = 0;
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
    boolean fails = DONE.incrementAndGet() == failing;
    if (fails && fault == Fault.NOTHING_DONE) {
      throw new IOException("no: " + what);
    }
    T done = operation.run();
    if (fails) {
      throw new IOException("no answer: " + what);
    }
    return done;
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
      if (!fsImpl.rename(from, to)) {
        throw new FileNotFoundException(from + " to " + to);
      }
    }
  }
}
