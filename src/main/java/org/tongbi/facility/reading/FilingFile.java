package org.tongbi.facility.reading;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of facility records, as found under a path that the user gave.
 *
 * @param sourceUri the file relative to that path, with {@code /}; for a single file its name
 * @param location where it lies on this machine, absolute; never published
 * @param size in bytes
 * @param kind what it holds; null for a file that is none of Tongbi's
 * @param refusal why it is not read; null for one that is
 * @param checksum of its bytes, in hexadecimal digits; null where nobody looked yet
 */
public record FilingFile(
    String sourceUri,
    String location,
    long size,
    FilingKind kind,
    FilingFormat format,
    String refusal,
    String checksum)
    implements Serializable, Comparable<FilingFile> {
  private static final long serialVersionUID = 1L;

  private static final Comparator<FilingFile> ORDER =
      Comparator.comparing(FilingFile::sourceUri).thenComparing(FilingFile::location);

  public FilingFile {
    Objects.requireNonNull(sourceUri, "sourceUri");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(format, "format");
    if (sourceUri.isEmpty() || size < 0 || (kind == null && refusal == null)) {
      throw new IllegalArgumentException("no file of facility records: \"" + sourceUri + "\"");
    }
  }

  /** This, with the checksum of its bytes. */
  public FilingFile looked(String sha256) {
    return new FilingFile(sourceUri, location, size, kind, format, refusal, sha256);
  }

  /**
   * This, to be read from the archive of originals.
   *
   * @param there where it lies there
   * @param sha256 under which it lies there
   */
  public FilingFile archived(String there, String sha256) {
    return new FilingFile(sourceUri, there, size, kind, format, refusal, sha256);
  }

  /** Where the file lies. */
  public Path path() {
    return Path.of(location);
  }

  /** Why the file as a whole is not read. */
  public Optional<String> whyNotRead() {
    return Optional.ofNullable(refusal);
  }

  @Override
  public int compareTo(FilingFile other) {
    return ORDER.compare(this, other);
  }
}
