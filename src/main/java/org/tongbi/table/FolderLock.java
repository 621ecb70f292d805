package org.tongbi.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Keeps a second night out of a warehouse on this machine's file systems.
 *
 * <p>The operating system holds the lock and lets go of it with the process, however that ends, so
 * that a killed night never keeps the next one out.
 */
final class FolderLock implements WarehouseLock {
  private static final String FILE = "_night.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder.
   *
   * @throws IOException where another night has it, or where the folder cannot be written to
   */
  static FolderLock take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(FILE),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            privately(folder));
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Another night in this very process has it.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new IOException("another night is working on it");
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
    }
  }
}
