package org.tongbi.report.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the original, without its line end.
 *
 * @param start its first char
 * @param end one past its last char
 */
record Line(int start, int end) {

  /** All lines of a text, in order. */
  static List<Line> all(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (CharForms.isLineEnd(text.charAt(i))) {
        lines.add(new Line(start, i));
        start = i + 1;
      }
    }
    lines.add(new Line(start, text.length()));
    return lines;
  }

  boolean isBlank(String text) {
    return trimmed(text).start == end;
  }

  /** The line without the blanks around it; an empty line at the end where all is blank. */
  Line trimmed(String text) {
    int from = start;
    while (from < end && CharForms.isIgnorable(text.charAt(from))) {
      from++;
    }
    int to = end;
    while (to > from && CharForms.isIgnorable(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? new Line(end, end) : new Line(from, to);
  }

  int length() {
    return end - start;
  }
}
