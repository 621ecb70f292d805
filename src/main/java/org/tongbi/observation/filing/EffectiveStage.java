package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.effective.FilingRange;
import org.tongbi.observation.RowWork;

/** Makes of all submissions what counts of each facility in each month and year. */
public final class EffectiveStage {
  /** The columns of {@link EffectiveRows}, and what was refused beside them. */
  static final StructType SCHEMA = EffectiveRows.SCHEMA.add(Refusals.COLUMN, Refusals.TYPE);

  /** A month with less than a thousandth of the returns of the fullest month is a slip of a pen. */
  private static final int SLIP = 1_000;

  private static final long SECONDS_A_DAY = 86_400;

  private EffectiveStage() {}

  /**
   * What counts with what was refused; to be kept, for all outcomes are taken from it.
   *
   * @param submissions {@link SubmissionRows}
   * @param facilities {@link FacilityTable}
   * @param corrections all entries of the corrections file
   */
  public static Dataset<Row> histories(
      Dataset<Row> submissions, Dataset<Row> facilities, Dataset<Row> corrections) {
    FilingRange range = range(submissions);
    return KeyedRows.map(
        EffectiveInput.keyed(submissions, facilities, corrections),
        () -> new EffectiveGroups(range)::rows,
        SCHEMA);
  }

  /** What counts: {@link EffectiveRows}. */
  public static Dataset<Row> effective(Dataset<Row> histories) {
    return histories.filter(col("facility_id").isNotNull()).drop(Refusals.COLUMN);
  }

  /** The rows of {@code facility_period}, one a measure. */
  public static Dataset<Row> periods(Dataset<Row> effective) {
    return RowWork.onRows(
        effective, row -> new FacilityPeriodRows(row).iterator(), FacilityPeriodTable.SCHEMA);
  }

  /** The rows of {@code rejected}. */
  public static Dataset<Row> rejected(Dataset<Row> histories) {
    return Refusals.of(histories);
  }

  /**
   * The months and years that returns cover.
   *
   * <p>A return that was filed before its period began has a wrong period; so has one of a month
   * for which hardly any was filed. They say nothing about what is due.
   */
  private static FilingRange range(Dataset<Row> submissions) {
    // Days since 1970 of the period's first day, by the calendar of the session, which is UTC.
    Column start = unix_date(make_date(col("year"), greatest(col("month"), lit(1)), lit(1)));
    Column filed = floor(col("submitted_at").divide(lit(SECONDS_A_DAY)));
    Column month = col("year").multiply(12).plus(col("month")).minus(1);
    Dataset<Row> periods =
        submissions
            .filter(filed.geq(start))
            .groupBy("year", "month")
            .agg(count(lit(1)).as("returns"));
    Row months = full(periods.filter("month > 0")).agg(min(month), max(month)).first();
    Row years = full(periods.filter("month = 0")).agg(min("year"), max("year")).first();
    boolean anyMonth = !months.isNullAt(0);
    boolean anyYear = !years.isNullAt(0);
    return FilingRange.of(
        anyMonth ? months.getInt(0) : 0,
        anyMonth ? months.getInt(1) : -1,
        anyYear ? years.getInt(0) : 0,
        anyYear ? years.getInt(1) : -1);
  }

  private static Dataset<Row> full(Dataset<Row> periods) {
    return periods
        .crossJoin(periods.agg(max("returns").as("most")))
        .filter(col("returns").multiply(SLIP).geq(col("most")));
  }
}
