package org.tongbi.observation;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.issue.Issue;
import org.tongbi.period.AsOf;

/**
 * Tells which documents do not count: those not known on the day (届时未知) and those withdrawn. They
 * are kept with their texts, state nothing, and are neither copies nor originals.
 */
public final class SetAside {
  private SetAside() {}

  /** Why a document does not count; empty where it does. */
  static Optional<Issue> why(Optional<LocalDate> publishedOn, AsOf asOf) {
    if (asOf.knows(publishedOn)) {
      return Optional.empty();
    }
    return Optional.of(publishedOn.isEmpty() ? Issue.PUBLICATION_UNKNOWN : Issue.NOT_YET_KNOWN);
  }

  /** Whether a row of {@code document} does not count. */
  public static Column is() {
    return array_contains(col("issues"), Issue.NOT_YET_KNOWN.code())
        .or(array_contains(col("issues"), Issue.PUBLICATION_UNKNOWN.code()))
        .or(array_contains(col("issues"), Issue.WITHDRAWN.code()));
  }

  /** The rows of {@code document} that count. */
  public static Dataset<Row> without(Dataset<Row> documents) {
    return documents.filter(is().equalTo(false));
  }
}
