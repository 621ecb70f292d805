package org.tongbi.observation.filing;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Row;
import org.tongbi.facility.reading.Filed;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.RowReader;
import org.tongbi.issue.Issue;
import org.tongbi.source.Outcome;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Reads rows of a Parquet file, with their number and part behind their cells. */
final class ParquetRows implements Iterator<Row> {
  /** What Spark's errors of damaged files begin with. */
  private static final String DAMAGED = "FAILED_READ_FILE";

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** Whole numbers are exact in binary fractions up to here. */
  private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

  private final Iterator<Row> rows;
  private final FilingFile file;
  private final RowReader reader;
  private final int width;
  private final boolean parts;
  private final String sha256;
  private final Deque<Filed> ready = new ArrayDeque<>();
  private String last = "";
  private boolean ended;

  ParquetRows(
      Iterator<Row> rows, FilingFile file, List<String> names, boolean parts, String sha256) {
    this.rows = rows;
    this.file = file;
    this.reader = RowReader.ofNames(file.sourceUri(), file.kind(), names);
    this.width = names.size();
    this.parts = parts;
    this.sha256 = sha256;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      advance();
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return FilingRows.of(ready.removeFirst(), sha256);
  }

  private void advance() {
    Row row;
    try {
      if (!rows.hasNext()) {
        end();
        return;
      }
      row = rows.next();
    } catch (Exception e) {
      // Spark's own errors are checked ones that no signature names.
      if (e instanceof SparkThrowable spark && spark.getCondition().startsWith(DAMAGED)) {
        breakOff();
        return;
      }
      throw e instanceof RuntimeException runtime
          ? runtime
          : new IllegalStateException("reading " + file.sourceUri() + " failed", e);
    }
    String[] cells = new String[width];
    for (int i = 0; i < width; i++) {
      cells[i] = text(row.get(i));
    }
    String number = "row " + (row.getLong(width) + 1);
    last = parts ? row.getString(width + 1) + " " + number : number;
    reader.read(cells, last, ready::add);
  }

  private void end() {
    ended = true;
    ready.add(reader.counted());
  }

  private void breakOff() {
    end();
    ready.add(
        new Filed.Refused(
            new Outcome.Rejection(
                file.sourceUri(),
                last,
                Issue.UNREADABLE_FILE,
                "the file is damaged; of what follows nothing was read",
                "")));
  }

  /** A value as a cell of text would have it: plain decimals, ISO days, China's time. */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      return ofFloat(value.toString());
    }
    if (value instanceof Date day) {
      return day.toLocalDate().toString();
    }
    if (value instanceof Timestamp time) {
      return time.toInstant().atOffset(CHINA).toLocalDateTime().withNano(0).toString();
    }
    if (value instanceof Instant time) {
      return time.atOffset(CHINA).toLocalDateTime().withNano(0).toString();
    }
    if (value instanceof LocalDateTime time) {
      return time.withNano(0).toString();
    }
    if (value instanceof Iterable<?> list) {
      return String.join(
          ";", CollectionConverters.asJava(list.toSeq()).stream().map(ParquetRows::text).toList());
    }
    return value.toString();
  }

  /**
   * A binary fraction by its shortest text; a whole one without {@code .0}, but one that has lost
   * digits in scientific notation, by which codes and numbers are refused.
   */
  private static String ofFloat(String shortest) {
    try {
      BigDecimal decimal = new BigDecimal(shortest);
      if (decimal.abs().compareTo(EXACT) >= 0) {
        return shortest;
      }
      boolean whole = decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0;
      return whole ? decimal.toBigInteger().toString() : decimal.toPlainString();
    } catch (NumberFormatException e) {
      // Not a number, or infinite: the cell is refused with this text.
      return shortest;
    }
  }
}
