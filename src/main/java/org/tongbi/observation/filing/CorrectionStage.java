package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Brings the entries of the corrections file to the org_code that each is about.
 *
 * <p>Whether an entry finds what it expects is judged where the versions or returns of that
 * org_code stand together: {@link RegistryStage} and {@link EffectiveStage}.
 */
final class CorrectionStage {
  private static final String FACILITY = "facility";
  private static final String RETURN = "return";

  private CorrectionStage() {}

  /** Entries about the registry: {@code key} (the org_code) and {@code correction}. */
  static Dataset<Row> ofFacilities(Dataset<Row> corrections) {
    return keyed(corrections, FACILITY, col("locator"));
  }

  /** Entries about returns: {@code key} (the org_code) and {@code correction}. */
  static Dataset<Row> ofReturns(Dataset<Row> corrections) {
    return keyed(corrections, RETURN, element_at(split(col("locator"), "/"), lit(1)));
  }

  private static Dataset<Row> keyed(Dataset<Row> corrections, String target, Column orgCode) {
    return corrections
        .filter(col("target").equalTo(target))
        .select(
            orgCode.as("key"),
            struct(
                    Arrays.stream(CorrectionRows.SCHEMA.fieldNames())
                        .map(functions::col)
                        .toArray(Column[]::new))
                .as("correction"));
  }
}
