package org.tongbi.facility.registry;

import java.util.Objects;
import org.tongbi.issue.Issue;

/**
 * A row, a cell or an entry that did not go through, and why.
 *
 * @param sourceUri the file, relative to the path given
 * @param locator where in the file
 * @param detail the reason in words
 * @param excerpt what was found there
 */
public record Refusal(
    String sourceUri, String locator, Issue reason, String detail, String excerpt) {
  public Refusal {
    Objects.requireNonNull(sourceUri, "sourceUri");
    Objects.requireNonNull(locator, "locator");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(excerpt, "excerpt");
  }
}
