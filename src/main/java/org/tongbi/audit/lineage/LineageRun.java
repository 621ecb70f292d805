package org.tongbi.audit.lineage;

import io.openlineage.client.utils.UUIDUtils;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One night as lineage names it.
 *
 * @param namespace the job's namespace
 * @param job the job's name
 * @param startedAt when the night began
 * @param nominalTime the time that the night stands for
 * @param parent the scheduler's run that the night is part of
 * @param build version and commit of the program
 * @param engineVersion the version of Spark
 */
public record LineageRun(
    String namespace,
    String job,
    Instant startedAt,
    Instant nominalTime,
    Optional<LineageParent> parent,
    String build,
    String engineVersion) {
  public LineageRun {
    Objects.requireNonNull(namespace, "namespace");
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(nominalTime, "nominalTime");
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(engineVersion, "engineVersion");
  }

  /** The run's id: it follows from job and start, so that all events of a night have the same. */
  public UUID id() {
    return UUIDUtils.generateStaticUUID(
        startedAt, (namespace + "\n" + job).getBytes(StandardCharsets.UTF_8));
  }
}
