package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.reading.Filed;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.RejectedTable;
import org.tongbi.source.Outcome;

/** Whatever files of facility records hold, as rows of one form: one column of each is not null. */
final class FilingRows {
  private static final String SUBMISSION = "submission";
  private static final String ENTRY = "entry";
  private static final String DENOMINATOR = "denominator";
  private static final String CORRECTION = "correction";
  private static final String REJECTION = "rejection";
  private static final String IGNORED = "ignored";
  private static final String COUNTED = "counted";

  /** A column of a file that is none of Tongbi's. */
  private static final StructType IGNORED_COLUMN =
      new CommentedSchema()
          .text("source_uri", "The file, relative to the path given")
          .text("column", "The column's title")
          .build();

  /** How many rows a file or a part of it has. */
  private static final StructType COUNTS =
      new CommentedSchema()
          .text("source_uri", "The file, relative to the path given")
          .column("kept", DataTypes.LongType, "Rows that said something")
          .column("refused", DataTypes.LongType, "Rows that were refused whole")
          .build();

  /** The columns in order. */
  static final StructType SCHEMA =
      new CommentedSchema()
          .column(SUBMISSION, SubmissionRows.SCHEMA, "A return")
          .column(ENTRY, RegistryRows.SCHEMA, "A version of a facility")
          .column(DENOMINATOR, DenominatorRows.SCHEMA, "Denominators of a region and year")
          .column(CORRECTION, CorrectionRows.SCHEMA, "An entry of the corrections file")
          .column(REJECTION, RejectedTable.SCHEMA, "What did not go through")
          .column(IGNORED, IGNORED_COLUMN, "A column that is not read")
          .column(COUNTED, COUNTS, "How many rows there are")
          .build();

  private FilingRows() {}

  static Row of(Filed filed, String sha256) {
    Object[] columns = new Object[SCHEMA.size()];
    if (filed instanceof Filed.Return filing) {
      columns[0] = SubmissionRows.of(filing.submission(), sha256);
    } else if (filed instanceof Filed.Registered registered) {
      columns[1] = RegistryRows.of(registered.entry(), sha256);
    } else if (filed instanceof Filed.Population population) {
      columns[2] = DenominatorRows.of(population.row(), sha256);
    } else if (filed instanceof Filed.Mending mending) {
      columns[3] = CorrectionRows.of(mending.correction(), sha256);
    } else if (filed instanceof Filed.Refused refused) {
      columns[4] = rejection(refused.rejection(), sha256);
    } else if (filed instanceof Filed.IgnoredColumn ignored) {
      columns[5] = RowFactory.create(ignored.sourceUri(), ignored.title());
    } else {
      Filed.Counted counted = (Filed.Counted) filed;
      columns[6] = RowFactory.create(counted.sourceUri(), counted.kept(), counted.refused());
    }
    return RowFactory.create(columns);
  }

  private static Row rejection(Outcome.Rejection rejection, String sha256) {
    return RowFactory.create(
        rejection.sourceUri(),
        rejection.locator(),
        sha256,
        rejection.reason().code(),
        rejection.detail(),
        rejection.excerpt());
  }

  static FilingIntake intake(Dataset<Row> rows) {
    return new FilingIntake(
        part(rows, SUBMISSION, SubmissionRows.SCHEMA),
        part(rows, ENTRY, RegistryRows.SCHEMA),
        part(rows, DENOMINATOR, DenominatorRows.SCHEMA),
        part(rows, CORRECTION, CorrectionRows.SCHEMA),
        part(rows, REJECTION, RejectedTable.SCHEMA),
        part(rows, IGNORED, IGNORED_COLUMN),
        part(rows, COUNTED, COUNTS));
  }

  private static Dataset<Row> part(Dataset<Row> rows, String part, StructType schema) {
    return rows.filter(col(part).isNotNull())
        .select(
            Arrays.stream(schema.fieldNames())
                .map(name -> col(part).getField(name).as(name))
                .toArray(Column[]::new));
  }
}
