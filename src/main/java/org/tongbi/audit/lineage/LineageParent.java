package org.tongbi.audit.lineage;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The run of a scheduler that a night is part of.
 *
 * @param namespace of the scheduler's job
 * @param job its name
 * @param run its run
 */
public record LineageParent(String namespace, String job, UUID run) {
  public LineageParent {
    Objects.requireNonNull(namespace, "namespace");
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(run, "run");
  }

  /**
   * Reads it as schedulers write it, {@code namespace/job/run}; the namespace may have slashes.
   *
   * @return empty where the text is not of that form
   */
  public static Optional<LineageParent> parse(String text) {
    int run = text.lastIndexOf('/');
    int job = text.lastIndexOf('/', run - 1);
    if (job <= 0 || run == job + 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LineageParent(
              text.substring(0, job),
              text.substring(job + 1, run),
              UUID.fromString(text.substring(run + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
