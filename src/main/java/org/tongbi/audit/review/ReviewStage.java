package org.tongbi.audit.review;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongbi.facility.Correction;
import org.tongbi.issue.Issue;
import org.tongbi.issue.Severity;
import org.tongbi.observation.ReportCorrections;

/**
 * Lists what waits for a decision, with the decisions that stand, as a corrections file with more
 * columns.
 *
 * <p>A row has {@code decision} empty until somebody fills it in; the file as a whole then takes
 * the place of the corrections file that the run had, whose entries are in it.
 */
public final class ReviewStage {
  /** The columns in order: those to fill in, those that say what it is about, what stands there. */
  public static final List<String> COLUMNS =
      List.of(
          "decision",
          "field",
          "value",
          "reason",
          "reference",
          "target",
          "locator",
          "expect",
          "severity",
          "issues",
          "remedy",
          "detail",
          "now_value",
          "now_window",
          "now_region_code",
          "now_population",
          "now_provider",
          "now_title",
          "now_publisher",
          "now_published_on",
          "indicator",
          "value_text",
          "sentence",
          "source_uri");

  private static final Predicate<Issue> DOUBTFUL =
      issue -> issue.severity() == Severity.WARNING || issue.severity() == Severity.WITHHELD;

  private static final Column DOUBTS = codes(DOUBTFUL);
  private static final Column WITHHELD = codes(issue -> issue.severity() == Severity.WITHHELD);

  private ReviewStage() {}

  /**
   * The rows, in a total order: decisions that stand, then inputs, documents and observations.
   *
   * @param rejected the run's table of that name, and so on
   */
  public static Dataset<Row> rows(
      Dataset<Row> rejected,
      Dataset<Row> documents,
      Dataset<Row> observations,
      Dataset<Row> corrections) {
    Dataset<Row> open =
        rejected(rejected)
            .unionByName(documents(documents))
            .unionByName(observations(observations));
    return decided(corrections)
        .unionByName(undecided(open, corrections))
        .orderBy(
            when(col("decision").equalTo(""), col("target")).otherwise(lit("")),
            col("locator"),
            col("target"),
            col("indicator"),
            col("field"),
            col("now_value"),
            concat_ws("\u0000", COLUMNS.stream().map(functions::col).toArray(Column[]::new)));
  }

  /** Entries of the corrections file that the run had, as they were. */
  private static Dataset<Row> decided(Dataset<Row> corrections) {
    return shaped(
        corrections.withColumn("decision", col("action")).withColumn("severity", lit("decided")));
  }

  /** What no entry is about, and what was to be kept as it was and is no longer so. */
  private static Dataset<Row> undecided(Dataset<Row> open, Dataset<Row> corrections) {
    Dataset<Row> entries =
        corrections.select(
            col("target").as("of_target"),
            col("locator").as("of_locator"),
            when(col("action").equalTo(Correction.KEEP), col("field"))
                .otherwise("")
                .as("kept_field"),
            col("expect").as("kept"));
    Column now = lit("");
    for (String column : COLUMNS) {
      if (column.startsWith("now_")) {
        now = when(col("kept_field").equalTo(column.substring(4)), col(column)).otherwise(now);
      }
    }
    return open.join(
        entries,
        col("target")
            .equalTo(col("of_target"))
            .and(col("locator").equalTo(col("of_locator")))
            .and(col("kept_field").equalTo("").or(col("kept").equalTo(now))),
        "left_anti");
  }

  private static Dataset<Row> rejected(Dataset<Row> rejected) {
    return shaped(
        rejected
            .withColumn("target", lit(Correction.REJECTED))
            .withColumn(
                "locator",
                when(col("locator").equalTo(""), col("source_uri"))
                    .otherwise(concat_ws("#", col("source_uri"), col("locator"))))
            .withColumn("severity", lit(code(Severity.REJECTED)))
            .withColumn("issues", col("reason"))
            .withColumn("remedy", element_at(remedies(), col("reason")))
            .withColumn("reason", lit(""))
            .withColumn("sentence", col("excerpt")));
  }

  private static Dataset<Row> documents(Dataset<Row> documents) {
    return shaped(
        doubtful(documents)
            .withColumn("target", lit(ReportCorrections.DOCUMENT))
            .withColumn("locator", col("doc_id"))
            .withColumn("field", documentField())
            .withColumn("detail", concat_ws("; ", col("region_evidence"), col("period_evidence")))
            .withColumn("now_window", col("window"))
            .withColumn("now_region_code", col("region_code"))
            .withColumn("now_title", col("title"))
            .withColumn("now_publisher", col("publisher"))
            .withColumn("now_published_on", col("published_on"))
            .withColumn("sentence", col("title")));
  }

  /** What of a document its issue is most likely to have changed. */
  private static Column documentField() {
    return when(overlaps(codes(issue -> issue.name().startsWith("WINDOW_"))), "window")
        .when(overlaps(codes(issue -> issue.name().startsWith("REGION_"))), "region_code")
        .when(array_contains(col("all_issues"), Issue.PUBLICATION_UNKNOWN.code()), "published_on")
        .otherwise("");
  }

  private static Dataset<Row> observations(Dataset<Row> observations) {
    return shaped(
        doubtful(observations)
            .withColumn("target", lit(ReportCorrections.OBSERVATION))
            .withColumn("locator", concat_ws(":", col("doc_id"), col("start")))
            .withColumn("field", lit("value"))
            .withColumn(
                "now_value",
                // A figure has the column's scale; a person writes it without those zeros.
                regexp_replace(col("value").cast("string"), "\\.?0+$", ""))
            .withColumn("value", lit(""))
            .withColumn("now_window", col("window"))
            .withColumn("now_region_code", col("region_code"))
            .withColumn("now_population", col("population"))
            .withColumn("now_provider", col("provider"))
            .withColumn("detail", lit("")));
  }

  /** Rows with an issue that should be looked at; {@code issues} becomes those codes in words. */
  private static Dataset<Row> doubtful(Dataset<Row> rows) {
    Column doubts = filter(col("all_issues"), issue -> array_contains(DOUBTS, issue));
    Column severity =
        when(overlaps(WITHHELD), code(Severity.WITHHELD)).otherwise(code(Severity.WARNING));
    return rows.withColumn("all_issues", col("issues"))
        .filter(overlaps(DOUBTS))
        .withColumn("severity", severity)
        .withColumn("issues", array_join(doubts, "; "))
        .withColumn("remedy", array_join(transform(doubts, i -> element_at(remedies(), i)), " "));
  }

  private static Column overlaps(Column codes) {
    return arrays_overlap(col("all_issues"), codes);
  }

  /** The columns of a review, as texts; those that rows have nothing for are empty. */
  private static Dataset<Row> shaped(Dataset<Row> rows) {
    List<String> there = Arrays.asList(rows.columns());
    List<Column> columns = new ArrayList<>();
    for (String column : COLUMNS) {
      columns.add(
          there.contains(column)
              ? coalesce(col(column).cast("string"), lit("")).as(column)
              : lit("").as(column));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Column codes(Predicate<Issue> which) {
    return functions.array(
        Arrays.stream(Issue.values())
            .filter(which)
            .map(issue -> lit(issue.code()))
            .toArray(Column[]::new));
  }

  private static Column remedies() {
    return functions.map(
        Arrays.stream(Issue.values())
            .flatMap(issue -> List.of(lit(issue.code()), lit(issue.remedy())).stream())
            .toArray(Column[]::new));
  }

  private static String code(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
