package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.naming.MentionAnswer;
import org.tongbi.facility.naming.MentionQuestion;
import org.tongbi.facility.naming.MentionResolver;
import org.tongbi.facility.naming.NameForms;
import org.tongbi.facility.naming.RegisteredForm;
import org.tongbi.facility.naming.RegisteredName;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.region.RegionCode;

/**
 * Answers which facilities names mean, by a join on the keys under which registered names stand.
 *
 * <p>No side is broadcast: a registry and the mentions of all reports may both be large.
 */
final class MentionAnswers {
  /** What is asked once, however many reports and places ask it. */
  static final List<String> QUESTION = List.of("name", "listed", "region_code", "report_year");

  private static final StructType ASKED =
      new CommentedSchema()
          .text("name", "The whole name")
          .column("listed", DataTypes.BooleanType, "Whether a list left out a part of it")
          .text("region_code", "What the report is about; null where unknown")
          .place("report_year", "The year that it reports on; null where unknown")
          .text("key", "A key under which the name may stand; empty where there is none")
          .build();

  private static final StructType FORMS =
      new CommentedSchema()
          .text("key", "The key under which a registered name stands")
          .text("form", "The form in one line")
          .build();

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
    Dataset<Row> asked =
        questions
            .select("name", "listed", "region_code", "report_year")
            .distinct()
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) MentionAnswers::keys, Encoders.row(ASKED));
    Dataset<Row> forms =
        names(facilities)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) MentionAnswers::forms, Encoders.row(FORMS));
    return asked
        .join(forms.hint("shuffle_hash"), asked.col("key").equalTo(forms.col("key")), "left")
        .groupBy("name", "listed", "region_code", "report_year")
        .agg(array_sort(collect_set(col("form"))).as("forms"))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) MentionAnswers::answers, Encoders.row(ANSWERS));
  }

  /** Each facility's names, with the years in which it had them. */
  private static Dataset<Row> names(Dataset<Row> facilities) {
    return facilities
        .filter(col("facility_name").isNotNull().and(col("region_code").rlike(SIX_DIGITS)))
        .groupBy("facility_id", "facility_name", "other_names", "region_code")
        .agg(
            min(coalesce(year(col("valid_from")), lit(0))).as("from_year"),
            max(coalesce(year(date_sub(col("valid_to"), 1)), lit(9999))).as("to_year"));
  }

  private static Iterator<Row> forms(Iterator<Row> names) {
    NameForms forms = NameForms.standard();
    return flat(
        names,
        row -> {
          List<String> others =
              row.isNullAt(row.fieldIndex("other_names"))
                  ? List.of()
                  : row.getList(row.fieldIndex("other_names"));
          RegisteredName name =
              new RegisteredName(
                  row.getAs("facility_id"),
                  row.getAs("facility_name"),
                  others,
                  new RegionCode(row.getAs("region_code")),
                  row.<Integer>getAs("from_year"),
                  row.<Integer>getAs("to_year"));
          List<Row> rows = new ArrayList<>();
          for (RegisteredForm form : forms.of(name)) {
            rows.add(RowFactory.create(form.key(), form.packed()));
          }
          return rows;
        });
  }

  private static Iterator<Row> keys(Iterator<Row> questions) {
    MentionResolver resolver = MentionResolver.standard();
    return flat(
        questions,
        row -> {
          Set<String> keys = resolver.keys(question(row));
          List<Row> rows = new ArrayList<>();
          for (String key : keys.isEmpty() ? Set.of("") : keys) {
            rows.add(RowFactory.create(row.get(0), row.get(1), row.get(2), row.get(3), key));
          }
          return rows;
        });
  }

  private static Iterator<Row> answers(Iterator<Row> asked) {
    MentionResolver resolver = MentionResolver.standard();
    return flat(
        asked,
        row -> {
          List<RegisteredForm> forms =
              row.<String>getList(row.fieldIndex("forms")).stream()
                  .map(RegisteredForm::unpacked)
                  .toList();
          MentionAnswer answer = resolver.resolve(question(row), forms);
          return List.of(
              RowFactory.create(
                  row.get(0),
                  row.get(1),
                  row.get(2),
                  row.get(3),
                  answer.facilityId().orElse(null),
                  answer.score().orElse(null),
                  answer.rule().code()));
        });
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

  private static Iterator<Row> flat(Iterator<Row> rows, Function<Row, List<Row>> making) {
    return new Iterator<>() {
      private Iterator<Row> made = List.<Row>of().iterator();

      @Override
      public boolean hasNext() {
        while (!made.hasNext() && rows.hasNext()) {
          made = making.apply(rows.next()).iterator();
        }
        return made.hasNext();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new java.util.NoSuchElementException();
        }
        return made.next();
      }
    };
  }
}
