package org.tongbi.cli;

/** How a command ended, for shells and schedulers. */
enum ExitCode {
  /** Done. */
  DONE(0),
  /** A bug in the program. */
  BUG(1),
  /** The command line was wrong. */
  USAGE(2),
  /** The input cannot be used. */
  INPUT(3),
  /** A quality gate or an audit failed. */
  AUDIT(4),
  /** Storage or cluster failed. */
  STORAGE(5),
  /** Interrupted. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
