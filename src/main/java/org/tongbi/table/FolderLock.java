package org.tongbi.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second night out of a warehouse on this machine's file systems.
 *
 * <p>The operating system holds the lock and lets go of it with the process, however that ends, so
 * that a killed night never keeps the next one out.
 */
final class FolderLock implements WarehouseLock {
  private static final String FILE = "_night.lock";

  /**
   * The folders that nights of this process are at work in. A process that closes a file loses all
   * its locks on it, so that a second night must not even open it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder; empty where another night has it.
   *
   * @throws IOException where the folder cannot be written to
   */
  static Optional<FolderLock> take(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      return Optional.empty();
    }
    Optional<FolderLock> lock = Optional.empty();
    try {
      lock = takeFromOthers(real);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(real);
      }
    }
  }

  private static Optional<FolderLock> takeFromOthers(Path folder) throws IOException {
    FileChannel channel = open(folder);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new FolderLock(folder, channel));
      }
    } catch (OverlappingFileLockException e) {
      // Something else in this process has it.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  private static FileChannel open(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      return FileChannel.open(
          file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), privately(folder));
    } catch (AccessDeniedException e) {
      // Its own message is the path alone.
      throw new IOException(file + " (permission denied)", e);
    }
  }

  /** Only its user may open it, where the file system knows users. */
  private static FileAttribute<?>[] privately(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** The operating system takes it from nobody. */
  @Override
  public void requireHeld() {}

  @Override
  public boolean isLost() {
    return false;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StorageException("the lock of the warehouse could not be given back", e);
    } finally {
      HELD.remove(folder);
    }
  }
}
