package org.tongbi.audit.atlas;

import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of one run that an atlas is made of. */
public record AtlasTables(
    Dataset<Row> panel,
    Dataset<Row> trend,
    Dataset<Row> observation,
    Dataset<Row> document,
    Dataset<Row> filing) {
  public AtlasTables {
    Objects.requireNonNull(panel, "panel");
    Objects.requireNonNull(trend, "trend");
    Objects.requireNonNull(observation, "observation");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(filing, "filing");
  }
}
