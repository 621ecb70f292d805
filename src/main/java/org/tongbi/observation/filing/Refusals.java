package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.tongbi.facility.registry.Refusal;
import org.tongbi.observation.RejectedTable;

/** What the rows of one key refused, on its way to the table {@code rejected}. */
final class Refusals {
  static final String COLUMN = "refusals";
  static final DataType TYPE = DataTypes.createArrayType(RejectedTable.SCHEMA);

  private final Map<String, String> checksums = new HashMap<>();

  /** Remembers the checksum of the file that a row came from. */
  void seen(Row row) {
    checksums.put(row.getAs("source_uri"), row.getAs("file_sha256"));
  }

  /** The cell of the column {@link #COLUMN}. */
  Row[] cell(List<Refusal> refusals) {
    return refusals.stream()
        .map(
            refusal ->
                RowFactory.create(
                    refusal.sourceUri(),
                    refusal.locator(),
                    checksums.get(refusal.sourceUri()),
                    refusal.reason().code(),
                    refusal.detail(),
                    refusal.excerpt()))
        .toArray(Row[]::new);
  }

  /** All that was refused, as rows of {@code rejected}. */
  static Dataset<Row> of(Dataset<Row> rows) {
    return rows.select(explode(col(COLUMN)).as("refusal")).select("refusal.*");
  }
}
