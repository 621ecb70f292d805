package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.naming.FoundMention;
import org.tongbi.facility.naming.MentionFinder;
import org.tongbi.indicator.Subject;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.ObservationTable;
import org.tongbi.observation.RowWork;
import org.tongbi.region.RegionCode;

/** Finds the facilities that reports name, and which ones they are. */
public final class MentionStage {
  private static final StructType FOUND =
      new CommentedSchema()
          .text("doc_id", "The document")
          .place("start", "First code point of the name in document.text")
          .place("end", "One past its last code point")
          .text("mention_text", "The name as printed, what a list leaves out in brackets")
          .text("name", "The whole name")
          .column("listed", DataTypes.BooleanType, "Whether a list left out a part of it")
          .text("region_code", "What the report is about; null where unknown")
          .place("report_year", "The year that it reports on; null where unknown")
          .build();

  private static final StructType SUBJECTS =
      new CommentedSchema()
          .text("doc_id", "The document")
          .text("observation_id", "The number")
          .text("subject_name", "The name of the institution that the number is about")
          .place("subject_start", "First code point of it in document.text; null where not found")
          .place("subject_end", "One past its last code point")
          .build();

  private MentionStage() {}

  /**
   * The facilities named in documents, as {@link MentionTable}.
   *
   * @param documents with {@code doc_id, text, region_code, period_end, published_on}
   * @param observations whose subjects may be facilities that only the grammar sees named
   * @param facilities rows of {@link FacilityTable}
   */
  public static Dataset<Row> mentions(
      Dataset<Row> documents, Dataset<Row> observations, Dataset<Row> facilities) {
    Dataset<Row> found = found(documents);
    Dataset<Row> subjects =
        subjects(observations)
            .filter(col("subject_start").isNotNull())
            .select(
                col("doc_id"),
                col("subject_start"),
                col("subject_end"),
                col("subject_name").as("mention_text"))
            .distinct();
    Dataset<Row> unseen =
        subjects
            .join(
                found.select(col("doc_id").as("found_in"), col("start"), col("end")),
                sameDocument().and(overlap()),
                "left_anti")
            .join(asked(documents), "doc_id")
            .select(
                col("doc_id"),
                col("subject_start").as("start"),
                col("subject_end").as("end"),
                col("mention_text"),
                col("mention_text").as("name"),
                lit(false).as("listed"),
                col("region_code"),
                col("report_year"));
    Dataset<Row> all = found.unionByName(unseen);
    return answered(all, facilities)
        .select(
            col("doc_id"),
            col("start"),
            col("end"),
            col("mention_text"),
            col("facility_id"),
            col("score"),
            col("rule"));
  }

  /**
   * The facility that each number about a facility is about: {@code observation_id, facility_id}.
   *
   * <p>Only numbers whose facility was resolved. Where the text's own mention holds the subject's
   * name, it says whose name it is: a list may have left out a part of it.
   */
  public static Dataset<Row> observationFacilities(
      Dataset<Row> documents, Dataset<Row> observations, Dataset<Row> facilities) {
    Dataset<Row> subjects = subjects(observations);
    Dataset<Row> documentsOfSubjects =
        documents.join(subjects.select("doc_id").distinct(), "doc_id", "left_semi");
    Dataset<Row> found = found(documentsOfSubjects);
    Dataset<Row> seen =
        subjects
            .join(
                found.select(
                    col("doc_id").as("found_in"),
                    col("start"),
                    col("end"),
                    col("name").as("seen_name"),
                    col("listed").as("seen_listed")),
                sameDocument().and(overlap()),
                "left")
            .groupBy("doc_id", "observation_id", "subject_name")
            .agg(
                count("seen_name").as("seen"),
                first("seen_name").as("seen_name"),
                first("seen_listed").as("seen_listed"));
    Column one = col("seen").equalTo(1);
    Dataset<Row> questions =
        seen.join(asked(documents), "doc_id")
            .select(
                col("observation_id"),
                when(one, col("seen_name")).otherwise(col("subject_name")).as("name"),
                when(one, col("seen_listed")).otherwise(lit(false)).as("listed"),
                col("region_code"),
                col("report_year"));
    return answered(questions, facilities)
        .filter(col("facility_id").isNotNull())
        .select("observation_id", "facility_id");
  }

