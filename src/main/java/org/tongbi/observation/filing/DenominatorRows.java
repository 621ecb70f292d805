package org.tongbi.observation.filing;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.DenominatorRow;
import org.tongbi.observation.CommentedSchema;

/** Denominators as rows, as the population file has them. */
public final class DenominatorRows {
  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("region_code", "The region, by the codes of that year")
          .place("year", "The year")
          .column("resident_population", DataTypes.LongType, "Residents; null where unknown")
          .column("population_65", DataTypes.LongType, "Residents aged 65 and over")
          .column("women_35_64", DataTypes.LongType, "Women aged 35 to 64")
          .column("live_births", DataTypes.LongType, "Live births")
          .column("key_population", DataTypes.LongType, "Key population of signing")
          .text("source_uri", "The file, relative to the path given")
          .text("locator", "Where in the file")
          .text("file_sha256", "Checksum of the file")
          .build();

  private DenominatorRows() {}

  /** The row of a denominator. */
  public static Row of(DenominatorRow row, String fileSha256) {
    return RowFactory.create(
        row.region().digits(),
        row.year(),
        row.residentPopulation(),
        row.population65(),
        row.women35To64(),
        row.liveBirths(),
        row.keyPopulation(),
        row.sourceUri(),
        row.locator(),
        fileSha256);
  }
}
