package org.tongbi.audit.synthetic;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file that is written line by line, and counts them. */
final class Lines implements Closeable {
  private final BufferedWriter out;
  private final String end;
  private final String name;
  private long written;

  private Lines(BufferedWriter out, String end, String name) {
    this.out = out;
    this.end = end;
    this.name = name;
  }

  static Lines to(Path file, Charset charset, String end) throws IOException {
    Files.createDirectories(file.getParent());
    return new Lines(
        Files.newBufferedWriter(file, charset), end, String.valueOf(file.getFileName()));
  }

  static Lines utf8(Path file) throws IOException {
    return to(file, StandardCharsets.UTF_8, "\n");
  }

  /** Writes a line; returns its number, from 1. */
  long write(CharSequence line) throws IOException {
    out.append(line).append(end);
    return ++written;
  }

  /** The file's name without its folder. */
  String name() {
    return name;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
