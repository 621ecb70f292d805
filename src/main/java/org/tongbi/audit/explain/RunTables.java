package org.tongbi.audit.explain;

import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of one run that a figure is explained by. */
public record RunTables(
    Dataset<Row> document,
    Dataset<Row> observation,
    Dataset<Row> panel,
    Dataset<Row> trend,
    Dataset<Row> facility,
    Dataset<Row> facilityMonth,
    Dataset<Row> submission,
    Dataset<Row> denominator,
    Dataset<Row> correction) {
  public RunTables {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(observation, "observation");
    Objects.requireNonNull(panel, "panel");
    Objects.requireNonNull(trend, "trend");
    Objects.requireNonNull(facility, "facility");
    Objects.requireNonNull(facilityMonth, "facilityMonth");
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(denominator, "denominator");
    Objects.requireNonNull(correction, "correction");
  }
}
