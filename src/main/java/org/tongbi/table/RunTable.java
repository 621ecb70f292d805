package org.tongbi.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of the table {@code run}: one row is a published run. */
public final class RunTable {
  /** What one row is. */
  public static final String COMMENT = "A published run: what went in and which versions came out";

  private static final StructType INPUTS =
      new CommentedSchema()
          .text("digest", "Checksum over files and checksums of all that the warehouse holds")
          .column("files", DataTypes.LongType, "How many files that is")
          .text("catalogue", "Checksum of the catalogue of indicators")
          .text("windows", "Windows that facility figures were asked for besides the usual ones")
          .text("as_of", "The day whose knowledge counted; empty where everything did")
          .build();

  private static final DataType TEXTS =
      DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);

  private static final DataType STAGES =
      DataTypes.createArrayType(
          new CommentedSchema()
              .text("name", "The stage, most by the table that it writes")
              .column("rows_in", DataTypes.LongType, "Rows that came to it")
              .column("rows_out", DataTypes.LongType, "Rows that it wrote or handed on")
              .column("millis", DataTypes.LongType, "How long it took; no part of any digest")
              .build(),
          false);

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("run_id", "Id of the run, derived from inputs, build and settings")
          .column("sequence", DataTypes.LongType, "1 for the warehouse's first run, and so on")
          .column("started_at", DataTypes.TimestampType, "When the run began")
          .column("finished_at", DataTypes.TimestampType, "When the run was published")
          .text("command", "The command that made it")
          .text("build", "Version and commit of the program")
          .column("inputs", INPUTS, "What went in")
          .column(
              "table_versions",
              DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType),
              "The Delta version of each table that belongs to the run")
          .column(
              "counts",
              DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType),
              "What was counted: taken_in = published + duplicate + rejected + set_aside")
          .column(
              "table_digests",
              DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType),
              "Digest of each table's rows")
          .text("digest", "Digest of all tables' rows")
          .text("night", "Id of the night: what it began from and was given")
          .column("settings", TEXTS, "What the night was asked to do, by name")
          .column("dictionaries", TEXTS, "Checksum of each group of word lists and rules, by name")
          .text("regions", "Edition of the region data")
          .text("build_sha256", "Checksum of the program's jar")
          .column("stages", STAGES, "What each stage took in and gave out")
          .text("status", "published, or maintained where only the files became others")
          .build();

  private RunTable() {}
}
