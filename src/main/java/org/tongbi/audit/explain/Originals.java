package org.tongbi.audit.explain;

import java.nio.file.Path;
import java.util.Optional;

/** Where the files lie that came in, by their checksums (原件). */
@FunctionalInterface
public interface Originals {
  /**
   * The file of a checksum, its sidecar beside it; empty where it is not kept.
   *
   * @param sha256 of the file's bytes; with a sidecar of the bytes, one zero byte, and the sidecar
   */
  Optional<Path> find(String sha256);
}
