package org.tongbi.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a commit to a table says of itself.
 *
 * @param version the table's version that it made
 * @param operation Delta's name of what was done
 * @param restored the version that it went back to; empty where it did not
 * @param night the night that made it; empty where none did
 */
public record Commit(
    long version, String operation, OptionalLong restored, Optional<String> night) {
  public Commit {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(restored, "restored");
    Objects.requireNonNull(night, "night");
  }

  /**
   * The version at which a night finished a table, out of the commits since the last run.
   *
   * <p>A night writes each table in one commit; what came before a return to the last run, or
   * before the table was made anew, is undone and does not count. Anything else is no finished
   * work.
   *
   * @param since the commits after the last run's version, in their order
   * @param published the last run's version; empty where it had no such table
   */
  public static OptionalLong finished(List<Commit> since, OptionalLong published, String night) {
    int from = 0;
    for (int i = 0; i < since.size(); i++) {
      if (since.get(i).isAnew()) {
        from = i;
      }
      if (since.get(i).restored().isPresent() && since.get(i).restored().equals(published)) {
        from = i + 1;
      }
    }
    List<Commit> standing = since.subList(from, since.size());
    return standing.size() == 1 && standing.get(0).night().equals(Optional.of(night))
        ? OptionalLong.of(standing.get(0).version())
        : OptionalLong.empty();
  }

  /** Whether it put a new table in the place of the one that was there. */
  private boolean isAnew() {
    return operation.startsWith("REPLACE TABLE") || operation.startsWith("CREATE OR REPLACE TABLE");
  }

  /** Whether commits since the last run leave the table as that run published it. */
  public static boolean isBack(List<Commit> since, long published) {
    return since.isEmpty()
        || since.get(since.size() - 1).restored().equals(OptionalLong.of(published));
  }
}
