package org.tongbi.facility.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tongbi.issue.Issue;
import org.tongbi.provenance.Sha256;
import org.tongbi.source.Decoding;
import org.tongbi.source.Outcome;
import org.tongbi.source.TextFile;

/**
 * What one file holds, row by row as it is asked for; close it when done.
 *
 * <p>A row or cell that cannot be read is refused by itself. Nothing that stands in a file makes it
 * throw.
 */
public final class FilingReader implements Iterator<Filed>, AutoCloseable {
  /** Of so many lines one at least should hold something. */
  private static final int MOST_BLANK = 1000;

  private final FilingFile file;
  private final String sha256;
  private final Deque<Filed> ready = new ArrayDeque<>();
  private Reader text;
  private CsvRecords records;
  private RowReader rows;
  private long headerEnd;
  private boolean any;

  private FilingReader(FilingFile file, String sha256) {
    this.file = file;
    this.sha256 = sha256;
  }

  /** Opens a file; one that cannot be opened or read gives its refusal. */
  public static FilingReader open(FilingFile file) {
    TextFile scanned;
    try {
      scanned = TextFile.scan(file.path());
    } catch (IOException e) {
      return refusing(
          file,
          Sha256.hex(""),
          Issue.UNREADABLE_FILE,
          "it cannot be opened: " + e.getClass().getSimpleName());
    }
    Optional<String> why =
        file.format() == FilingFormat.PARQUET
            ? file.whyNotRead().or(() -> Optional.of("Parquet is not read as text"))
            : file.whyNotRead();
    if (why.isPresent()) {
      return refusing(file, scanned.sha256(), Issue.UNSUPPORTED_FORMAT, why.get());
    }
    if (scanned.failure().isPresent()) {
      Decoding.Failure failure = scanned.failure().get();
      return refusing(file, scanned.sha256(), failure.reason(), failure.detail());
    }
    FilingReader reader = new FilingReader(file, scanned.sha256());
    reader.start(scanned);
    return reader;
  }

  private static FilingReader refusing(
      FilingFile file, String sha256, Issue reason, String detail) {
    FilingReader reader = new FilingReader(file, sha256);
    reader.refuse("", reason, detail, "");
    return reader;
  }

  /** The checksum of the file's bytes; of nothing where it cannot be opened. */
  public String sha256() {
    return sha256;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && records != null) {
      advance();
    }
    return !ready.isEmpty();
  }

  @Override
  public Filed next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.removeFirst();
  }

  @Override
  public void close() {
    records = null;
    if (text != null) {
      try {
        text.close();
      } catch (IOException e) {
        // All that the file had to say was read; a failing close takes nothing back.
        text = null;
      }
    }
  }

  private void start(TextFile scanned) {
    try {
      open(scanned);
      List<CsvRecords.Row> first = firstRows();
      if (first.isEmpty()) {
        refuse("", Issue.EMPTY_FILE, "the file holds no line with words", "");
        close();
        return;
      }
      Header.Found header =
          Header.find(file.kind(), first.stream().map(CsvRecords.Row::cells).toList());
      headerEnd = first.get(header.end() - 1).last();
      Layout layout = header.layout();
      layout
          .ignored()
          .forEach(title -> ready.add(new Filed.IgnoredColumn(file.sourceUri(), title)));
      rows = new RowReader(file.sourceUri(), layout);
      // Once more from the start: only now is it known how many cells make a row.
      text.close();
      open(scanned);
      records.expect(layout.width(), layout.named());
    } catch (CellProblem e) {
      refuse("", e.reason(), e.getMessage(), "");
      close();
    } catch (IOException e) {
      breakOff();
    }
  }

  private void open(TextFile scanned) throws IOException {
    text = scanned.open();
    records = new CsvRecords(text);
  }

  /** The first rows that hold anything, among which the header is. */
  private List<CsvRecords.Row> firstRows() throws IOException {
    List<CsvRecords.Row> first = new ArrayList<>();
    for (int seen = 0; seen < MOST_BLANK && first.size() < Header.LOOKED_AT; seen++) {
      CsvRecords.Row row = records.next();
      if (row == null) {
        break;
      }
      if (row.problem().isEmpty() && !row.isBlank()) {
        first.add(row);
      }
    }
    return first;
  }

  private void advance() {
    try {
      CsvRecords.Row row = records.next();
      if (row == null) {
        if (!any && file.kind() != FilingKind.CORRECTIONS) {
          refuse("", Issue.EMPTY_FILE, "the file has a header and no rows", "");
        }
        end();
      } else {
        take(row);
      }
    } catch (IOException e) {
      breakOff();
    }
  }

  private void take(CsvRecords.Row row) {
    if (row.isBlank() || row.line() <= headerEnd) {
      return;
    }
    any = true;
    String locator = "line " + row.line();
    if (row.problem().isEmpty()) {
      rows.read(row.cells(), locator, ready::add);
    } else {
      rows.countRefused();
      refuse(locator, Issue.BAD_ROW, row.problem(), row.excerpt());
    }
  }

  private void breakOff() {
    String locator = records == null ? "" : "line " + (records.line() + 1);
    refuse(
        locator,
        Issue.UNREADABLE_FILE,
        "the file breaks off here; the lines before this one were read",
        "");
    end();
  }

  private void end() {
    if (rows != null) {
      ready.add(rows.counted());
    }
    close();
  }

  private void refuse(String locator, Issue reason, String detail, String excerpt) {
    ready.add(
        new Filed.Refused(
            new Outcome.Rejection(file.sourceUri(), locator, reason, detail, excerpt)));
  }
}
