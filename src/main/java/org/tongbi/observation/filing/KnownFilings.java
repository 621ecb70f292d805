package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;

import java.time.ZoneOffset;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.period.AsOf;

/**
 * Takes of what was filed that which was known on a day.
 *
 * <p>Denominators and corrections carry no time of their own, so that all of them count.
 */
public final class KnownFilings {
  private static final int DAY_LENGTH = 10;

  private KnownFilings() {}

  /** The submissions that had been filed by the end of the day: {@link SubmissionRows}. */
  public static Dataset<Row> submissions(Dataset<Row> submissions, AsOf asOf) {
    if (asOf.isNow()) {
      return submissions;
    }
    long end = asOf.day().plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    return submissions.filter(col("submitted_at").lt(lit(end)));
  }

  /**
   * The entries that the registry had by the end of the day: {@link RegistryRows}.
   *
   * <p>One that does not say when it was recorded counts: most registries hold none of the past.
   */
  public static Dataset<Row> entries(Dataset<Row> entries, AsOf asOf) {
    if (asOf.isNow()) {
      return entries;
    }
    Column recorded = coalesce(col("recorded_at"), lit(""));
    return entries.filter(
        length(recorded).lt(DAY_LENGTH).or(substring(recorded, 1, DAY_LENGTH).leq(asOf.inWords())));
  }
}
