package org.tongbi.report.reading;

import java.util.Arrays;
import java.util.List;
import org.tongbi.report.text.Simplifier;

/** Writes the text of a reading, paragraph by paragraph, with the place of each char. */
final class ReadingWriter {
  private static final int NONE = -1;

  /** The original, letters that stand for digits read as such. */
  private final String source;

  private final CodePoints codePoints;
  private final char[] text;
  private final int[] places;
  private int length;
  private int paragraphStart;
  private int lastEnd = NONE;

  /** With what the paragraph goes on behind the line being written; 0 where it ends. */
  private char following;

  ReadingWriter(String source, CodePoints codePoints) {
    this.source = source;
    this.codePoints = codePoints;
    this.text = new char[source.length()];
    this.places = new int[source.length()];
  }

  /** Writes the lines of one paragraph, joined without a blank. */
  void paragraph(List<Line> lines) {
    int before = length;
    if (lastEnd != NONE) {
      // What ends the paragraph before is its line end, or the furniture cut from that line.
      put('\n', lastEnd);
    }
    paragraphStart = length;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i).trimmed(source);
      following = i + 1 < lines.size() ? first(lines.get(i + 1)) : 0;
      write(i == 0 ? line.start() + headingMark(line) : line.start(), line.end());
    }
    if (length == paragraphStart) {
      length = before;
      return;
    }
    pairQuotes();
    lastEnd = lines.get(lines.size() - 1).end();
  }

  /** The reading, simplified at last: the furniture does not bear on which script this is. */
  Reading finish(String original, List<Furniture> furniture) {
    String simplified = Simplifier.simplify(new String(text, 0, length));
    return new Reading(original, simplified, Arrays.copyOf(places, length), furniture);
  }

  private void write(int from, int to) {
    int i = from;
    while (i < to) {
      char form = CharForms.form(source.charAt(i));
      if (form == CharForms.BLANK || form == CharForms.NOTHING) {
        int next = i + 1;
        boolean blank = form == CharForms.BLANK;
        while (next < to && CharForms.isIgnorable(source.charAt(next))) {
          blank |= CharForms.form(source.charAt(next)) == CharForms.BLANK;
          next++;
        }
        if (blank && next < to && keepsBlank(i, next, to)) {
          put(CharForms.BLANK, i);
        }
        i = next;
      } else {
        put(form, i);
        i++;
      }
    }
  }

  /** Whether the blanks between {@code from} and {@code next} part two words or two numbers. */
  private boolean keepsBlank(int from, int next, int to) {
    if (length == paragraphStart) {
      return false;
    }
    char before = text[length - 1];
    char after = CharForms.form(source.charAt(next));
    if (isColumnGap(from, next)) {
      return isCellEdge(before) && isCellEdge(after);
    }
    return CharForms.isWordChar(before)
        && CharForms.isWordChar(after)
        && !(next == from + 1 && Thousands.parts(source, from, to, following));
  }

  private boolean isColumnGap(int from, int next) {
    return source.substring(from, next).indexOf('\t') >= 0;
  }

  /** A number with its sign or per cent may begin or end a table's cell. */
  private static boolean isCellEdge(char form) {
    return CharForms.isWordChar(form) || form == '%' || form == '‰' || form == '-' || form == '+';
  }

  private char first(Line line) {
    Line trimmed = line.trimmed(source);
    return trimmed.length() == 0 ? 0 : source.charAt(trimmed.start());
  }

  private int headingMark(Line line) {
    int i = line.start();
    while (i < line.end() && source.charAt(i) == '#') {
      i++;
    }
    int marks = i - line.start();
    boolean isMark =
        marks >= 1 && marks <= 6 && i < line.end() && CharForms.isIgnorable(source.charAt(i));
    return isMark ? marks : 0;
  }

  /** Turns straight quotes into opening and closing ones where they pair up in the paragraph. */
  private void pairQuotes() {
    int quotes = 0;
    for (int i = paragraphStart; i < length; i++) {
      if (text[i] == CharForms.STRAIGHT_QUOTE) {
        quotes++;
      }
    }
    if (quotes == 0 || quotes % 2 != 0) {
      return;
    }
    boolean opens = true;
    for (int i = paragraphStart; i < length; i++) {
      if (text[i] == CharForms.STRAIGHT_QUOTE) {
        text[i] = opens ? '“' : '”';
        opens = !opens;
      }
    }
  }

  private void put(char c, int index) {
    text[length] = c;
    places[length] = codePoints.at(index);
    length++;
  }
}
