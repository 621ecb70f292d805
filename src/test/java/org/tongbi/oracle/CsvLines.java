package org.tongbi.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines of CSV as cells; as plain as it can be, so that it can be believed. */
public final class CsvLines {
  private CsvLines() {}

  static List<List<String>> of(Path file) {
    boolean gb = file.getFileName().toString().contains("-gb.");
    Charset charset = gb ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    try {
      return cells(Files.readString(file, charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<List<String>> resource(String name) {
    try (var in = CsvLines.class.getResourceAsStream(name)) {
      return cells(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> cells(String text) {
    List<List<String>> lines = new ArrayList<>();
    for (String line : text.replace("\uFEFF", "").split("\r?\n")) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(split(line));
      }
    }
    return lines;
  }

  private static List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
