package org.tongbi.report.context;

import java.util.Objects;

/**
 * A stretch of a reading that reports or plans.
 *
 * @param start first char of the reading, inclusive
 * @param end one past the last char
 * @param kind what it does
 * @param heading the heading or opening words that say so; empty for the opening of a document
 */
public record Section(int start, int end, SectionKind kind, String heading) {
  public Section {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(heading, "heading");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a section: " + start + ".." + end);
    }
  }
}
