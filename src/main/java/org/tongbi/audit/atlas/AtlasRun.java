package org.tongbi.audit.atlas;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The run that an atlas shows (所示批次), as its first page names it.
 *
 * @param finishedAt when it was published, as an ISO instant; the only time in an atlas
 * @param asOf the day whose knowledge counted; empty where everything did
 * @param digest of all its tables
 * @param counts what went in and came out
 * @param issueWords what each code of an issue means, in Chinese
 */
public record AtlasRun(
    String runId,
    String finishedAt,
    String asOf,
    String build,
    String digest,
    SortedMap<String, Long> counts,
    Map<String, String> issueWords) {
  public AtlasRun {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(finishedAt, "finishedAt");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(digest, "digest");
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    issueWords = Map.copyOf(issueWords);
  }
}
