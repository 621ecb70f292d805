package org.tongbi.audit.explain;

import java.util.Objects;

/**
 * Something that does not hold on the way from a figure to its bytes.
 *
 * @param where the row, document or file
 * @param expected what the tables say; empty where that says nothing
 * @param found what is there instead; empty where nothing is
 */
public record Finding(Problem problem, String where, String expected, String found) {
  private static final int LONGEST = 120;

  public Finding {
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(where, "where");
    expected = shortened(expected);
    found = shortened(found);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
