package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.facility.PopulationColumn;
import org.tongbi.issue.Issue;

/** Looks over the denominators of all files for rows about the same region and year. */
public final class DenominatorStage {
  private DenominatorStage() {}

  /**
   * The rows that do not count, as rows of {@code rejected}: of several that say the same all but
   * the first, of several that say otherwise every one, for nothing tells which is right.
   *
   * @param denominators {@link DenominatorRows}
   */
  public static Dataset<Row> rejected(Dataset<Row> denominators) {
    return denominators
        .groupBy("region_code", "year")
        .agg(sort_array(collect_list(place())).as("rows"))
        .filter(size(col("rows")).gt(1))
        .withColumn("same", expr("size(array_distinct(transform(rows, r -> r.numbers))) = 1"))
        .select(col("region_code"), col("year"), col("rows"), col("same"), posexplode(col("rows")))
        .filter(col("same").equalTo(false).or(col("pos").gt(0)))
        // The first names the second, every other one the first.
        .withColumn("other", expr("rows[if(pos = 0, 1, 0)]"))
        .select(
            col("col.source_uri").as("source_uri"),
            col("col.locator").as("locator"),
            col("col.file_sha256").as("file_sha256"),
            lit(Issue.REPEATED_ROW.code()).as("reason"),
            format_string(
                    "%s %s says %s about %s in %d",
                    col("other.source_uri"),
                    col("other.locator"),
                    when(col("same"), "the same").otherwise("otherwise"),
                    col("region_code"),
                    col("year"))
                .as("detail"),
            lit("").as("excerpt"));
  }

  private static Column place() {
    List<Column> numbers = new ArrayList<>();
    for (PopulationColumn column : PopulationColumn.values()) {
      numbers.add(coalesce(col(column.code()), lit(-1L)));
    }
    return struct(
        col("source_uri"),
        col("locator"),
        col("file_sha256"),
        array(numbers.toArray(new Column[0])).as("numbers"));
  }
}
