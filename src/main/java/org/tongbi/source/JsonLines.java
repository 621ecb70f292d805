package org.tongbi.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.tongbi.issue.Issue;
import org.tongbi.provenance.Sha256;

/**
 * The documents of a JSONL file, one a line, read as they are asked for.
 *
 * <p>A bad line is rejected by itself; a stream that breaks off rejects the rest and keeps what was
 * read.
 */
final class JsonLines implements Iterator<Outcome> {
  private final SourceFile file;
  private final InputStream in;
  private long lineNumber;
  private boolean ended;
  private Outcome next;

  JsonLines(SourceFile file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public Outcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Outcome outcome = next;
    next = null;
    return outcome;
  }

  /** The next line's outcome; null for a blank line and at the end. */
  private Outcome advance() {
    byte[] line;
    try {
      line = line();
    } catch (IOException e) {
      ended = true;
      return new Outcome.Rejection(
          file.sourceUri(),
          "line " + (lineNumber + 1),
          Issue.UNREADABLE_FILE,
          "the file breaks off here; the lines before this one were read",
          "");
    }
    if (line == null) {
      ended = true;
      if (lineNumber == 0) {
        return new Outcome.Rejection(
            file.sourceUri(), "", Issue.EMPTY_FILE, "the file has no lines", "");
      }
      return null;
    }
    lineNumber++;
    return outcome(line);
  }

  private Outcome outcome(byte[] line) {
    Decoding decoding = Decoding.of(line);
    if (decoding instanceof Decoding.Failure failure) {
      return failure.reason() == Issue.EMPTY_FILE
          ? null
          : rejection(failure.reason(), failure.detail(), "");
    }
    Decoding.Text decoded = (Decoding.Text) decoding;
    try {
      StatedFields fields = StatedFields.parse(decoded.text());
      return new Outcome.Taken(
          new SourceDocument(
              file.sourceUri(),
              locator(),
              fields.required("id"),
              Sha256.hex(line),
              file.format().code(),
              decoded.charset(),
              fields.required("text"),
              fields.metadata()));
    } catch (StatedFields.UnusableException e) {
      return rejection(e.reason(), e.getMessage(), decoded.text());
    }
  }

  private Outcome rejection(Issue reason, String detail, String excerpt) {
    return new Outcome.Rejection(file.sourceUri(), locator(), reason, detail, excerpt);
  }

  private String locator() {
    return "line " + lineNumber;
  }

  /** The next line's bytes without its line end; null at the end. */
  private byte[] line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      bytes.write(b);
      b = in.read();
    }
    byte[] line = bytes.toByteArray();
    boolean carriageReturn = line.length > 0 && line[line.length - 1] == '\r';
    return carriageReturn ? Arrays.copyOf(line, line.length - 1) : line;
  }
}
