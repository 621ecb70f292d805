package org.tongbi.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.tongbi.table.LedgerTable;
import org.tongbi.table.WarehouseTable;

/**
 * What each night took in and gave up, so that what a past run was made of is known for ever: later
 * nights only add rows.
 */
final class Ledger {
  /** The kind of a document. */
  static final String DOCUMENT = "document";

  /** The kind of an input that was rejected when it was opened or read. */
  static final String REJECTION = "rejection";

  /** What names an input, beside its kind: a document its id, anything else its place. */
  private static final String[] NAME = {"kind", "name_uri", "name_locator", "name_file", "doc_id"};

  private Ledger() {}

  /** What a night adds. */
  static Dataset<Row> events(
      long sequence, NightIntake intake, TablesBefore before, FilingNews filings) {
    Dataset<Row> documents = intake.documents();
    Dataset<Row> rejected = rejections(intake.rejections(), true);
    Dataset<Row> files = files(filings.openedRows(), true);
    if (!before.firstNight()) {
      String[] place = {"source_uri", "locator", "file_sha256"};
      documents = documents.unionByName(intake.documentsMoved());
      rejected =
          rejected.unionByName(
              rejections(
                  before
                      .of(WarehouseTable.REJECTED)
                      .join(intake.staleRejections().select(columns(place)), place, "left_semi")
                      .join(intake.rejections().select(columns(place)), place, "left_anti"),
                  false));
      files =
          files.unionByName(
              files(
                  filings
                      .staleFiles()
                      .join(
                          filings.openedRows().select("kind", "source_uri"),
                          new String[] {"kind", "source_uri"},
                          "left_anti"),
                  false));
    }
    return documents(documents)
        .unionByName(rejected)
        .unionByName(files)
        .withColumn("sequence", lit(sequence))
        .select(columns(LedgerTable.SCHEMA.fieldNames()));
  }

  /** What was there when a run was published, one row an input. */
  static Dataset<Row> at(Dataset<Row> ledger, long sequence) {
    Column document = col("kind").equalTo(DOCUMENT);
    Column rejection = col("kind").equalTo(REJECTION);
    Dataset<Row> named =
        ledger
            .filter(col("sequence").leq(sequence))
            .withColumn("name_uri", functions.when(document, "").otherwise(col("source_uri")))
            .withColumn("name_locator", functions.when(document, "").otherwise(col("locator")))
            .withColumn("name_file", functions.when(rejection, col("file_sha256")).otherwise(""));
    return named
        .withColumn("newest", max("sequence").over(Window.partitionBy(columns(NAME))))
        .filter(col("sequence").equalTo(col("newest")).and(col("present")))
        .select(columns(LedgerTable.SCHEMA.fieldNames()));
  }

  private static Dataset<Row> documents(Dataset<Row> documents) {
    return documents.select(
        lit(DOCUMENT).as("kind"),
        lit(true).as("present"),
        col("source_uri"),
        col("locator"),
        col("file_sha256"),
        col("original_sha256"),
        col("doc_id"),
        col("sha256"),
        text(null).as("reason"),
        text(null).as("detail"),
        text(null).as("excerpt"));
  }

  private static Dataset<Row> rejections(Dataset<Row> rejections, boolean present) {
    return rejections.select(
        lit(REJECTION).as("kind"),
        lit(present).as("present"),
        col("source_uri"),
        coalesce(col("locator"), lit("")).as("locator"),
        col("file_sha256"),
        col("file_sha256").as("original_sha256"),
        lit("").as("doc_id"),
        text(null).as("sha256"),
        col("reason"),
        col("detail"),
        col("excerpt"));
  }

  private static Dataset<Row> files(Dataset<Row> files, boolean present) {
    return files.select(
        col("kind"),
        lit(present).as("present"),
        col("source_uri"),
        lit("").as("locator"),
        col("file_sha256"),
        col("file_sha256").as("original_sha256"),
        lit("").as("doc_id"),
        text(null).as("sha256"),
        text(null).as("reason"),
        (Arrays.asList(files.columns()).contains("refusal") ? col("refusal") : text(null))
            .as("detail"),
        text(null).as("excerpt"));
  }

  private static Column text(String value) {
    return lit(value).cast(DataTypes.StringType);
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
