package org.tongbi.run;

import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What a stage of a night took in and gave out.
 *
 * @param name the stage, most by the table that it writes
 * @param rowsIn rows that came to it
 * @param rowsOut rows that it wrote or handed on
 * @param millis how long it took, in milliseconds; no part of any digest
 */
public record StageReceipt(String name, long rowsIn, long rowsOut, long millis) {
  public StageReceipt {
    Objects.requireNonNull(name, "name");
  }

  Row toRow() {
    return RowFactory.create(name, rowsIn, rowsOut, millis);
  }

  static StageReceipt of(Row row) {
    return new StageReceipt(
        row.getAs("name"),
        row.<Long>getAs("rows_in"),
        row.<Long>getAs("rows_out"),
        row.<Long>getAs("millis"));
  }
}
