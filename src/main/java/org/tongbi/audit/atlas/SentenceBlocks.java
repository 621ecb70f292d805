package org.tongbi.audit.atlas;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** The numbers in reports with their sentences, in blocks that are read one at a time (原句). */
final class SentenceBlocks {
  /** How many numbers one block holds. */
  static final int SIZE = 2_000;

  private static final List<String> COLUMNS =
      List.of(
          "document",
          "start",
          "end",
          "text",
          "statistic",
          "value",
          "unit",
          "status",
          "window",
          "sentence",
          "sentence_start",
          "issues");

  private final Dictionaries dictionaries;
  private final Places numbers = new Places();
  private final Places documents = new Places();
  private long leftOut;

  SentenceBlocks(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  /**
   * Writes blocks {@code s-0}, {@code s-1} and so on.
   *
   * @param rows in the order in which documents have them
   * @param room how many numbers there is room for
   */
  void write(Iterator<Row> rows, long room, Writer out) throws IOException {
    while (rows.hasNext() && numbers.texts().size() < room) {
      int block = numbers.texts().size() / SIZE;
      ColumnBlock columns = new ColumnBlock(COLUMNS);
      Places sentences = new Places();
      while (rows.hasNext() && columns.rows() < SIZE && numbers.texts().size() < room) {
        add(rows.next(), columns, sentences);
      }
      DataBlock.write(
          out,
          "s-" + block,
          json -> {
            json.writeFieldName("numbers");
            columns.write(json);
            sentences.write(json, "sentences");
          });
    }
    while (rows.hasNext()) {
      rows.next();
      leftOut++;
    }
  }

  private void add(Row row, ColumnBlock columns, Places sentences) {
    numbers.of(row.getAs("observation_id"));
    columns.add(
        documents.of(row.getAs("doc_id")),
        row.getAs("start"),
        row.getAs("end"),
        row.getAs("value_text"),
        dictionaries.word(row, "statistic"),
        row.getAs("value"),
        dictionaries.word(row, "unit"),
        dictionaries.word(row, "status"),
        dictionaries.window(row, "window"),
        sentences.of(row.getAs("sentence")),
        row.getAs("sentence_start"),
        dictionaries.issues(row));
  }

  /** Writes the documents of those numbers. */
  void documents(Iterator<Row> rows, Writer out) throws IOException {
    List<String> names =
        List.of(
            "doc_id",
            "title",
            "publisher",
            "published_on",
            "source_uri",
            "locator",
            "sha256",
            "original");
    ColumnBlock columns =
        new ColumnBlock(Stream.concat(Stream.of("place"), names.stream()).toList());
    while (rows.hasNext()) {
      Row row = rows.next();
      int place = documents.known(row.getAs("doc_id"));
      if (place >= 0) {
        Object[] values = new Object[names.size() + 1];
        values[0] = place;
        for (int i = 0; i < names.size(); i++) {
          values[i + 1] = row.getAs(names.get(i));
        }
        columns.add(values);
      }
    }
    DataBlock.write(
        out,
        "documents",
        json -> {
          json.writeFieldName("documents");
          columns.write(json);
        });
  }

  /** The place of a number; -1 where a figure has none, -2 where there was no room for it. */
  int of(String observationId) {
    if (observationId == null) {
      return -1;
    }
    int place = numbers.known(observationId);
    return place < 0 ? -2 : place;
  }

  /** How many numbers are shown with their sentences. */
  int shown() {
    return numbers.texts().size();
  }

  /** For how many there was no room. */
  long leftOut() {
    return leftOut;
  }
}
