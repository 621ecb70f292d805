package org.tongbi.facility.reading;

import java.util.Objects;
import org.tongbi.issue.Issue;

/** A cell that is not what its column holds; the message says what was found and why it is not. */
final class CellProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final Issue reason;

  CellProblem(Issue reason, String detail) {
    // Without a stack trace: a damaged file may have millions of such cells.
    super(detail, null, false, false);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  Issue reason() {
    return reason;
  }
}
