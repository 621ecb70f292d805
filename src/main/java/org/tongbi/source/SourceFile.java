package org.tongbi.source;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;

/**
 * A file of reports, as found under a path that the user gave.
 *
 * @param sourceUri the file relative to that path, with {@code /}; for a single file its name
 * @param location where the file lies on this machine, absolute; never published
 * @param size in bytes
 */
public record SourceFile(String sourceUri, String location, long size, SourceFormat format)
    implements Serializable, Comparable<SourceFile> {
  private static final Comparator<SourceFile> ORDER =
      Comparator.comparing(SourceFile::sourceUri).thenComparing(SourceFile::location);

  public SourceFile {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(format, "format");
    if (sourceUri.isEmpty() || size < 0) {
      throw new IllegalArgumentException(
          "not a source file: \"" + sourceUri + "\" of " + size + " bytes");
    }
  }

  /** Where the file lies. */
  public Path path() {
    return Path.of(location);
  }

  @Override
  public int compareTo(SourceFile other) {
    return ORDER.compare(this, other);
  }
}
