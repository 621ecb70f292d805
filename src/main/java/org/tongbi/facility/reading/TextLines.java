package org.tongbi.facility.reading;

import java.io.IOException;
import java.io.Reader;

/** The lines of a text one after the other; of a line that is too long only the beginning. */
final class TextLines {
  /** No row of a facility's file comes near it. */
  static final int LONGEST = 1 << 20;

  private static final int BUFFER = 1 << 15;

  private final Reader in;
  private final char[] buffer = new char[BUFFER];
  private int at;
  private int end;
  private boolean afterReturn;
  private boolean cut;
  private boolean first = true;

  TextLines(Reader in) {
    this.in = in;
  }

  /** The next line without its end, which is {@code \n}, {@code \r\n} or {@code \r}; null: none. */
  String next() throws IOException {
    StringBuilder line = null;
    cut = false;
    while (true) {
      if (at == end && !fill()) {
        return line == null ? null : begun(line.toString());
      }
      if (afterReturn) {
        afterReturn = false;
        if (buffer[at] == '\n') {
          at++;
          continue;
        }
      }
      int stop = at;
      while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
        stop++;
      }
      if (stop < end && line == null) {
        String whole = new String(buffer, at, stop - at);
        passLineEnd(stop);
        return begun(whole);
      }
      line = line == null ? new StringBuilder() : line;
      int length = Math.min(stop - at, LONGEST - line.length());
      line.append(buffer, at, length);
      cut |= length < stop - at;
      at = stop;
      if (stop < end) {
        passLineEnd(stop);
        return begun(line.toString());
      }
    }
  }

  /** Whether the last line was too long, and lost its end. */
  boolean wasCut() {
    return cut;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private void passLineEnd(int stop) {
    afterReturn = buffer[stop] == '\r';
    at = stop + 1;
  }

  /** A line; the first one without a byte order mark that its character set left in. */
  private String begun(String line) {
    boolean mark = first && line.startsWith("\uFEFF");
    first = false;
    return mark ? line.substring(1) : line;
  }
}
