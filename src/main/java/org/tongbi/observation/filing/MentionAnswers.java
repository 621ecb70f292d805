package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.naming.FacilityIndex;
import org.tongbi.facility.naming.MentionAnswer;
import org.tongbi.facility.naming.MentionQuestion;
import org.tongbi.facility.naming.RegisteredName;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.region.RegionCode;

/**
 * Answers which facilities names mean, province by province.
 *
 * <p>Nothing is broadcast and nothing is looked up across provinces: a registry and the mentions of
 * all reports may both be large, and no report's facility lies outside its province.
 */
final class MentionAnswers {
  /** What is asked once, however many reports and places ask it. */
  static final List<String> QUESTION = List.of("name", "listed", "region_code", "report_year");

  private static final StructType ANSWERS =
      new CommentedSchema()
          .text("name", "The whole name")
          .column("listed", DataTypes.BooleanType, "Whether a list left out a part of it")
          .text("region_code", "What the report is about; null where unknown")
          .place("report_year", "The year that it reports on; null where unknown")
          .text("facility_id", "The facility; null where none or several could be meant")
          .figure("score", "0 to 1; null where not resolved")
          .text("rule", "The rule that resolved it, or why it was not resolved")
          .build();

  private static final String SIX_DIGITS = "^[0-9]{6}$";

  private MentionAnswers() {}

  /**
   * An answer for each distinct question.
   *
   * @param questions with the columns of {@link #QUESTION}
   * @param facilities rows of {@link FacilityTable}
   */
  static Dataset<Row> of(Dataset<Row> questions, Dataset<Row> facilities) {
    KeyValueGroupedDataset<String, Row> asked =
        questions
            .select("name", "listed", "region_code", "report_year")
            .distinct()
            .groupByKey((MapFunction<Row, String>) MentionAnswers::province, Encoders.STRING());
    KeyValueGroupedDataset<String, Row> registered =
        names(facilities)
            .groupByKey((MapFunction<Row, String>) MentionAnswers::province, Encoders.STRING());
    return asked.cogroup(
        registered,
        (CoGroupFunction<String, Row, Row, Row>)
            (province, asking, names) -> answers(asking, names),
        Encoders.row(ANSWERS));
  }

  /** Codes keep their province through every change, pseudo-codes too; empty where unknown. */
  private static String province(Row row) {
    String code = row.getAs("region_code");
    return code == null || code.length() < 2 ? "" : code.substring(0, 2);
  }

  /** The names of each version, with the years in which it had them. */
  private static Dataset<Row> names(Dataset<Row> facilities) {
    return facilities
        .filter(col("facility_name").isNotNull().and(col("region_code").rlike(SIX_DIGITS)))
        .select(
            col("facility_id"),
            col("facility_name"),
            col("other_names"),
            col("region_code"),
            coalesce(year(col("valid_from")), lit(0)).as("from_year"),
            coalesce(year(date_sub(col("valid_to"), 1)), lit(9999)).as("to_year"));
  }

  private static Iterator<Row> answers(Iterator<Row> asking, Iterator<Row> names) {
    if (!asking.hasNext()) {
      return asking;
    }
    List<RegisteredName> registered = new ArrayList<>();
    names.forEachRemaining(row -> registered.add(name(row)));
    FacilityIndex index = new FacilityIndex(registered);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return asking.hasNext();
      }

      @Override
      public Row next() {
        Row row = asking.next();
        MentionAnswer answer = index.resolve(question(row));
        return RowFactory.create(
            row.get(0),
            row.get(1),
            row.get(2),
            row.get(3),
            answer.facilityId().orElse(null),
            answer.score().orElse(null),
            answer.rule().code());
      }
    };
  }

  private static RegisteredName name(Row row) {
    int others = row.fieldIndex("other_names");
    return new RegisteredName(
        row.getAs("facility_id"),
        row.getAs("facility_name"),
        row.isNullAt(others) ? List.of() : row.getList(others),
        new RegionCode(row.getAs("region_code")),
        row.<Integer>getAs("from_year"),
        row.<Integer>getAs("to_year"));
  }

  private static MentionQuestion question(Row row) {
    Optional<String> region =
        Optional.ofNullable(row.<String>getAs("region_code"))
            .filter(code -> code.matches(SIX_DIGITS));
    Integer reportYear = row.getAs("report_year");
    return new MentionQuestion(
        row.getAs("name"),
        row.<Boolean>getAs("listed"),
        region.map(RegionCode::new),
        reportYear == null ? OptionalInt.empty() : OptionalInt.of(reportYear));
  }
}
