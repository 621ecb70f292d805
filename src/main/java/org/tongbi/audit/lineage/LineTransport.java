package org.tongbi.audit.lineage;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineageClientUtils;
import io.openlineage.client.transports.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes events to the end of a file, one a line; the file is its owner's alone.
 *
 * <p>OpenLineage's own transport keeps it to itself when it could not write.
 */
final class LineTransport extends Transport {
  private static final Set<StandardOpenOption> APPEND =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);

  private final Path file;

  LineTransport(Path file) {
    this.file = file;
  }

  @Override
  public void emit(OpenLineage.RunEvent event) {
    append(event);
  }

  @Override
  public void emit(OpenLineage.DatasetEvent event) {
    append(event);
  }

  @Override
  public void emit(OpenLineage.JobEvent event) {
    append(event);
  }

  private void append(OpenLineage.BaseEvent event) {
    byte[] line = (OpenLineageClientUtils.toJson(event) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(file.getParent());
      // At one stroke, so that two nights never write into each other's line.
      try (FileChannel channel = FileChannel.open(file, APPEND, owner())) {
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
          int unused = channel.write(bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileAttribute<?>[] owner() {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