  /** The same numbers, each with the facility that it is about, where one was resolved. */
  public static Dataset<Row> resolved(
      Dataset<Row> documents, Dataset<Row> observations, Dataset<Row> facilities) {
    Dataset<Row> named =
        observationFacilities(documents, observations, facilities)
            .withColumnRenamed("facility_id", "resolved_facility");
    return observations
        .join(named, new String[] {"observation_id"}, "left")
        .withColumn("facility_id", col("resolved_facility"))
        .select(
            Arrays.stream(ObservationTable.SCHEMA.fieldNames())
                .map(functions::col)
                .toArray(Column[]::new));
  }

  private static Column sameDocument() {
    return col("doc_id").equalTo(col("found_in"));
  }

  private static Column overlap() {
    return col("subject_start").lt(col("end")).and(col("start").lt(col("subject_end")));
  }

  /** Rows that ask, each with its answer beside it. */
  private static Dataset<Row> answered(Dataset<Row> asking, Dataset<Row> facilities) {
    Dataset<Row> answers = MentionAnswers.of(asking, facilities);
    Column same = lit(true);
    for (String column : MentionAnswers.QUESTION) {
      same = same.and(asking.col(column).eqNullSafe(answers.col(column)));
    }
    Dataset<Row> joined = asking.join(answers, same);
    for (String column : MentionAnswers.QUESTION) {
      joined = joined.drop(answers.col(column));
    }
    return joined;
  }

  /** What of a document decides whom its names mean. */
  private static Dataset<Row> asked(Dataset<Row> documents) {
    return documents.select(col("doc_id"), col("region_code"), reportYear());
  }

  private static Column reportYear() {
    return coalesce(year(col("period_end")), year(col("published_on"))).as("report_year");
  }

  private static Dataset<Row> found(Dataset<Row> documents) {
    return RowWork.onRows(
        documents.select(col("doc_id"), col("text"), col("region_code"), reportYear()),
        row -> findIn(row).iterator(),
        FOUND);
  }

  private static List<Row> findIn(Row document) {
    String text = document.getAs("text");
    String region = document.getAs("region_code");
    List<Row> rows = new ArrayList<>();
    if (text == null) {
      return rows;
    }
    for (FoundMention mention :
        MentionFinder.standard().find(text, Optional.ofNullable(region).map(RegionCode::new))) {
      rows.add(
          RowFactory.create(
              document.getAs("doc_id"),
              mention.span().start(),
              mention.span().end(),
              mention.text(),
              mention.name(),
              mention.listed(),
              region,
              document.getAs("report_year")));
    }
    return rows;
  }

  private static Dataset<Row> subjects(Dataset<Row> observations) {
    return RowWork.onRows(
        observations
            .filter(col("subject").startsWith("facility:"))
            .select("doc_id", "observation_id", "subject", "start", "sentence", "sentence_start"),
        row -> subject(row).iterator(),
        SUBJECTS);
  }

  private static List<Row> subject(Row observation) {
    Subject subject = Subject.parse(observation.getAs("subject"));
    if (!(subject instanceof Subject.OfFacility facility)) {
      return List.of();
    }
    String sentence = observation.getAs("sentence");
    Integer sentenceStart = observation.getAs("sentence_start");
    Integer start = null;
    if (sentence != null && sentenceStart != null) {
      int number = observation.<Integer>getAs("start") - sentenceStart;
      int length = sentence.codePointCount(0, sentence.length());
      int before = sentence.offsetByCodePoints(0, Math.max(0, Math.min(number, length)));
      int at = sentence.lastIndexOf(facility.name(), before);
      at = at < 0 ? sentence.indexOf(facility.name()) : at;
      start = at < 0 ? null : sentenceStart + sentence.codePointCount(0, at);
    }
    String name = facility.name();
    return List.of(
        RowFactory.create(
            observation.getAs("doc_id"),
            observation.getAs("observation_id"),
            name,
            start,
            start == null ? null : start + name.codePointCount(0, name.length())));
  }
}
