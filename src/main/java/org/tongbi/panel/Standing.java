package org.tongbi.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Subject;

/**
 * An observation's standing among the candidates of a cell, as a struct whose ascending order is
 * the order of choice.
 *
 * <p>The fields that {@link ChoiceRule} names come first, what the observation says last.
 */
public final class Standing {
  private static final String NOT_DIGITS = "[^0-9０-９〇一二三四五六七八九]";

  private Standing() {}

  /** The struct, made of the columns of {@code observation}. */
  public static Column of() {
    return of(List.of(), List.of());
  }

  /**
   * The struct with further fields.
   *
   * @param leading go before all and decide first
   * @param trailing go behind all and decide nothing
   */
  public static Column of(List<Column> leading, List<Column> trailing) {
    List<Column> fields = new ArrayList<>(leading);
    fields.add(when(col("subject").equalTo(Subject.SELF.code()), 0).otherwise(1).as("mention"));
    fields.add(
        when(col("qualifier").equalTo(Qualifier.EXACT.code()), 0).otherwise(1).as("approximate"));
    fields.add(
        coalesce(
                datediff(lit("1970-01-01").cast("date"), col("published_on")),
                lit(Integer.MAX_VALUE))
            .as("age"));
    fields.add(
        lit(0).minus(length(regexp_replace(col("value_text"), NOT_DIGITS, ""))).as("coarseness"));
    for (String column :
        List.of(
            "doc_id",
            "start",
            "end",
            "observation_id",
            "value",
            "low",
            "high",
            "unit",
            "qualifier",
            "statistic",
            "published_on",
            "issues")) {
      fields.add(col(column));
    }
    fields.addAll(trailing);
    return struct(fields.toArray(new Column[0]));
  }

  /** The rule that put the first of a sorted array of standings before the second. */
  public static Column rule(String standings) {
    return expr(
        ("case when size(%1$s) = 1 then '%2$s'"
                + " when %1$s[0].mention <> %1$s[1].mention then '%3$s'"
                + " when %1$s[0].approximate <> %1$s[1].approximate then '%4$s'"
                + " when %1$s[0].age <> %1$s[1].age then '%5$s'"
                + " when %1$s[0].coarseness <> %1$s[1].coarseness then '%6$s'"
                + " when %1$s[0].doc_id <> %1$s[1].doc_id then '%7$s'"
                + " else '%8$s' end")
            .formatted(
                standings,
                ChoiceRule.ONLY_CANDIDATE.code(),
                ChoiceRule.OWN_REPORT.code(),
                ChoiceRule.EXACT_FIGURE.code(),
                ChoiceRule.LATEST_PUBLICATION.code(),
                ChoiceRule.MORE_DIGITS.code(),
                ChoiceRule.DOCUMENT_ORDER.code(),
                ChoiceRule.TEXT_ORDER.code()));
  }

  /** The rule that puts one standing before another, made of different observations. */
  public static ChoiceRule between(Row better, Row worse) {
    if (differ("mention", better, worse)) {
      return ChoiceRule.OWN_REPORT;
    }
    if (differ("approximate", better, worse)) {
      return ChoiceRule.EXACT_FIGURE;
    }
    if (differ("age", better, worse)) {
      return ChoiceRule.LATEST_PUBLICATION;
    }
    if (differ("coarseness", better, worse)) {
      return ChoiceRule.MORE_DIGITS;
    }
    return differ("doc_id", better, worse) ? ChoiceRule.DOCUMENT_ORDER : ChoiceRule.TEXT_ORDER;
  }

  private static boolean differ(String field, Row one, Row other) {
    return !one.getAs(field).equals(other.getAs(field));
  }

  /** Whether two of an array of standings cannot both be right: their bounds do not meet. */
  public static Column conflict(String standings) {
    return expr(
        "array_max(transform(%1$s, s -> s.low)) > array_min(transform(%1$s, s -> s.high))"
            .formatted(standings));
  }
}
