package org.tongbi.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/**
 * The columns of the table {@code ledger} (登记簿): one row is an input that came in, or went, on one
 * night. Rows are only ever added.
 */
public final class LedgerTable {
  /** What one row is. */
  public static final String COMMENT = "An input that came into the warehouse or went, by night";

  /** The columns that name a row. */
  public static final List<String> KEY =
      List.of("sequence", "kind", "source_uri", "locator", "file_sha256", "doc_id");

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .column("sequence", DataTypes.LongType, "Number of the run that it belongs to")
          .text("kind", "document, rejection, or the kind of a file of facilities")
          .column("present", DataTypes.BooleanType, "Whether it is there from this run on")
          .text("source_uri", "The file, relative to the path given")
          .text("locator", "Where in the file; empty for the whole file")
          .text("file_sha256", "Checksum of the file when last looked at")
          .text("original_sha256", "Under which its bytes lie among the originals")
          .text("doc_id", "The document's id; empty where it is none")
          .text("sha256", "Checksum of the document's own bytes; null where it is none")
          .text("reason", "Code of the reason of a rejection; null elsewhere")
          .text("detail", "That reason in words; why a file of facilities is not read")
          .text("excerpt", "The beginning of what was found there; null elsewhere")
          .build();

  private LedgerTable() {}
}
