package org.tongbi.audit;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is told of a whole table in one pass: its digest, and how often each issue stands on a row.
 *
 * @param issues rows by the code of an issue that stands on them
 */
public record TableTally(ContentDigest digest, SortedMap<String, Long> issues) {
  /** The tally of a table without rows. */
  public static final TableTally NOTHING = new TableTally(ContentDigest.NOTHING, new TreeMap<>());

  public TableTally {
    Objects.requireNonNull(digest, "digest");
    issues = Collections.unmodifiableSortedMap(new TreeMap<>(issues));
  }

  /** The tally of both sets of rows together. */
  public TableTally plus(TableTally other) {
    SortedMap<String, Long> sum = new TreeMap<>(issues);
    other.issues.forEach((code, rows) -> sum.merge(code, rows, Long::sum));
    return new TableTally(digest.plus(other.digest), sum);
  }

  /** This without rows that are among its own. */
  public TableTally minus(TableTally other) {
    SortedMap<String, Long> rest = new TreeMap<>(issues);
    other.issues.forEach((code, rows) -> rest.merge(code, -rows, Long::sum));
    rest.values().removeIf(rows -> rows == 0);
    return new TableTally(digest.minus(other.digest), rest);
  }
}
