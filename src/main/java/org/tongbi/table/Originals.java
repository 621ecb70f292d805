package org.tongbi.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.tongbi.provenance.Sha256;

/**
 * The archive of every file that a night opened (原件), byte by byte, each under its checksum.
 *
 * <p>What lies here is written once and never changed, by no compaction and by no vacuum, so that
 * any past run can be made again and any figure followed to its bytes.
 */
public final class Originals implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String FOLDER = "_originals";
  private static final String INCOMING = ".incoming";
  private static final String SIDECAR = ".meta.json";
  private static final int SPREAD = 2;
  private static final int BUFFER = 1 << 16;

  private final String folder;
  private final SerializableConfiguration configuration;

  Originals(String warehouse, SerializableConfiguration configuration) {
    this.folder = warehouse + "/" + FOLDER;
    this.configuration = configuration;
  }

  /**
   * A file, or the parts of one, on their way into the archive.
   *
   * @param parts where its bytes lie, in the order in which they are checked
   * @param names the name of each part below the folder that they make together; empty for one file
   * @param sidecar where its sidecar lies; null where there is none
   * @param sha256 the checksum found when the night looked at it
   */
  public record Incoming(List<String> parts, List<String> names, String sidecar, String sha256)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    public Incoming {
      parts = List.copyOf(parts);
      names = List.copyOf(names);
      Objects.requireNonNull(sha256, "sha256");
      if (parts.isEmpty() || (!names.isEmpty() && names.size() != parts.size())) {
        throw new IllegalArgumentException("no file to keep: " + parts);
      }
    }
  }

  /** Where the archived file of a checksum lies, or would lie. */
  public String location(String sha256) {
    return folder + "/" + sha256.substring(0, SPREAD) + "/" + sha256;
  }

  /** Where it lies on this machine's file systems; empty where the warehouse is remote. */
  public Optional<java.nio.file.Path> local(String sha256) {
    return local(new Path(location(sha256)));
  }

  /** Where the archive lies on this machine's file systems; empty where the warehouse is remote. */
  public Optional<java.nio.file.Path> local() {
    return local(new Path(folder));
  }

  private static Optional<java.nio.file.Path> local(Path path) {
    return "file".equals(path.toUri().getScheme())
        ? Optional.of(java.nio.file.Path.of(path.toUri().getPath()))
        : Optional.empty();
  }

  /** How large an archived file is, in bytes; 0 where it is not there. */
  public long size(String sha256) {
    try {
      Path path = new Path(location(sha256));
      FileSystem files = fileSystem();
      return files.exists(path) ? files.getContentSummary(path).getLength() : 0;
    } catch (IOException e) {
      throw new StorageException("the archive " + folder + " cannot be read", e);
    }
  }

  /**
   * Takes files in, side by side on the executors.
   *
   * @return for each file, in their order, the checksum of the bytes that were kept, which is not
   *     the one given where the file changed meanwhile; empty where it could not be read
   * @throws StorageException where the archive cannot be written to
   */
  public List<String> keep(SparkSession spark, List<Incoming> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    int slices = Math.min(files.size(), 4 * context.defaultParallelism());
    Originals archive = this;
    return context.parallelize(files, slices).map(archive::keep).collect();
  }

  private String keep(Incoming file) {
    try {
      FileSystem files = fileSystem();
      if (files.exists(new Path(location(file.sha256())))) {
        return file.sha256();
      }
      long attempt = TaskContext.get() == null ? 0 : TaskContext.get().taskAttemptId();
      Path incoming = new Path(folder + "/" + INCOMING + "/" + file.sha256() + "-" + attempt);
      Optional<String> kept = copy(file, files, incoming);
      if (kept.isPresent()) {
        settle(files, incoming, kept.get());
      } else {
        files.delete(incoming, true);
      }
      return kept.orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("the archive of originals cannot be written to", e);
    }
  }

  /** Moves what was copied to its place; the sidecar first, so that no file is seen without. */
  private void settle(FileSystem files, Path incoming, String sha256) throws IOException {
    Path place = new Path(location(sha256));
    files.mkdirs(place.getParent());
    Path sidecar = incoming.suffix(SIDECAR);
    if (files.exists(sidecar)) {
      move(files, sidecar, place.suffix(SIDECAR));
    }
    move(files, incoming, place);
  }

  /** Of two that bring the same bytes the first has the place. */
  private static void move(FileSystem files, Path from, Path to) throws IOException {
    if (files.exists(to)) {
      files.delete(from, true);
      return;
    }
    boolean moved = files.rename(from, to);
    if (!moved && !files.exists(to)) {
      throw new IOException("could not be moved to " + to);
    }
  }

  /** The checksum of what was copied; empty where the file cannot be read. */
  private static Optional<String> copy(Incoming file, FileSystem files, Path to)
      throws IOException {
    MessageDigest digest = Sha256.digest();
    for (int i = 0; i < file.parts().size(); i++) {
      Path target = file.names().isEmpty() ? to : new Path(to, file.names().get(i));
      if (!copy(file.parts().get(i), files, target, digest)) {
        return Optional.empty();
      }
    }
    if (file.sidecar() != null) {
      digest.update((byte) 0);
      if (!copy(file.sidecar(), files, to.suffix(SIDECAR), digest)) {
        return Optional.empty();
      }
    }
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  /** Copies one file; false where it cannot be read. */
  private static boolean copy(String from, FileSystem files, Path to, MessageDigest digest)
      throws IOException {
    try (InputStream in = Files.newInputStream(java.nio.file.Path.of(from));
        DigestInputStream digested = new DigestInputStream(in, digest)) {
      byte[] buffer = new byte[BUFFER];
      try (OutputStream out = files.create(to, true)) {
        for (int n = read(digested, buffer); n != 0; n = read(digested, buffer)) {
          if (n < 0) {
            return false;
          }
          out.write(buffer, 0, n);
        }
      }
      return true;
    } catch (java.nio.file.FileSystemException e) {
      return false;
    }
  }

  /** How many bytes were read; 0 at the end, below it where they cannot be read. */
  private static int read(InputStream in, byte[] buffer) {
    try {
      return Math.max(0, in.read(buffer));
    } catch (IOException e) {
      return -1;
    }
  }

  /** Clears what a night that died left half copied. */
  public void sweep() {
    try {
      fileSystem().delete(new Path(folder + "/" + INCOMING), true);
    } catch (IOException e) {
      throw new StorageException("the archive " + folder + " cannot be written to", e);
    }
  }

  /** Without files of checksums beside the files: the names are the checksums. */
  private FileSystem fileSystem() throws IOException {
    FileSystem files = new Path(folder).getFileSystem(configuration.value());
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }
}
