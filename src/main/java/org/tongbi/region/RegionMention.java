package org.tongbi.region;

import java.util.List;
import java.util.Objects;

/**
 * A place in a text where a division is named (地名提及).
 *
 * @param start first char, inclusive
 * @param end one past the last char
 * @param text the words there
 * @param form how it is written
 * @param divisions those it may stand for, in the order of their codes; never empty
 */
public record RegionMention(int start, int end, String text, Form form, List<Division> divisions) {
  public RegionMention {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(form, "form");
    divisions = List.copyOf(divisions);
    if (start < 0 || end <= start || divisions.isEmpty()) {
      throw new IllegalArgumentException("not a mention of a division: " + start + ".." + end);
    }
  }

  /** Whether it can stand for one division only. */
  public boolean isCertain() {
    return divisions.size() == 1;
  }

  /** How a mention is written. */
  public enum Form {
    /** With its suffix, perhaps with names above it: 鼓楼区, 南京市鼓楼区. */
    SUFFIXED,
    /** Without its suffix: 嘉兴. */
    SHORT
  }
}
