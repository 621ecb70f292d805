package org.tongbi.observation;

import org.apache.spark.sql.types.StructType;

/**
 * The columns of the table {@code rejected}: one row is a file, document, row or cell that did not
 * go through.
 */
public final class RejectedTable {
  /** What one row is. */
  public static final String COMMENT = "An input that did not go through, with the reason";

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("source_uri", "The file, relative to the path given")
          .text("locator", "Where in the file; empty for the whole file")
          .text("file_sha256", "Checksum of the file and its sidecar when last read")
          .text("reason", "Code of the reason")
          .text("detail", "The reason in words")
          .text("excerpt", "The beginning of what was found there")
          .build();

  private RejectedTable() {}
}
