package org.tongbi.audit.explain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.tongbi.provenance.Sha256;
import org.tongbi.source.DocumentReader;

/** The checksum under which the tables know a file. */
final class FileChecksum {
  private static final int BUFFER = 1 << 16;

  private FileChecksum() {}

  /** Of the file; where it has a sidecar, of its bytes, one zero byte, and the sidecar. */
  static String of(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    byte[] sidecar = DocumentReader.sidecar(file);
    if (sidecar != null) {
      digest.update((byte) 0);
      digest.update(sidecar);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
