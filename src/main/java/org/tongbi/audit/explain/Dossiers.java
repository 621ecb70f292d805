package org.tongbi.audit.explain;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.Correction;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.RowWork;
import org.tongbi.observation.filing.CorrectionRows;
import org.tongbi.observation.filing.SubmissionRows;

/**
 * What was filed for a facility's cells, which submission counts, and why the others do not (上报卷宗).
 */
public final class Dossiers {
  /** How one submission stands to a cell. */
  public static final StructType SUBMISSION =
      new CommentedSchema()
          .text("standing", "counts, or why it does not: see ReturnStanding")
          .text("org_code", "The code that it was filed under")
          .text("submitted_at", "When it was filed")
          .text("audit_status", "How far it was approved")
          .text("source_uri", "The file, relative to the path given")
          .text("locator", "Where in the file")
          .text("file_sha256", "Checksum of the file")
          .text("says", "What the cell says: stated, blank, ...")
          .figure("value", "What it states, in the measure's unit; else null")
          .build();

  /** One cell of one period. */
  public static final StructType CELL =
      new CommentedSchema()
          .text("measure", "Code of the measure: the column")
          .text("window", "The month or year, in canonical form")
          .figure("value", "The effective figure, be it withheld; null where there is none")
          .text("unit", "The measure's unit")
          .text("made_of", "return, yearly_return or months; null where there is no figure")
          .place("revision", "How many submissions stated another figure before")
          .column("issues", CommentedSchema.CODES, "Codes of what is doubtful about it")
          .column(
              "agrees", DataTypes.BooleanType, "Whether the choice, made again, gives the figure")
          .column(
              "submissions",
              DataTypes.createArrayType(SUBMISSION),
              "All that was filed for it, in time")
          .build();

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("facility_id", "The facility")
          .place("year", "The year")
          .place("month", "1 to 12; 0 for the year as a whole")
          .column("cells", DataTypes.createArrayType(CELL), "Its cells; a year's with its months'")
          .build();

  private Dossiers() {}

  /**
   * The dossiers of facility-months.
   *
   * @param entries {@code facility_id, year, month}, repeated or not
   * @param measures codes of the measures that are looked at
   * @param corrections the entries of the corrections file about returns
   */
  static Dataset<Row> of(
      Dataset<Row> entries,
      RunTables tables,
      TreeSet<String> measures,
      ArrayList<Correction> corrections) {
    Dataset<Row> asked =
        entries.groupBy("facility_id", "year").agg(collect_set("month").as("months"));
    Dataset<Row> codes =
        tables.facility().select(col("org_code"), col("facility_id").as("home")).distinct();
    Dataset<Row> filed =
        tables
            .submission()
            .join(codes, new String[] {"org_code"}, "left")
            .withColumn("facility_id", coalesce(col("home"), col("org_code")))
            .join(asked, new String[] {"facility_id", "year"}, "left_semi")
            .groupBy("facility_id", "year")
            .agg(collect_list(struct(columns(SubmissionRows.SCHEMA))).as("filed"));
    Dataset<Row> effective =
        tables
            .facilityMonth()
            .join(asked, new String[] {"facility_id", "year"}, "left_semi")
            .groupBy("facility_id", "year")
            .agg(collect_list(struct(effective(measures))).as("effective"));
    ArrayList<String> codesOfMeasures = new ArrayList<>(measures);
    return RowWork.onRows(
        asked
            .join(filed, new String[] {"facility_id", "year"}, "left")
            .join(effective, new String[] {"facility_id", "year"}, "left"),
        row -> new FacilityYear(row, codesOfMeasures, corrections).dossiers().iterator(),
        SCHEMA);
  }

  /** The entries of the corrections file about returns; people write them, so there are few. */
  static ArrayList<Correction> corrections(Dataset<Row> correction) {
    List<Row> rows =
        correction
            .filter(col("target").equalTo("return"))
            .orderBy(col("source_uri"), functions.length(col("line")), col("line"))
            .collectAsList();
    ArrayList<Correction> entries = new ArrayList<>();
    rows.forEach(row -> entries.add(CorrectionRows.correction(row)));
    return entries;
  }

  private static Column[] effective(TreeSet<String> measures) {
    return Stream.concat(Stream.of("month", "due", "notes"), measures.stream())
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private static Column[] columns(StructType schema) {
    return Arrays.stream(schema.fieldNames()).map(functions::col).toArray(Column[]::new);
  }
}
