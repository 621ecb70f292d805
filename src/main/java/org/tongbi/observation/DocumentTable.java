package org.tongbi.observation;

import static org.tongbi.observation.CommentedSchema.CODES;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of the table {@code document}: one row is a report taken in. */
public final class DocumentTable {
  /** What one row is. */
  public static final String COMMENT = "A report taken in, with its own text";

  /** What was stated beside a text, so that a document can be read again without its file. */
  static final StructType STATED =
      new CommentedSchema()
          .text("title", "Stated title")
          .text("url", "Stated address")
          .text("publisher", "Stated publisher")
          .day("published_on", "Stated day of publication")
          .text("region_code", "Stated region")
          .text("window", "Stated window")
          .build();

  /** What became of each entry of the corrections file about a document. */
  static final DataType CORRECTIONS =
      DataTypes.createArrayType(
          new CommentedSchema()
              .text("source_uri", "The corrections file")
              .text("line", "Where in that file")
              .text("why", "The reason that the entry gives")
              .text("failure", "Why it was not applied; null where it was")
              .build());

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("doc_id", "The document's id")
          .text("source_uri", "The file, relative to the path given")
          .text("locator", "Where in the file it stands; empty for the whole file")
          .text("sha256", "Checksum of the document's own bytes")
          .text("file_sha256", "Checksum of the file and its sidecar when last read")
          .text("original_sha256", "Under which the bytes that hold it lie among the originals")
          .text("format", "Format of the file")
          .text("charset", "Character set that the bytes were read in")
          .text("title", "Title")
          .text("publisher", "Publisher")
          .day("published_on", "Day of publication")
          .text("region_code", "The region that the document is about")
          .text("region_evidence", "What settled the region, in words")
          .text("window", "The window that the document reports on, in canonical form")
          .day("period_start", "First day of that window")
          .day("period_end", "Last day of that window")
          .text("period_evidence", "What settled the window, in words")
          .text("kind", "Genre of the document")
          .text("kind_evidence", "What settled the genre, in words")
          .text("duplicate_of", "The document that says all this one says and counts instead")
          .text("copy_of", "The best document that says it, which may be a copy itself")
          .text("reading_sha256", "Checksum of the text as the grammar reads it")
          .column("signature", SignatureRows.SCHEMA, "What copies are told by, without the text")
          .column("issues", CODES, "Codes of what is doubtful about it")
          .column("stated", STATED, "What was stated beside the text")
          .column("corrections", CORRECTIONS, "What became of the entries of the corrections file")
          .text("text", "The document's own text, in which spans count")
          .build();

  private DocumentTable() {}
}
