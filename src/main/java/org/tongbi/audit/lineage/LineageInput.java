package org.tongbi.audit.lineage;

import java.net.URI;
import java.util.Objects;

/**
 * A path that a night was given: one dataset, however many files lie below it.
 *
 * @param place where it lies, absolute
 * @param files how many files the night saw there
 * @param bytes how large they are together
 */
public record LineageInput(InputKind kind, URI place, long files, long bytes) {
  public LineageInput {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(place, "place");
    if (files < 0 || bytes < 0) {
      throw new IllegalArgumentException(files + " files of " + bytes + " bytes");
    }
  }
}
