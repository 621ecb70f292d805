package org.tongbi.observation.filing;

import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a night's files of facility records hold.
 *
 * @param submissions {@link SubmissionRows}
 * @param registry {@link RegistryRows}
 * @param denominators {@link DenominatorRows}
 * @param corrections {@link CorrectionRows}
 * @param rejections files, rows and cells that did not go through, as {@link
 *     org.tongbi.observation.RejectedTable}
 * @param ignoredColumns {@code source_uri, column} of columns that are none of Tongbi's
 * @param counts {@code source_uri, kept, refused} rows of each file or part of one
 */
public record FilingIntake(
    Dataset<Row> submissions,
    Dataset<Row> registry,
    Dataset<Row> denominators,
    Dataset<Row> corrections,
    Dataset<Row> rejections,
    Dataset<Row> ignoredColumns,
    Dataset<Row> counts) {
  public FilingIntake {
    Objects.requireNonNull(submissions, "submissions");
    Objects.requireNonNull(registry, "registry");
    Objects.requireNonNull(denominators, "denominators");
    Objects.requireNonNull(corrections, "corrections");
    Objects.requireNonNull(rejections, "rejections");
    Objects.requireNonNull(ignoredColumns, "ignoredColumns");
    Objects.requireNonNull(counts, "counts");
  }
}
