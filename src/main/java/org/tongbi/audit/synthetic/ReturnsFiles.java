package org.tongbi.audit.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of returns, one for each year and form. */
final class ReturnsFiles implements Closeable {
  private final Path folder;
  private final Map<String, Lines> open = new TreeMap<>();
  private final StringBuilder line = new StringBuilder(1024);

  ReturnsFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Where a return came to stand.
   *
   * @param line from 1
   */
  record Place(String file, long line) {}

  Place write(Filing filing, Layout layout) throws IOException {
    String name = "returns-" + filing.year + layout.ending() + ".csv";
    Lines lines = open.get(name);
    if (lines == null) {
      lines = Lines.to(folder.resolve(name), layout.charset(), layout.lineEnd());
      for (String head : layout.head(filing.year)) {
        lines.write(head);
      }
      open.put(name, lines);
    }
    line.setLength(0);
    String tab = filing.style == Filing.Style.TRAILING_TAB ? "\t" : "";
    line.append(filing.codeText).append(tab).append(',').append(filing.periodText).append(tab);
    line.append(',').append(filing.submittedAt).append(tab).append(',').append(filing.status);
    for (int i = 0; i < Items.COUNT; i++) {
      line.append(',');
      cell(filing, layout, i);
    }
    if (filing.tooLong) {
      line.append(",1,2,3");
    }
    return new Place(name, lines.write(line));
  }

  private void cell(Filing filing, Layout layout, int measure) {
    switch (filing.states[measure]) {
      case STATED -> {
        Filing.Style style = measure == filing.oddMeasure ? filing.oddStyle : filing.style;
        CellWriter.number(line, filing.values[measure], layout.per(measure), style);
      }
      case BELOW_HALF -> line.append('…');
      case ABSENT -> {
        if (!Items.isYearly(measure)) {
          line.append(layout.notAsked());
        }
      }
      case BLANK -> {}
    }
  }

  @Override
  public void close() throws IOException {
    for (Lines lines : open.values()) {
      lines.close();
    }
  }
}
