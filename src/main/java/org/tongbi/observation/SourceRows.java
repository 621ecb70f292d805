package org.tongbi.observation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;
import org.tongbi.source.Outcome;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.StatedMetadata;

/**
 * The outcome of opening an input, as a row: a document's text, or why there is none.
 *
 * <p>{@code doc_id} is null in a rejection, {@code reason} in a document.
 */
public final class SourceRows {
  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .place("ordinal", "Place of the file in the night's sorted list; -1 where not a file's")
          .text("source_uri", "The file, relative to the path given")
          .text("locator", "Where in the file; empty for the whole file")
          .text("file_sha256", "Checksum of the file and its sidecar")
          .text("original_sha256", "Under which its bytes lie among the originals")
          .text("doc_id", "The document's id; null in a rejection")
          .text("sha256", "Checksum of the document's own bytes")
          .text("format", "Format of the file")
          .text("charset", "Character set that the bytes were read in")
          .text("text", "The document's own text")
          .column("stated", DocumentTable.STATED, "What was stated beside the text")
          .text("reason", "Code of the reason of a rejection; null in a document")
          .text("detail", "The reason in words")
          .text("excerpt", "The beginning of what was found there")
          .build();

  private static final int NO_FILE = -1;

  private SourceRows() {}

  /** Documents of the warehouse as sources, to be read again without their files. */
  public static Dataset<Row> ofDocuments(Dataset<Row> documents) {
    return documents.select(
        lit(NO_FILE).as("ordinal"),
        col("source_uri"),
        col("locator"),
        col("file_sha256"),
        col("original_sha256"),
        col("doc_id"),
        col("sha256"),
        col("format"),
        col("charset"),
        col("text"),
        col("stated"),
        nothing("reason"),
        nothing("detail"),
        nothing("excerpt"));
  }

  private static Column nothing(String name) {
    return lit(null).cast(DataTypes.StringType).as(name);
  }

  /** The row of an outcome. */
  static Row of(int ordinal, Outcome outcome, String fileSha256) {
    if (outcome instanceof Outcome.Taken taken) {
      SourceDocument document = taken.document();
      return RowFactory.create(
          ordinal,
          document.sourceUri(),
          document.locator(),
          fileSha256,
          fileSha256,
          document.docId(),
          document.sha256(),
          document.format(),
          document.charset(),
          document.text(),
          stated(document.stated()),
          null,
          null,
          null);
    }
    Outcome.Rejection rejection = (Outcome.Rejection) outcome;
    return RowFactory.create(
        ordinal,
        rejection.sourceUri(),
        rejection.locator(),
        fileSha256,
        fileSha256,
        null,
        null,
        null,
        null,
        null,
        null,
        rejection.reason().code(),
        rejection.detail(),
        rejection.excerpt());
  }

  /** The document of a row that holds one. */
  static SourceDocument document(Row row) {
    return new SourceDocument(
        row.getAs("source_uri"),
        row.getAs("locator"),
        row.getAs("doc_id"),
        row.getAs("sha256"),
        row.getAs("format"),
        row.getAs("charset"),
        row.getAs("text"),
        stated((Row) row.getAs("stated")));
  }

  /** What was stated, as the struct that tables hold. */
  static Row stated(StatedMetadata stated) {
    return RowFactory.create(
        stated.title(),
        stated.url(),
        stated.publisher(),
        day(Optional.ofNullable(stated.publishedOn())),
        stated.region() == null ? null : stated.region().digits(),
        stated.window() == null ? null : stated.window().toString());
  }

  private static StatedMetadata stated(Row row) {
    if (row == null) {
      return StatedMetadata.NONE;
    }
    java.sql.Date published = row.getAs("published_on");
    String region = row.getAs("region_code");
    String window = row.getAs("window");
    return new StatedMetadata(
        row.getAs("title"),
        row.getAs("url"),
        row.getAs("publisher"),
        published == null ? null : published.toLocalDate(),
        region == null ? null : new RegionCode(region),
        window == null ? null : Window.parse(window));
  }

  /** A day as rows hold it. */
  static java.sql.Date day(Optional<LocalDate> day) {
    return day.map(java.sql.Date::valueOf).orElse(null);
  }
}
