package org.tongbi.observation.filing;

import static org.tongbi.observation.CommentedSchema.CODES;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of the table {@code filing}: one row is a file of what facilities file. */
public final class FilingTable {
  /** What one row is. */
  public static final String COMMENT = "A file of registry, returns, denominators or corrections";

  /** The columns that name a row. */
  public static final List<String> KEY = List.of("kind", "source_uri");

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("kind", "registry, returns, population, corrections or unknown")
          .text("source_uri", "The file, relative to the path given")
          .text("file_sha256", "Checksum of the file when last read")
          .column("rows_kept", DataTypes.LongType, "Its rows that were taken in")
          .column("rows_rejected", DataTypes.LongType, "Its rows that were rejected whole")
          .column("ignored_columns", CODES, "Titles of its columns that are none of Tongbi's")
          .build();

  private FilingTable() {}
}
