package org.tongbi.run;

import java.util.Objects;

/** What came of a night. */
public sealed interface NightResult {
  /** The run that stands after the night. */
  PublishedRun run();

  /** A run was published. */
  record Published(PublishedRun run) implements NightResult {
    public Published {
      Objects.requireNonNull(run, "run");
    }
  }

  /**
   * Nothing was new, so nothing was published; the last run stands.
   *
   * @param run the run that stands
   * @param files how many files were looked at
   */
  record NothingNew(PublishedRun run, int files) implements NightResult {
    public NothingNew {
      Objects.requireNonNull(run, "run");
    }
  }
}
